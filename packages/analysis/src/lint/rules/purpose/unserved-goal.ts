import { label } from '@alliance-lang/language';
import { alliedParties } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unserved-goal',
  group: 'purpose',
  from: { design: 'warning' },
  small: 'off',
  summary: 'A party’s goal that no objective serves',
  why: 'A goal that the alliance does nothing for is a disappointment with a date.',
  remedy: 'Let an objective `serves` it, or drop the goal.',
  messages: {
    unserved: ({ goal, party }: { goal: string; party: string }) =>
      `No objective serves the goal "${goal}" of ${party}.`,
    none: ({ alliance, count }: { alliance: string; count: number }) =>
      `${alliance} states no objective: ${count === 1 ? 'one goal of its parties is' : `${count} goals of its parties are`} served by nothing.`,
  },
  check(model, { report }) {
    if (
      model.objectives.some(
        (objective) => objective.servesUnknown || objective.unknown || objective.unreadable.includes('serves'),
      )
    )
      return;
    if (model.unreadable.includes('objective')) return;
    const served = new Set(model.objectives.flatMap((objective) => objective.serves.map((goal) => goal.id)));
    const allied = new Set(alliedParties(model).map((party) => party.id));
    const goals = model.goals.filter((goal) => allied.has(goal.party));
    const { alliance } = model;
    if (model.objectives.length === 0 && goals.length > 0 && !alliance.unknown) {
      const related = goals.map((goal) => ({ at: goal.nameAt, message: 'A goal that nothing serves' }));
      report({
        message: 'none',
        facts: { alliance: alliance.name, count: goals.length },
        at: alliance.nameAt,
        element: alliance,
        related,
      });
      return;
    }
    for (const goal of goals) {
      if (served.has(goal.id)) continue;
      report({ message: 'unserved', facts: { goal: label(goal), party: goal.party }, at: goal.nameAt, element: goal });
    }
  },
  examples: {
    bad: [
      {
        text: 'party Contoso {\n  …\n  goal «Stickiness» "Retailers stay two years longer"\n}\n\nobjective FasterPlanning {\n  …\n  serves Northwind.RetailGrowth\n}',
      },
      { title: 'goals, and no objective at all', text: 'alliance «RetailInsights» { … }', without: ['objective'] },
    ],
    good: [
      { text: 'objective FasterPlanning {\n  …\n  serves Northwind.RetailGrowth, Contoso.Stickiness\n}' },
      {
        title: 'which goals it serves is open',
        stage: 'design',
        text: 'objective FasterPlanning {\n  …\n  serves tbd\n}',
      },
    ],
  },
});
