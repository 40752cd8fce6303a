import { isMissing } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-pilot',
  group: 'purpose',
  from: { design: 'information' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'No small first deliverable',
  why: 'A first success that is small and soon builds the trust that the large one needs.',
  remedy: 'Write `pilot` and its deliverable or milestone in `scope`, or a `quick-win` in a plan.',
  messages: { missing: ({ alliance }: { alliance: string }) => `${alliance} names no small first deliverable.` },
  check(model, { report }) {
    const { alliance } = model;
    const { scope } = alliance;
    if (alliance.unreadable.includes('scope') || (scope && !isMissing(scope, scope.pilots, 'pilot'))) return;
    if (model.plans.some((plan) => plan.milestones.some((milestone) => milestone.quickWin))) return;
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» {\n  …\n  scope {\n    offering "Demand forecasting"\n  }\n}',
        without: ['plan'],
      },
    ],
    good: [
      {
        title: 'a quick win is a pilot',
        text: 'alliance RetailInsights {\n  …\n  scope {\n    offering "Demand forecasting"\n  }\n}',
      },
    ],
  },
});
