import { RULES } from '@alliance-lang/analysis';
import type { ValueOffer } from './values.ts';

/** The rules that can be waived, each with what it looks for. */
export function ruleOffers(): ValueOffer[] {
  return [...RULES]
    .map(({ name, summary }) => ({ value: name, meaning: summary, near: true }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}
