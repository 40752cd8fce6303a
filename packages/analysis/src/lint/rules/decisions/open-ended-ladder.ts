import { isMissing, label } from '@alliance-lang/language';
import { leavesTheParties } from '../../../decisions/ways-out.ts';
import { insertAfter, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'open-ended-ladder',
  group: 'decisions',
  from: { design: 'warning' },
  summary: 'A ladder with no mediation, arbitration, court or expert at its end',
  why: 'A ladder whose last step is again the parties themselves leaves a real dispute unsettled.',
  remedy:
    'End it with somebody neutral: `step mediation …`, `step expert …`, `step arbitration … final` or `step courts`.',
  messages: {
    open: ({ ladder, step }: { ladder: string; step: string }) =>
      `${ladder} ends with "${step}": nobody neutral settles what is still open then.`,
    empty: ({ ladder }: { ladder: string }) => `${ladder} has no step.`,
  },
  check(model, { report }) {
    if (model.legal?.courts) return;
    for (const ladder of model.escalations) {
      const step = ladder.steps.at(-1);
      if (step && !leavesTheParties(step)) {
        const fixes = unsafeFix('End with mediation', insertAfter(step.at, '\n  step mediation within tbd'));
        const facts = { ladder: label(ladder), step: step.title ?? step.method?.word ?? label(step) };
        report({ message: 'open', facts, at: step.nameAt, element: ladder, fixes });
      } else if (!step && isMissing(ladder, ladder.steps, 'step')) {
        report({ message: 'empty', facts: { ladder: label(ladder) }, at: ladder.nameAt, element: ladder });
      }
    }
  },
  examples: {
    bad: [
      {
        text: [
          'escalation Disputes {',
          '  step "Leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  «step» "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 20 business days',
          '}',
        ].join('\n'),
        fixed: [
          'escalation Disputes {',
          '  step "Leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  step "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 20 business days',
          '  step mediation within tbd',
          '}',
        ].join('\n'),
      },
      { title: 'a ladder without a step', text: 'escalation «Disputes» {\n  meanwhile performance-continues\n}' },
    ],
    good: [
      {
        title: 'the courts named in the legal terms are the end',
        text: [
          'escalation Disputes {',
          '  step "Leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '}',
          'legal {\n  …\n  courts "England" exclusive\n}',
        ].join('\n'),
      },
      {
        title: 'arbitration known by its rules, without the word',
        text: [
          'escalation Disputes {',
          '  step "Leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  step "Binding award" under "LCIA Rules" seat "London" final',
          '}',
        ].join('\n'),
      },
    ],
  },
});
