import type { AllianceModel, Exit } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-exit-economics',
  group: 'exit',
  from: { sign: 'warning' },
  small: 'information',
  summary: 'Shared resources or money owed are left open at the end; an error with joint cost, property or equity',
  why: 'The last invoice, the shared servers and the joint company are what separations are fought over.',
  remedy: 'Write `money { settle within 90 days }` and `shared … handed to …` in the exit.',
  messages: {
    open: ({ lacks }: { lacks: string }) => `The exit leaves open ${lacks}.`,
  },
  check(model, { report }) {
    const exit = model.exits.find((candidate) => candidate.causes.length === 0);
    if (!exit || exit.unknown) return;
    const owed = isMissing(exit, exit.settlement, 'money');
    const shared = sharedWithout(model, exit);
    const lacks = [
      ...(owed ? ['how money still owed is settled'] : []),
      ...shared.map((name) => `what becomes of ${name}`),
    ];
    if (lacks.length === 0) return;
    const grave =
      model.costs.length > 0 || model.ventures.length > 0 || model.assets.some((asset) => asset.owner?.jointly);
    const fixes =
      owed && shared.length === 0
        ? safeFix('Add a settlement to be agreed', insertStatement(exit, 'money {\n  tbd\n}'))
        : [];
    report({
      message: 'open',
      facts: { lacks: listed(lacks) },
      at: exit.nameAt,
      element: exit,
      fixes,
      severity: grave ? 'error' : undefined,
    });
  },
  examples: {
    bad: [
      { text: '«exit» { … }', without: ['exit.money'], fixed: 'exit {\n  …\n  money {\n    tbd\n  }\n}' },
      { title: 'nobody has the shared servers afterwards', text: '«exit» { … }', without: ['exit.shared'] },
    ],
    good: [
      { text: 'exit { … }' },
      { title: 'in words, for all that is shared', text: 'exit {\n  …\n  shared "Each takes back what it brought"\n}' },
    ],
  },
});

/** Joint costs stand for shared resources; once the exit disposes of any, the others are not worth a line. */
function sharedWithout(model: AllianceModel, exit: Exit): string[] {
  if (exit.unreadable.includes('shared') || exit.dispositions.some((disposition) => disposition.topic === 'shared'))
    return [];
  return model.costs.map((cost) => label(cost));
}
