import { principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'party-without-goal',
  group: 'purpose',
  from: { design: 'warning' },
  small: 'information',
  summary: 'A party without a goal of its own in the alliance',
  why: 'A party that does not say what it wants from the alliance cannot be served by it, and disengages when it notices.',
  remedy: 'Write `goal Name "…"` in the party, and let an objective serve it.',
  messages: {
    missing: ({ party }: { party: string }) => `${party} has no goal of its own in this alliance.`,
    missingSide: ({ side, parties }: { side: string; parties: string }) =>
      `The side ${side} (${parties}) has no goal: none of its parties states one.`,
  },
  check(model, { report }) {
    const owners = new Set(model.goals.map((goal) => goal.party));
    for (const { element, parties, label } of principalsOf(model)) {
      const silent = parties.filter(
        (party) => !owners.has(party.id) && !party.unknown && !party.unreadable.includes('goal'),
      );
      if (parties.length === 0 || silent.length < parties.length) continue;
      if (element.kind === 'side') {
        const facts = { side: label, parties: parties.map((party) => party.name).join(', ') };
        report({ message: 'missingSide', facts, at: element.nameAt, element });
      } else report({ message: 'missing', facts: { party: label }, at: element.nameAt, element });
    }
  },
  examples: {
    bad: [
      {
        text: 'party «Contoso» { … }\n\nobjective FasterPlanning {\n  serves Northwind.RetailGrowth\n  …\n}',
        without: ['party Contoso.goal'],
      },
      {
        title: 'of parties that act as one side, none states a goal',
        text: 'alliance RetailInsights {\n  between Northwind, ContosoSide\n  …\n}\n\nparty Contoso { … }\n\nparty Litware {\n  brings "Shops in the north"\n}\n\nside «ContosoSide» of Contoso, Litware\n\nobjective FasterPlanning {\n  serves Northwind.RetailGrowth\n  …\n}',
        without: ['party Contoso.goal'],
      },
    ],
    good: [
      { text: 'party Contoso {\n  …\n  goal Stickiness "Retailers stay two years longer"\n}' },
      {
        title: 'one goal is enough for parties that act as one side',
        text: [
          'alliance RetailInsights {\n  between Northwind, ContosoSide\n  …\n}',
          'party Litware {\n  brings "Shops in the north"\n}',
          'side ContosoSide of Contoso, Litware',
        ].join('\n\n'),
      },
    ],
  },
});
