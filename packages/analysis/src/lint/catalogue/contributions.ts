/** The rules of the group `contributions`, in catalogue order. */
import type { Rule } from '../rule.ts';
import allSoft from '../rules/contributions/all-soft.ts';
import anchoredContribution from '../rules/contributions/anchored-contribution.ts';
import asymmetricCommitment from '../rules/contributions/asymmetric-commitment.ts';
import dependentParty from '../rules/contributions/dependent-party.ts';
import missingContingency from '../rules/contributions/missing-contingency.ts';
import partyWithoutContribution from '../rules/contributions/party-without-contribution.ts';
import undatedContribution from '../rules/contributions/undated-contribution.ts';
import undirectedContribution from '../rules/contributions/undirected-contribution.ts';
import unvaluedInKind from '../rules/contributions/unvalued-in-kind.ts';
import vagueContribution from '../rules/contributions/vague-contribution.ts';

export const contributionsRules: readonly Rule[] = [
  allSoft,
  anchoredContribution,
  asymmetricCommitment,
  dependentParty,
  missingContingency,
  partyWithoutContribution,
  undatedContribution,
  undirectedContribution,
  unvaluedInKind,
  vagueContribution,
];
