import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'no-kpi',
  group: 'measures',
  from: { design: 'error' },
  small: 'information',
  summary: 'No KPI is declared',
  why: 'A partnership without measurement is one without accountability: nobody can say whether it works.',
  remedy: 'Declare a `kpi` with category, baseline, target and who collects it.',
  messages: {
    missing: ({ alliance }: { alliance: string }) => `${alliance} measures nothing: it declares no KPI.`,
  },
  check(model, { report }) {
    if (model.kpis.length > 0 || model.unreadable.includes('kpi')) return;
    const { alliance } = model;
    const name = freeName(model, 'PartnerTrust');
    const skeleton = `kpi ${name} "Trust between the parties" {\n  category relationship\n  baseline tbd\n  target tbd\n}`;
    const fixes = safeFix('Add a KPI to be filled in', insertDeclaration(model, skeleton, model.objectives));
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
  },
  examples: {
    bad: [
      {
        text: [
          'alliance «RetailInsights» { … }',
          'objective FasterPlanning "Retailers plan daily" {\n  …\n  measured by "days to plan"\n}',
          'value JointValue {\n  total USD 12M over 2 years\n}',
          'share Subscription {\n  …\n  base "net subscription revenue"\n}',
        ].join('\n'),
        without: ['kpi', 'scenario'],
        stage: 'design',
        fixed: [
          'kpi PartnerTrust "Trust between the parties" {',
          '  category relationship',
          '  baseline tbd',
          '  target tbd',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'a KPI of which only the name is known',
        stage: 'design',
        text: 'kpi PartnerTrust {\n  tbd\n}',
      },
    ],
  },
});
