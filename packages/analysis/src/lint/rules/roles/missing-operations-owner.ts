import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';
import { kindsOf } from '../../stage.ts';
import type { WorkArea } from '../../work-areas.ts';
import { uncoveredAreas } from '../../work-areas.ts';

const AREAS: readonly WorkArea[] = [
  { word: 'support', name: 'customer support', said: /support|help ?desk|service desk/i },
  { word: 'incidents', name: 'incident response', said: /incident|outage|on.call/i },
  { word: 'deployment', name: 'deployment', said: /deploy|release|roll.?out/i },
  { word: 'monitoring', name: 'monitoring', said: /monitor|observ|operations/i },
];
/** Kinds that bring a joint product about. */
const PRODUCT: ReadonlySet<string> = new Set(['technology-integration', 'joint-development']);

export default defineRule({
  name: 'missing-operations-owner',
  group: 'roles',
  from: { launch: 'warning' },
  summary: 'Nobody owns customer support, incident response, deployment or monitoring of a joint product',
  why: 'At three in the morning the customer calls somebody, and that somebody must know that the call is theirs.',
  remedy: 'Declare a `responsibility` with `area support`, `incidents`, `deployment` or `monitoring`.',
  messages: { missing: ({ areas }: { areas: string }) => `Nobody owns ${areas} of the joint product.` },
  check(model, { report }) {
    const { alliance } = model;
    if (!kindsOf(model).some((kind) => PRODUCT.has(kind)) || model.unreadable.includes('responsibility')) return;
    const open = uncoveredAreas(model, AREAS);
    if (!open || open.length === 0) return;
    report({
      message: 'missing',
      facts: { areas: listed(open.map((area) => area.name)) },
      at: alliance.nameAt,
      element: alliance,
    });
  },
  examples: {
    bad: [{ stage: 'launch', text: 'alliance «RetailInsights» { … }', without: ['responsibility Operations'] }],
    good: [
      {
        title: 'each by its area',
        stage: 'launch',
        without: ['responsibility Operations'],
        text: ['Incidents incidents', 'Rollouts deployment', 'Watch monitoring']
          .map((pair) => pair.split(' '))
          .map(
            ([name, area]) =>
              `responsibility ${name} {\n  area ${area}\n  accountable Northwind.Clara\n  responsible Northwind.Clara\n}`,
          )
          .join('\n\n'),
      },
      {
        title: 'a joint campaign has no servers',
        stage: 'launch',
        text: 'alliance RetailInsights {\n  kind co-marketing\n  …\n}',
        without: ['responsibility Operations'],
      },
    ],
  },
});
