/** By when a renewal must be agreed, or stopped. */
import type { AllianceModel, PlainDateText, Renewal } from '@alliance-lang/language';
import { subtractDuration } from '@alliance-lang/language';
import { termEnd } from '../calendar/resolve-point.ts';

export interface RenewalWindow {
  readonly renewal: Renewal;
  /** The last day on which notice can be given, or the renewal agreed. */
  readonly deadline: PlainDateText;
  readonly end: PlainDateText;
  readonly automatic: boolean;
}

/** The windows of the renewals whose term has a known end and whose lead is stated. */
export function renewalWindows(model: AllianceModel): readonly RenewalWindow[] {
  const end = termEnd(model);
  if (!end || !model.term) return [];
  return model.term.renewals.flatMap((renewal) => {
    const terms = [...(renewal.when?.terms ?? []), ...(renewal.unless?.terms ?? [])];
    const stated = terms.map((term) => (term.type === 'notice' || term.type === 'agreed' ? term.lead : undefined));
    const lead = renewal.notice ?? stated.find((one) => one !== undefined);
    const deadline = lead && subtractDuration(end, lead);
    return deadline ? [{ renewal, deadline, end, automatic: renewal.automatic }] : [];
  });
}
