import { isMissing, isUnknown, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unowned-kpi',
  group: 'measures',
  from: { launch: 'warning' },
  small: 'information',
  summary: 'A KPI that nobody collects, that has no source, or no rhythm',
  why: 'A figure that nobody collects is replaced by impressions, and each side has its own.',
  remedy: 'Write `collected monthly by Contoso.Finance in "CRM dashboard"`.',
  messages: {
    missing: ({ kpi }: { kpi: string }) => `Nobody collects the KPI "${kpi}".`,
    partly: ({ kpi, lacks }: { kpi: string; lacks: string }) => `The KPI "${kpi}" does not say ${lacks}.`,
  },
  check({ kpis }, { report }) {
    for (const kpi of kpis) {
      const { collected } = kpi;
      if (isMissing(kpi, collected, 'collected')) {
        const fixes = safeFix('Add who collects it', insertStatement(kpi, 'collected tbd'));
        report({ message: 'missing', facts: { kpi: label(kpi) }, at: kpi.nameAt, element: kpi, fixes });
      } else if (collected && !isUnknown(collected.cadence)) {
        const lacks = [
          ...(collected.by.length > 0 ? [] : ['who collects it']),
          ...(collected.system ? [] : ['where the figure comes from']),
        ];
        if (lacks.length === 0) continue;
        report({ message: 'partly', facts: { kpi: label(kpi), lacks: listed(lacks) }, at: collected.at, element: kpi });
      }
    }
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'kpi «JointRevenue» { … }',
        without: ['kpi JointRevenue.collected'],
        fixed: 'kpi JointRevenue {\n  …\n  collected tbd\n}',
      },
      { stage: 'launch', text: 'kpi JointRevenue {\n  …\n  «collected monthly by Contoso.Finance»\n}' },
    ],
    good: [
      {
        stage: 'launch',
        text: 'kpi JointRevenue {\n  …\n  collected monthly by Contoso.Finance in "CRM dashboard"\n}',
      },
    ],
  },
});
