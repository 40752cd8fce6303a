import type { AllianceModel, ScopeItem } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unstaffed-region',
  group: 'communication',
  from: { operate: 'warning' },
  summary: 'A territory in scope in which no person, team or contribution works',
  why: 'A territory that was promised and not staffed is a promise to the customers there.',
  remedy: 'Write `region` at the people who work there, or take the territory out of the scope.',
  messages: {
    empty: ({ territory }: { territory: string }) => `Nobody works in ${territory}, although it is in scope.`,
  },
  check(model, { report }) {
    const worked = workedRegions(model);
    // Where nobody says where they work, nothing can be said about any region.
    if (worked.size === 0) return;
    for (const item of model.alliance.scope?.territories ?? []) {
      const key = keyOf(item);
      if (key === undefined || worked.has(key)) continue;
      report({
        message: 'empty',
        facts: { territory: item.name ?? `"${item.text}"` },
        at: item.at,
        element: model.alliance,
      });
    }
  },
  examples: {
    bad: [
      {
        stage: 'operate',
        text: [
          'alliance RetailInsights {\n  …\n  scope {\n    offering "Demand forecasting"\n    territory "EMEA", «"Japan"»\n    pilot ForecastPilot\n  }\n}',
          'coordination {\n  …\n  region "EMEA" lead Contoso.Emil\n}',
        ].join('\n'),
      },
    ],
    good: [{ title: 'nobody says where they work', stage: 'operate', text: 'coordination { … }' }],
  },
});

function workedRegions(model: AllianceModel): ReadonlySet<string | undefined> {
  const members = [...model.people, ...model.teams, ...model.roles, ...model.contributions, ...model.parties];
  const regions = members.flatMap((member) => member.regions);
  const led =
    model.coordination?.regions.filter((region) => region.leads.length > 0).map((region) => region.item) ?? [];
  return new Set([...regions, ...led].map(keyOf).filter((key) => key !== undefined));
}

function keyOf(item: ScopeItem): string | undefined {
  return item.id ?? item.text?.trim().toLowerCase();
}
