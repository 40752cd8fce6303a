/** The rules of the group `hygiene`, in catalogue order. */
import type { Rule } from '../rule.ts';
import datesOutOfOrder from '../rules/hygiene/dates-out-of-order.ts';
import expiredWaiver from '../rules/hygiene/expired-waiver.ts';
import nonPositiveAmount from '../rules/hygiene/non-positive-amount.ts';
import percentOver100 from '../rules/hygiene/percent-over-100.ts';
import unknownValue from '../rules/hygiene/unknown-value.ts';
import unknownWaivedRule from '../rules/hygiene/unknown-waived-rule.ts';
import unusedWaiver from '../rules/hygiene/unused-waiver.ts';
import waiverWithoutReason from '../rules/hygiene/waiver-without-reason.ts';

export const hygieneRules: readonly Rule[] = [
  datesOutOfOrder,
  expiredWaiver,
  nonPositiveAmount,
  percentOver100,
  unknownValue,
  unknownWaivedRule,
  unusedWaiver,
  waiverWithoutReason,
];
