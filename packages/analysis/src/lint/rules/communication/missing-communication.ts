import { isMissing } from '@alliance-lang/language';
import { andNo } from '../../../model/subject.ts';
import { insertDeclaration, insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-communication',
  group: 'communication',
  from: { launch: 'warning' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'No channel, tracker or repository',
  why: 'Teams that share no place to talk, to track and to keep things work on two different partnerships.',
  remedy: 'Write `communication { channel "…"  tracker "…"  repository "…" }`.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `${alliance} does not say where its people talk, track and keep things.`,
    partly: ({ lacks }: { lacks: string }) => `The parties share no ${lacks}.`,
  },
  check(model, { report }) {
    const { alliance, communication } = model;
    if (!communication) {
      if (model.unreadable.includes('communication')) return;
      const skeleton = 'communication {\n  channel tbd\n  tracker tbd\n  repository tbd\n}';
      const fixes = safeFix('Add a communication plan to be agreed', insertDeclaration(model, skeleton, model.plans));
      report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
      return;
    }
    const lacks = [
      ...(isMissing(communication, communication.channels, 'channel') ? ['channel'] : []),
      ...(isMissing(communication, communication.trackers, 'tracker') ? ['tracker'] : []),
      ...(isMissing(communication, communication.repositories, 'repository') ? ['repository'] : []),
    ];
    if (lacks.length === 0) return;
    const statement = lacks.map((word) => `${word} tbd`).join('\n');
    const fixes = safeFix('Add what lacks', insertStatement(communication, statement));
    report({
      message: 'partly',
      facts: { lacks: andNo(lacks) },
      at: communication.nameAt,
      element: communication,
      fixes,
    });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: '«communication» { … }',
        without: ['communication.tracker'],
        fixed: 'communication {\n  …\n  tracker tbd\n}',
      },
      {
        title: 'no communication plan',
        stage: 'launch',
        text: 'alliance «RetailInsights» { … }',
        without: ['communication'],
        fixed: 'communication {\n  channel tbd\n  tracker tbd\n  repository tbd\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'communication { … }' }],
  },
});
