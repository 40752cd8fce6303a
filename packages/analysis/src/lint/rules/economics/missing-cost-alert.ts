import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Costs that grow with use, unnoticed. */
const SCALING = /cloud|host|licen[cs]e|subscription|storage|comput|server|infrastructure|data|api|software/i;

export default defineRule({
  name: 'missing-cost-alert',
  group: 'economics',
  from: { launch: 'information' },
  small: 'off',
  summary: 'Cloud or licence cost without a budget, or without an alert before it is spent',
  why: 'Costs that grow with use are noticed on the invoice, when they are spent.',
  remedy: 'Write `budget USD 300k per year` and `alert when above 80%` in the cost.',
  messages: {
    budget: ({ cost }: { cost: string }) => `"${cost}" has no budget.`,
    alert: ({ cost }: { cost: string }) => `Nobody is told before the budget of "${cost}" is spent.`,
  },
  check({ costs }, { report }) {
    for (const cost of costs) {
      if (!SCALING.test(`${cost.name ?? ''} ${cost.title ?? ''}`)) continue;
      const facts = { cost: label(cost) };
      if (isMissing(cost, cost.budget, 'budget')) {
        const fixes = safeFix('Add a budget to be agreed', insertStatement(cost, 'budget tbd'));
        report({ message: 'budget', facts, at: cost.nameAt, element: cost, fixes });
      } else if (isMissing(cost, cost.alerts, 'alert')) {
        const fixes = safeFix('Add an alert to be agreed', insertStatement(cost, 'alert when tbd'));
        report({ message: 'alert', facts, at: cost.nameAt, element: cost, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'cost «Hosting» { … }',
        without: ['cost Hosting.alert'],
        fixed: 'cost Hosting {\n  …\n  alert when tbd\n}',
      },
      {
        title: 'cloud cost without a budget',
        stage: 'launch',
        text: 'cost «Hosting» { … }',
        without: ['cost Hosting.budget'],
      },
    ],
    good: [
      { stage: 'launch', text: 'cost Hosting { … }' },
      {
        title: 'an event that is paid once',
        stage: 'launch',
        text: 'cost LaunchParty "Launch event" {\n  split equally\n  overrun absorbed by Northwind\n}\n\nexit {\n  …\n  shared "Each takes back what it brought"\n}',
      },
    ],
  },
});
