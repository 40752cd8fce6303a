/** The rules of the group `tensions`, in catalogue order. */
import type { Rule } from '../rule.ts';
import centralAgainstDistributed from '../rules/tensions/central-against-distributed.ts';
import flexibilityAgainstCommitment from '../rules/tensions/flexibility-against-commitment.ts';
import intentAgainstAbility from '../rules/tensions/intent-against-ability.ts';
import powerBalance from '../rules/tensions/power-balance.ts';
import symmetryAgainstComplement from '../rules/tensions/symmetry-against-complement.ts';
import visibilityBalance from '../rules/tensions/visibility-balance.ts';

export const tensionsRules: readonly Rule[] = [
  centralAgainstDistributed,
  flexibilityAgainstCommitment,
  intentAgainstAbility,
  powerBalance,
  symmetryAgainstComplement,
  visibilityBalance,
];
