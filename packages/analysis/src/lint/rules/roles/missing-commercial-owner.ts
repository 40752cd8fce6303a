import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';
import type { WorkArea } from '../../work-areas.ts';
import { uncoveredAreas } from '../../work-areas.ts';

const AREAS: readonly WorkArea[] = [
  {
    word: 'customers',
    name: 'the customer relationship',
    said: /customer (relation|success)|account management|customers?,/i,
  },
  { word: 'billing', name: 'billing', said: /bill|invoic/i },
  { word: 'leads', name: 'the routing of leads', said: /\bleads?\b/i },
];

export default defineRule({
  name: 'missing-commercial-owner',
  group: 'roles',
  from: { launch: 'warning' },
  summary: 'Nobody owns the customer relationship, billing or the routing of leads of a joint offering',
  why: 'A customer with two sellers has none when something goes wrong, and two when something is to be sold.',
  remedy: 'Declare a `responsibility` with `area customers`, `billing` or `leads`.',
  messages: { missing: ({ areas }: { areas: string }) => `Nobody owns ${areas} of the joint offering.` },
  check(model, { report }) {
    const { alliance } = model;
    const offered = (alliance.scope?.offerings.length ?? 0) > 0 && model.shares.length > 0;
    if (!offered || model.unreadable.includes('responsibility')) return;
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
    bad: [{ stage: 'launch', text: 'alliance «RetailInsights» { … }', without: ['responsibility Customers'] }],
    good: [
      {
        title: 'said by the titles',
        stage: 'launch',
        without: ['responsibility Customers'],
        text: [
          'responsibility Accounts "Account management and leads" {',
          '  accountable Contoso.Dana',
          '  responsible Contoso.Emil',
          '}',
          'responsibility Invoices "Invoices to retailers" {',
          '  accountable Contoso.Dana',
          '  responsible Contoso.Finance',
          '}',
        ].join('\n'),
      },
    ],
  },
});
