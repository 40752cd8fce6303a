/** The rules of the group `governance`, in catalogue order. */
import type { Rule } from '../rule.ts';
import deadlockWithoutWayOut from '../rules/governance/deadlock-without-way-out.ts';
import emptyMandate from '../rules/governance/empty-mandate.ts';
import endlessDeadlock from '../rules/governance/endless-deadlock.ts';
import looseQuorum from '../rules/governance/loose-quorum.ts';
import missingCadence from '../rules/governance/missing-cadence.ts';
import missingChair from '../rules/governance/missing-chair.ts';
import missingChangeProcess from '../rules/governance/missing-change-process.ts';
import missingQuorum from '../rules/governance/missing-quorum.ts';
import missingReview from '../rules/governance/missing-review.ts';
import missingSteeringCommittee from '../rules/governance/missing-steering-committee.ts';
import missingVoteRule from '../rules/governance/missing-vote-rule.ts';
import onePartyBody from '../rules/governance/one-party-body.ts';
import slowBody from '../rules/governance/slow-body.ts';
import tooMuchGovernance from '../rules/governance/too-much-governance.ts';
import unbalancedSeats from '../rules/governance/unbalanced-seats.ts';

export const governanceRules: readonly Rule[] = [
  deadlockWithoutWayOut,
  emptyMandate,
  endlessDeadlock,
  looseQuorum,
  missingCadence,
  missingChair,
  missingChangeProcess,
  missingQuorum,
  missingReview,
  missingSteeringCommittee,
  missingVoteRule,
  onePartyBody,
  slowBody,
  tooMuchGovernance,
  unbalancedSeats,
];
