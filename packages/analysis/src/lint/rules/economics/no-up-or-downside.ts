import type { AllianceModel } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'no-up-or-downside',
  group: 'economics',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'Nothing is said for value above or below what is expected',
  why: 'Success far beyond the plan divides partners as surely as failure, when nothing says who it belongs to.',
  remedy: 'Write `when above … then rebalance by …` and `when below … then review by …` in the `value`.',
  messages: {
    neither: () => 'Nothing says what follows when the value is far above or below what is expected.',
    above: () => 'Something follows when the value is below expectation, but nothing when it is above.',
    below: () => 'Something follows when the value is above expectation, but nothing when it is below.',
  },
  check(model, { report }) {
    const [value] = model.values;
    if (!value || value.unknown || value.unreadable.includes('when')) return;
    const { above, below, open } = directionsOf(model);
    if (open || (above && below)) return;
    const message = above ? 'below' : below ? 'above' : 'neither';
    report({ message, at: value.nameAt, element: value });
  },
  examples: {
    bad: [
      {
        text: 'value «JointValue» {\n  total USD 12M over 2 years\n  measured by JointRevenue\n}',
        without: ['kpi JointRevenue.trigger', 'share Subscription.minimum'],
      },
      {
        title: 'only the downside',
        text: 'value «JointValue» {\n  total USD 12M over 2 years\n  measured by JointRevenue\n  when below USD 6M then review by SteerCo\n}',
      },
      {
        title: 'only the upside',
        text: 'value «JointValue» {\n  total USD 12M over 2 years\n  measured by JointRevenue\n  when above USD 15M then rebalance by SteerCo\n}',
        without: ['kpi JointRevenue.trigger', 'share Subscription.minimum'],
      },
    ],
    good: [
      {
        title: 'a tier for the upside, a trigger for the downside',
        text: 'value JointValue {\n  total USD 12M over 2 years\n  measured by JointRevenue\n}\n\nshare Subscription {\n  …\n  when above USD 5M per year then split equally\n}',
      },
    ],
  },
});

/** In which directions something follows: by tiers, by triggers of KPIs, by minimums and maximums of shares. */
function directionsOf(model: AllianceModel): { above: boolean; below: boolean; open: boolean } {
  const conditions = [
    ...model.values.flatMap((value) => value.tiers.map((tier) => tier.when)),
    ...model.shares.flatMap((share) => share.tiers.map((tier) => tier.when)),
    ...model.kpis.flatMap((kpi) => kpi.triggers.map((trigger) => trigger.when)),
  ];
  const terms = conditions.flatMap((condition) => condition.terms);
  const compares = (...words: string[]): boolean =>
    terms.some(
      (term) =>
        (term.type === 'level' || term.type === 'named') &&
        term.comparator !== undefined &&
        words.includes(term.comparator),
    );
  return {
    above: compares('above', 'at-least') || model.shares.some((share) => share.maximums.length > 0),
    below: compares('below', 'at-most') || model.shares.some((share) => share.minimums.length > 0),
    open: terms.some((term) => term.type === 'unknown'),
  };
}
