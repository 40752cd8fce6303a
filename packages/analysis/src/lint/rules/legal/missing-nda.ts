import type { AllianceModel, Element, Range } from '@alliance-lang/language';
import { formatDate, isKnown, isMissing, isUnknown, knownValue, label } from '@alliance-lang/language';
import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-nda',
  group: 'legal',
  from: { select: 'warning' },
  summary: 'Confidential exchange (diligence, data, access) before a non-disclosure agreement',
  why: 'What was told before the agreement is not covered by it, and cannot be untold.',
  remedy: 'Declare the `agreement` of `kind nda` with the day on which it was signed, before the first exchange.',
  messages: {
    missing: ({ what }: { what: string }) =>
      `Confidential things are exchanged (${what}) without a non-disclosure agreement.`,
    late: ({ what, day, nda, signed }: { what: string; day: string; nda: string; signed: string }) =>
      `${what} was examined on ${formatDate(day)}, before ${nda} was signed on ${formatDate(signed)}.`,
    unsigned: ({ what, day, nda }: { what: string; day: string; nda: string }) =>
      `${what} was examined on ${formatDate(day)}, and ${nda} is not signed.`,
    clause: ({ what, day }: { what: string; day: string }) =>
      `${what} was examined on ${formatDate(day)}: the clause on confidentiality does not hold before the agreement is signed.`,
  },
  check(model, { report }) {
    const exchange = firstExchange(model);
    if (!exchange || model.unreadable.includes('agreement')) return;
    const { element, what } = exchange;
    const ndas = model.agreements.filter((agreement) => {
      const kind = agreement.agreementKind;
      return agreement.unknown || isUnknown(kind) || knownValue(kind)?.word === 'nda';
    });
    if (ndas.length === 0 && model.legal?.confidentiality) {
      // A clause protects from the day on which the agreement that holds it is signed.
      const from = firstSignature(model);
      const early = from === 'unknown' ? undefined : examinations(model).find(({ day }) => !from || day < from);
      if (early) {
        const facts = { what: `"${early.what}"`, day: early.day };
        report({ message: 'clause', facts, at: early.at, element: early.element });
      }
      return;
    }
    if (ndas.length === 0) {
      const skeleton = `agreement ${freeName(model, 'Nda')} "Mutual non-disclosure agreement" {\n  kind nda\n  signed by tbd\n}`;
      const fixes = safeFix('Add a non-disclosure agreement', insertDeclaration(model, skeleton, model.agreements));
      report({ message: 'missing', facts: { what }, at: element.nameAt, element, fixes });
      return;
    }
    const dates = ndas.flatMap((nda) =>
      nda.signed.map((signed) => ({ nda: label(nda), on: knownValue(signed.on), at: signed.at })),
    );
    const unsigned = ndas.every((nda) => isMissing(nda, nda.signed, 'signed'));
    const [first] = ndas;
    const [done] = examinations(model);
    if (unsigned && first && done) {
      const facts = { what: `"${done.what}"`, day: done.day, nda: label(first) };
      const related = [{ at: first.nameAt, message: 'Signed by nobody' }];
      report({ message: 'unsigned', facts, at: done.at, element: done.element, related });
      return;
    }
    const [signed] = dates.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
    if (!signed?.on) return;
    const early = examinations(model).find((one) => signed.on !== undefined && one.day < signed.on);
    if (!early) return;
    const facts = { what: `"${early.what}"`, day: early.day, nda: signed.nda, signed: signed.on };
    const related = [{ at: signed.at, message: 'Signed here' }];
    report({ message: 'late', facts, at: early.at, element: early.element, related });
  },
  examples: {
    bad: [
      {
        text: '«diligence» on Contoso { … }',
        without: ['agreement MutualNda', 'legal.confidentiality'],
        stage: 'select',
      },
      {
        title: 'signed after the first examination',
        text: [
          'diligence on Contoso {',
          '  «financial passed "Audited accounts 2024" by Northwind.Procurement on 2025-08-20»',
          '  …',
          '}',
        ].join('\n'),
        without: ['legal.confidentiality'],
        stage: 'design',
      },
      {
        title: 'the agreement was never signed',
        text: 'diligence on Contoso {\n  …\n  «financial passed "Audited accounts 2024" by Northwind.Procurement on 2025-10-03»\n}\n\nagreement MutualNda {\n  kind nda\n  binding\n}',
      },
      {
        title: 'a clause of an agreement that was signed months later',
        stage: 'select',
        text: 'diligence on Contoso {\n  …\n  «financial passed "Audited accounts 2024" by Northwind.Procurement on 2025-10-03»\n}',
        without: ['agreement MutualNda'],
      },
    ],
    good: [
      { text: 'diligence on Contoso { … }', without: ['legal.confidentiality'], stage: 'select' },
      {
        title: 'nothing is exchanged yet',
        without: ['agreement', 'diligence', 'access', 'asset', 'exit.assets', 'exit.data', 'contribution'],
        text: '',
        stage: 'explore',
      },
    ],
  },
});

/** The day of the first signature under a binding agreement; `unknown` where one is signed on a day that is not known. */
function firstSignature(model: AllianceModel): string | undefined {
  const signed = model.agreements
    .filter((agreement) => agreement.binding?.value)
    .flatMap((agreement) => agreement.signed);
  if (signed.some(({ on }) => !isKnown(on))) return 'unknown';
  return signed.flatMap(({ on }) => (isKnown(on) ? [on.value] : [])).sort()[0];
}

/** The first declaration by which confidential things pass. */
function firstExchange(model: AllianceModel): { readonly element: Element; readonly what: string } | undefined {
  const [diligence] = model.diligences;
  if (diligence) return { element: diligence, what: 'diligence' };
  const [access] = model.accesses;
  if (access) return { element: access, what: label(access) };
  const data = model.assets.find((asset) => knownValue(asset.assetKind)?.word === 'data' && asset.licenses.length > 0);
  return data && { element: data, what: label(data) };
}

/** What was examined on a day that is known, first to last. */
function examinations(
  model: AllianceModel,
): { readonly element: Element; readonly what: string; readonly day: string; readonly at: Range }[] {
  const dated = model.diligences.flatMap((diligence) =>
    diligence.findings.flatMap((finding) =>
      isKnown(finding.on)
        ? [{ element: diligence, what: finding.evidence ?? finding.area, day: finding.on.value, at: finding.at }]
        : [],
    ),
  );
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
