import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-overrun',
  group: 'economics',
  from: { sign: 'warning' },
  small: 'information',
  summary: 'Joint cost with no rule for an overrun',
  why: 'Costs grow; who pays for what was not budgeted is agreed in a minute before, and in a year after.',
  remedy: 'Write `overrun proportional cap USD 100k then decided by SteerCo`, or `overrun absorbed by Northwind`.',
  messages: {
    missing: ({ cost }: { cost: string }) => `Nothing says who pays when "${cost}" costs more than planned.`,
  },
  check({ costs }, { report }) {
    for (const cost of costs) {
      if (!isMissing(cost, cost.overrun, 'overrun')) continue;
      const fixes = safeFix('Add a rule to be agreed', insertStatement(cost, 'overrun tbd'));
      report({ message: 'missing', facts: { cost: label(cost) }, at: cost.nameAt, element: cost, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'cost «Hosting» { … }',
        without: ['cost Hosting.overrun'],
        fixed: 'cost Hosting {\n  …\n  overrun tbd\n}',
      },
    ],
    good: [{ text: 'cost Hosting {\n  …\n  overrun absorbed by Northwind\n}' }],
  },
});
