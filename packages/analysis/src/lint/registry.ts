/** Every rule, in catalogue order: one import and one line for each. A test holds this list against the files. */
import type { Rule } from './rule.ts';
import asymmetricCommitment from './rules/contributions/asymmetric-commitment.ts';
import partyWithoutContribution from './rules/contributions/party-without-contribution.ts';
import vagueContribution from './rules/contributions/vague-contribution.ts';
import escalatesNowhere from './rules/decisions/escalates-nowhere.ts';
import missingEscalation from './rules/decisions/missing-escalation.ts';
import noDecisionRights from './rules/decisions/no-decision-rights.ts';
import openEndedLadder from './rules/decisions/open-ended-ladder.ts';
import unclockedJointDecision from './rules/decisions/unclocked-joint-decision.ts';
import unclockedStep from './rules/decisions/unclocked-step.ts';
import missingSplit from './rules/economics/missing-split.ts';
import splitNotWhole from './rules/economics/split-not-whole.ts';
import missingExit from './rules/exit/missing-exit.ts';
import missingIpOnExit from './rules/exit/missing-ip-on-exit.ts';
import missingNotice from './rules/exit/missing-notice.ts';
import missingTerm from './rules/exit/missing-term.ts';
import missingWindDown from './rules/exit/missing-wind-down.ts';
import noWayOut from './rules/exit/no-way-out.ts';
import renewalOnAutopilot from './rules/exit/renewal-on-autopilot.ts';
import deadlockWithoutWayOut from './rules/governance/deadlock-without-way-out.ts';
import endlessDeadlock from './rules/governance/endless-deadlock.ts';
import missingCadence from './rules/governance/missing-cadence.ts';
import missingQuorum from './rules/governance/missing-quorum.ts';
import missingSteeringCommittee from './rules/governance/missing-steering-committee.ts';
import onePartyBody from './rules/governance/one-party-body.ts';
import datesOutOfOrder from './rules/hygiene/dates-out-of-order.ts';
import expiredWaiver from './rules/hygiene/expired-waiver.ts';
import nonPositiveAmount from './rules/hygiene/non-positive-amount.ts';
import percentOver100 from './rules/hygiene/percent-over-100.ts';
import unknownValue from './rules/hygiene/unknown-value.ts';
import unknownWaivedRule from './rules/hygiene/unknown-waived-rule.ts';
import unusedWaiver from './rules/hygiene/unused-waiver.ts';
import waiverWithoutReason from './rules/hygiene/waiver-without-reason.ts';
import missingAgreement from './rules/legal/missing-agreement.ts';
import missingGoverningLaw from './rules/legal/missing-governing-law.ts';
import missingTarget from './rules/measures/missing-target.ts';
import noKpi from './rules/measures/no-kpi.ts';
import revenueOnly from './rules/measures/revenue-only.ts';
import missingLead from './rules/people/missing-lead.ts';
import missingSponsor from './rules/people/missing-sponsor.ts';
import unknownActor from './rules/people/unknown-actor.ts';
import missingGap from './rules/purpose/missing-gap.ts';
import missingMission from './rules/purpose/missing-mission.ts';
import partyWithoutGoal from './rules/purpose/party-without-goal.ts';
import unmeasuredObjective from './rules/purpose/unmeasured-objective.ts';
import accountableCompany from './rules/roles/accountable-company.ts';
import manyAccountables from './rules/roles/many-accountables.ts';
import missingAccountable from './rules/roles/missing-accountable.ts';
import missingResponsible from './rules/roles/missing-responsible.ts';

/** All rules of the linter, group by group. */
export const RULES: readonly Rule[] = [
  missingGap,
  missingMission,
  partyWithoutGoal,
  unmeasuredObjective,
  missingLead,
  missingSponsor,
  unknownActor,
  accountableCompany,
  manyAccountables,
  missingAccountable,
  missingResponsible,
  asymmetricCommitment,
  partyWithoutContribution,
  vagueContribution,
  deadlockWithoutWayOut,
  endlessDeadlock,
  missingCadence,
  missingQuorum,
  missingSteeringCommittee,
  onePartyBody,
  escalatesNowhere,
  missingEscalation,
  noDecisionRights,
  openEndedLadder,
  unclockedJointDecision,
  unclockedStep,
  missingSplit,
  splitNotWhole,
  missingTarget,
  noKpi,
  revenueOnly,
  missingAgreement,
  missingGoverningLaw,
  missingExit,
  missingIpOnExit,
  missingNotice,
  missingTerm,
  missingWindDown,
  noWayOut,
  renewalOnAutopilot,
  datesOutOfOrder,
  expiredWaiver,
  nonPositiveAmount,
  percentOver100,
  unknownValue,
  unknownWaivedRule,
  unusedWaiver,
  waiverWithoutReason,
];

const byName = new Map(RULES.map((rule) => [rule.name, rule]));

/** The rule of this name. */
export function ruleOf(name: string): Rule | undefined {
  return byName.get(name);
}
