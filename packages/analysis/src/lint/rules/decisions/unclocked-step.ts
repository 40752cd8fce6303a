import type { LadderStep } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import { insertAfter, insertBefore, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Methods whose people are named by the method, not by the parties. */
const NEUTRAL: ReadonlySet<string> = new Set(['mediation', 'arbitration', 'expert', 'courts']);
/** Methods that last as long as they last. */
const OPEN: ReadonlySet<string> = new Set(['arbitration', 'courts']);

export default defineRule({
  name: 'unclocked-step',
  group: 'decisions',
  from: { design: 'warning' },
  summary: 'A step of a ladder without time limit, or without people',
  why: 'A step without an end lets whoever gains from delay stay on it, and a step without people is nobody’s.',
  remedy: 'Write `by` and the people of every party, and `within` the time after which the next step begins.',
  messages: {
    time: ({ step, ladder }: { step: string; ladder: string }) => `The step "${step}" of ${ladder} has no time limit.`,
    people: ({ step, ladder }: { step: string; ladder: string }) => `The step "${step}" of ${ladder} names no people.`,
  },
  check({ escalations }, { report }) {
    for (const ladder of escalations) {
      for (const step of ladder.steps) {
        if (step.unknown) continue;
        const method = step.method?.word ?? '';
        const facts = { step: step.title ?? step.method?.word ?? label(step), ladder: label(ladder) };
        const needsPeople = !NEUTRAL.has(method) && step.under === undefined && step.seat === undefined;
        if (needsPeople && step.by.length === 0) {
          report({ message: 'people', facts, at: step.nameAt, element: step, fixes: peopleFix(step) });
        }
        const isLast = step.final || OPEN.has(method) || (step.under !== undefined && !NEUTRAL.has(method));
        if (!step.within && !isLast) {
          const fixes = step.bodyAt
            ? []
            : safeFix('Add a time limit to be agreed', insertAfter(step.at, ' within tbd'));
          report({ message: 'time', facts, at: step.nameAt, element: step, fixes });
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: [
          'escalation Disputes {',
          '  «step» "Leads talk" by Northwind.Bruno, Contoso.Emil',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
        fixed: [
          'escalation Disputes {',
          '  step "Leads talk" by Northwind.Bruno, Contoso.Emil within tbd',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
      },
      {
        text: [
          'escalation Disputes {',
          '  «step» "Leads talk" within 10 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
        fixed: [
          'escalation Disputes {',
          '  step "Leads talk" by tbd within 10 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'arbitrators need no names, and the last word no limit',
        text: [
          'escalation Disputes {',
          '  step "Leads talk" by Northwind.Bruno, Contoso.Emil within tbd',
          '  step mediation within 45 days',
          '  step courts',
          '}',
        ].join('\n'),
        stage: 'design',
      },
    ],
  },
});

function peopleFix(step: LadderStep) {
  if (step.bodyAt || step.language !== undefined || (step.final && !step.within)) return [];
  const title = 'Add people to be named';
  return step.within
    ? safeFix(title, insertBefore(step.within.at, 'by tbd '))
    : safeFix(title, insertAfter(step.at, ' by tbd'));
}
