import { isOpenSplit } from '../../../economics/splits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-business-case',
  group: 'economics',
  from: { design: 'information' },
  kinds: { transactional: 'off', 'co-marketing': 'off' },
  small: 'off',
  summary: 'No scenario, and so no forecast of what each side earns',
  why: 'A split that nobody has run through a low and a high year surprises one of the parties.',
  remedy: 'Declare a `scenario` or two with what is expected of each KPI in each year.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `${alliance} has no scenario: nobody can see what each party would earn.`,
  },
  check(model, { report }) {
    const { alliance } = model;
    // As long as the split is open there is nothing to forecast from.
    const divided = model.shares.some((share) => share.split && !isOpenSplit(share.split));
    if (model.scenarios.length > 0 || !divided || model.unreadable.includes('scenario')) return;
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [{ text: 'alliance «RetailInsights» { … }', without: ['scenario'] }],
    good: [{ text: 'scenario Low {\n  expects JointRevenue USD 0.8M in 2026\n}' }],
  },
});
