import type { AllianceModel } from '@alliance-lang/language';
import { knownValue, label } from '@alliance-lang/language';
import { isShared } from '../../../assets/sharing.ts';
import { andNo } from '../../../model/subject.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-data-protection',
  group: 'legal',
  from: { sign: 'error' },
  summary: 'Personal data moves, and no regime, roles or agreement is named',
  why: 'Whoever passes personal data on without a legal basis, roles and an agreement answers for it to the people concerned and to the regulator.',
  remedy: 'Write `regime`, `controller` and `processor` at the asset, and `data-protection gdpr under Dpa` in `legal`.',
  messages: {
    missing: ({ asset, lacks }: { asset: string; lacks: string }) =>
      `${asset} holds personal data that moves between the parties, but names no ${lacks}.`,
  },
  check(model, { report }) {
    const clause = model.legal?.dataProtection;
    if (
      clause?.isUnknown ||
      clause?.unknown ||
      model.legal?.unknown ||
      model.legal?.unreadable.includes('data-protection')
    )
      return;
    for (const asset of model.assets) {
      if (!asset.personal || asset.unknown || !isShared(model, asset)) continue;
      const said = (word: string): boolean => asset.unreadable.includes(word);
      const lacks = [
        ...(asset.regimes.length > 0 || asset.regimesUnknown || (clause?.regimes.length ?? 0) > 0 || said('regime')
          ? []
          : ['regime']),
        ...(asset.controllers.length + asset.processors.length > 0 || said('controller')
          ? []
          : ['roles (controller, processor)']),
      ];
      // Where regime and roles are named the agreement follows from them; where they lack, it is asked for too.
      if (lacks.length > 0 && !clause?.under && !hasAgreement(model)) lacks.push('data protection agreement');
      if (lacks.length === 0) continue;
      const facts = { asset: label(asset), lacks: andNo(lacks) };
      report({ message: 'missing', facts, at: asset.nameAt, element: asset });
    }
  },
  examples: {
    bad: [
      { text: 'asset «SalesData» "Point-of-sale data" {\n  …\n  personal\n}' },
      {
        title: 'work of the other side uses them',
        text: 'asset «SalesData» "Point-of-sale data" {\n  kind data\n  owner Contoso\n  personal\n}\n\ndeliverable ForecastConnector {\n  …\n  uses SalesData\n}',
      },
    ],
    good: [
      {
        text: [
          'asset SalesData {\n  …\n  personal\n  regime gdpr\n  controller Contoso\n  processor Northwind\n}',
          'agreement Dpa "Data processing agreement" {\n  kind dpa\n  signed by Northwind.Legal, Contoso.Legal on 2026-02-01\n}',
        ].join('\n'),
      },
      {
        title: 'personal data that stays where it is',
        text: 'asset Payroll {\n  kind data\n  owner Contoso\n  personal\n}',
      },
    ],
  },
});

function hasAgreement({ agreements }: AllianceModel): boolean {
  return agreements.some((agreement) => agreement.unknown || knownValue(agreement.agreementKind)?.word === 'dpa');
}
