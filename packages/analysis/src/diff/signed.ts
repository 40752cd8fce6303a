/** Which version of an alliance was signed last: told by the tags of its repository, or by the day in the text. */
import { type AllianceModel, knownValue } from '@alliance-lang/language';

/** Tags whose names say that what they mark was agreed: `signed-2026`, `amended…`, `renewed…`. */
export const SIGNED_TAGS = /sign|amend|renew/i;

/** The day on which a binding agreement was signed last, as an ISO date; undefined where none says so. */
export function lastSignature({ agreements }: AllianceModel): string | undefined {
  return agreements
    .filter(({ binding }) => binding?.value !== false)
    .flatMap(({ signed }) => signed.flatMap(({ on }) => knownValue(on) ?? []))
    .sort()
    .at(-1);
}
