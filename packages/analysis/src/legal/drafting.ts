/** When the parties began to write down the deal. */
import type { Agreement, AllianceModel, PlainDateText, Range } from '@alliance-lang/language';
import { isKnown, knownValue } from '@alliance-lang/language';

/** The day of an agreement, and where it stands. */
export interface DatedAgreement {
  readonly agreement: Agreement;
  readonly day: PlainDateText;
  readonly at: Range;
}

/**
 * The binding agreements about the deal itself with their day: that of the draft, else of the first signature, which is no
 * earlier. Agreements on confidentiality come first by nature and are left out.
 */
export function datedAgreements({ agreements }: AllianceModel): readonly DatedAgreement[] {
  return agreements.flatMap((agreement): DatedAgreement[] => {
    if (!agreement.binding?.value || knownValue(agreement.agreementKind)?.word === 'nda') return [];
    const { drafted } = agreement;
    if (isKnown(drafted)) return [{ agreement, day: drafted.value, at: drafted.at }];
    const [signed] = agreement.signed
      .flatMap(({ on }) => (isKnown(on) ? [{ agreement, day: on.value, at: on.at }] : []))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    return signed && !drafted ? [signed] : [];
  });
}
