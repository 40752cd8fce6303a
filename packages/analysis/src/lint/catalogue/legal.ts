/** The rules of the group `legal`, in catalogue order. */
import type { Rule } from '../rule.ts';
import contradictingForum from '../rules/legal/contradicting-forum.ts';
import expiredInstrument from '../rules/legal/expired-instrument.ts';
import missingAgreement from '../rules/legal/missing-agreement.ts';
import missingAssignment from '../rules/legal/missing-assignment.ts';
import missingChangeOfControl from '../rules/legal/missing-change-of-control.ts';
import missingConfidentiality from '../rules/legal/missing-confidentiality.ts';
import missingCounsel from '../rules/legal/missing-counsel.ts';
import missingDataProtection from '../rules/legal/missing-data-protection.ts';
import missingDisputeForum from '../rules/legal/missing-dispute-forum.ts';
import missingGoverningLaw from '../rules/legal/missing-governing-law.ts';
import missingLiabilityCap from '../rules/legal/missing-liability-cap.ts';
import missingNda from '../rules/legal/missing-nda.ts';
import missingPrecedence from '../rules/legal/missing-precedence.ts';
import missingServiceLevel from '../rules/legal/missing-service-level.ts';
import openEndedRestriction from '../rules/legal/open-ended-restriction.ts';
import unlicensedUse from '../rules/legal/unlicensed-use.ts';
import unownedIp from '../rules/legal/unowned-ip.ts';
import unsignedOperation from '../rules/legal/unsigned-operation.ts';

export const legalRules: readonly Rule[] = [
  contradictingForum,
  expiredInstrument,
  missingAgreement,
  missingAssignment,
  missingChangeOfControl,
  missingConfidentiality,
  missingCounsel,
  missingDataProtection,
  missingDisputeForum,
  missingGoverningLaw,
  missingLiabilityCap,
  missingNda,
  missingPrecedence,
  missingServiceLevel,
  openEndedRestriction,
  unlicensedUse,
  unownedIp,
  unsignedOperation,
];
