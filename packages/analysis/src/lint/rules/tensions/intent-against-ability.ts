import type { AllianceModel, Objective } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'intent-against-ability',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'Too few objectives have people, contributions and a date behind them',
  why: 'An alliance is worth what its parties are able to carry out, not what they intend.',
  remedy: 'Give each objective what it needs: people who are responsible, contributions toward it, a due date.',
  options: {
    percent: {
      type: 'number',
      default: 70,
      minimum: 0,
      maximum: 100,
      description: 'The percent of objectives that must be carried.',
    },
  },
  messages: {
    low: (facts: { carried: number; all: number; percent: number; limit: number; left: string }) =>
      `${facts.carried} of ${facts.all} objectives (${facts.percent}%) have people and contributions behind what they need; ${facts.limit}% should. Not so: ${facts.left}.`,
  },
  check(model, { options, report }) {
    const { alliance, objectives } = model;
    if (objectives.length < 2 || objectives.some((objective) => objective.unknown || objective.unreadable.length > 0))
      return;
    const left = objectives.filter((objective) => !isCarried(model, objective));
    const carried = objectives.length - left.length;
    const percent = Math.round((100 * carried) / objectives.length);
    if (percent >= options.percent) return;
    const names = listed(left.map((objective) => objective.name ?? objective.id));
    const facts = { carried, all: objectives.length, percent, limit: options.percent, left: names };
    report({ message: 'low', facts, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      {
        text: [
          'alliance «RetailInsights» { … }',
          'objective Fame "Be known for forecasts" {',
          '  serves Northwind.RetailGrowth, Contoso.Stickiness',
          '  measured by ActiveRetailers',
          '  needs Customers',
          '}',
        ].join('\n'),
      },
    ],
    good: [{ text: 'objective FasterPlanning { … }' }],
  },
});

/** Whether somebody is responsible for one thing that it needs, and something is contributed toward one, or to the objective. */
function isCarried(model: AllianceModel, objective: Objective): boolean {
  const needs = new Set(objective.needs.map((item) => item.id));
  if (objective.needs.some((item) => item.id === undefined)) return true;
  const done = model.work.some((item) => needs.has(item.id) && item.responsible.length > 0);
  const given = model.contributions.some((contribution) =>
    contribution.toward.some((item) => needs.has(item.id) || item.id === objective.id),
  );
  return done && given;
}
