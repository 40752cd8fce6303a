import { leavesTheParties } from '../../../decisions/ways-out.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-dispute-forum',
  group: 'legal',
  from: { sign: 'warning' },
  summary: 'No forum at the end of a ladder, and no courts',
  why: 'Mediators settle nothing that the parties do not agree to; somebody must be able to decide, and it must be clear who.',
  remedy: 'End the ladder with `step arbitration … final`, or write `courts "…"` in `legal`.',
  messages: {
    missing: () =>
      'Nothing says who decides a dispute in the end: no ladder ends with arbitration, an expert or courts, and no courts are named.',
  },
  check(model, { report }) {
    const { alliance, legal } = model;
    if (legal?.courts || legal?.unknown || legal?.unreadable.includes('courts') || model.unreadable.includes('legal'))
      return;
    const decided = model.escalations.some((ladder) => {
      const step = ladder.steps.at(-1);
      return ladder.unknown || (step && leavesTheParties(step) && step.method?.word !== 'mediation');
    });
    if (decided || model.unreadable.includes('escalation')) return;
    const fixes = legal ? safeFix('Add courts to be agreed', insertStatement(legal, 'courts tbd')) : [];
    const element = legal ?? alliance;
    report({ message: 'missing', at: element.nameAt, element, fixes });
  },
  examples: {
    bad: [
      {
        text: [
          '«legal» { … }',
          'escalation Disputes {',
          '  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  step mediation within 45 days',
          '}',
        ].join('\n'),
        fixed: 'legal {\n  …\n  courts tbd\n}',
      },
    ],
    good: [
      {
        text: [
          'legal {\n  …\n  courts "England"\n}',
          'escalation Disputes {',
          '  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  step mediation within 45 days',
          '}',
        ].join('\n'),
      },
      { text: 'legal { … }' },
    ],
  },
});
