import { isMissing, knownValue, label } from '@alliance-lang/language';
import { listedPrincipals, principalsForAll } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-interface',
  group: 'roles',
  from: { sign: 'information' },
  small: 'off',
  summary: 'Technical work of two parties without an interface between them',
  why: 'Two teams that build toward each other meet only where the interface was agreed.',
  remedy: 'Write `interface "Forecast API v1, OpenAPI contract"` in the deliverable.',
  messages: {
    missing: ({ work, parties }: { work: string; parties: string }) =>
      `${parties} build "${work}" together, but no interface between them is named.`,
  },
  check(model, { report }) {
    for (const item of model.work) {
      if (item.kind !== 'deliverable' || knownValue(item.area)?.word !== 'technical') continue;
      const builders = principalsForAll(model, item.responsible);
      if (!builders || builders.size < 2 || !isMissing(item, item.interface, 'interface')) continue;
      const fixes = safeFix('Add an interface to be agreed', insertStatement(item, 'interface tbd'));
      report({
        message: 'missing',
        facts: { work: label(item), parties: listedPrincipals(builders) },
        at: item.nameAt,
        element: item,
        fixes,
      });
    }
  },
  examples: {
    bad: [
      {
        text: 'deliverable «ForecastConnector» { … }',
        without: ['deliverable ForecastConnector.interface'],
        fixed: 'deliverable ForecastConnector {\n  …\n  interface tbd\n}',
      },
    ],
    good: [
      {
        title: 'one party builds it',
        text: 'deliverable ForecastConnector {\n  …\n  responsible Northwind.Clara\n}',
        without: ['deliverable ForecastConnector.interface'],
      },
    ],
  },
});
