/** Every rule, in catalogue order: one import and one line for each. A test holds this list against the files. */
import type { Rule } from './rule.ts';
import missingAsyncNorms from './rules/communication/missing-async-norms.ts';
import missingCommunication from './rules/communication/missing-communication.ts';
import missingInternalLaunch from './rules/communication/missing-internal-launch.ts';
import missingPressProtocol from './rules/communication/missing-press-protocol.ts';
import missingReporting from './rules/communication/missing-reporting.ts';
import oneWayVisibility from './rules/communication/one-way-visibility.ts';
import softVisibility from './rules/communication/soft-visibility.ts';
import uncoordinatedScale from './rules/communication/uncoordinated-scale.ts';
import unstaffedRegion from './rules/communication/unstaffed-region.ts';
import allSoft from './rules/contributions/all-soft.ts';
import anchoredContribution from './rules/contributions/anchored-contribution.ts';
import asymmetricCommitment from './rules/contributions/asymmetric-commitment.ts';
import dependentParty from './rules/contributions/dependent-party.ts';
import missingContingency from './rules/contributions/missing-contingency.ts';
import partyWithoutContribution from './rules/contributions/party-without-contribution.ts';
import undatedContribution from './rules/contributions/undated-contribution.ts';
import undirectedContribution from './rules/contributions/undirected-contribution.ts';
import unvaluedInKind from './rules/contributions/unvalued-in-kind.ts';
import vagueContribution from './rules/contributions/vague-contribution.ts';
import escalatesNowhere from './rules/decisions/escalates-nowhere.ts';
import ladderOrder from './rules/decisions/ladder-order.ts';
import lopsidedDecisions from './rules/decisions/lopsided-decisions.ts';
import missingEscalation from './rules/decisions/missing-escalation.ts';
import noDecisionRights from './rules/decisions/no-decision-rights.ts';
import openEndedLadder from './rules/decisions/open-ended-ladder.ts';
import slowLadder from './rules/decisions/slow-ladder.ts';
import stepIsJudgeOfItself from './rules/decisions/step-is-judge-of-itself.ts';
import unboundedFinalSay from './rules/decisions/unbounded-final-say.ts';
import unclockedJointDecision from './rules/decisions/unclocked-joint-decision.ts';
import unclockedStep from './rules/decisions/unclocked-step.ts';
import undecidedArea from './rules/decisions/undecided-area.ts';
import incompleteScorecard from './rules/diligence/incomplete-scorecard.ts';
import missingDiligence from './rules/diligence/missing-diligence.ts';
import openDiligence from './rules/diligence/open-diligence.ts';
import overlappingAssets from './rules/diligence/overlapping-assets.ts';
import singleCandidate from './rules/diligence/single-candidate.ts';
import staleDiligence from './rules/diligence/stale-diligence.ts';
import unevidencedFinding from './rules/diligence/unevidenced-finding.ts';
import minimumWithoutRemedy from './rules/economics/minimum-without-remedy.ts';
import missingBusinessCase from './rules/economics/missing-business-case.ts';
import missingCostAlert from './rules/economics/missing-cost-alert.ts';
import missingMethod from './rules/economics/missing-method.ts';
import missingOverrun from './rules/economics/missing-overrun.ts';
import missingSplit from './rules/economics/missing-split.ts';
import missingValue from './rules/economics/missing-value.ts';
import mixedCurrencies from './rules/economics/mixed-currencies.ts';
import noUpOrDownside from './rules/economics/no-up-or-downside.ts';
import shareWithoutAudit from './rules/economics/share-without-audit.ts';
import splitAgainstContribution from './rules/economics/split-against-contribution.ts';
import splitNotWhole from './rules/economics/split-not-whole.ts';
import untriggeredPayment from './rules/economics/untriggered-payment.ts';
import lateRenewalTalk from './rules/exit/late-renewal-talk.ts';
import missingConvenience from './rules/exit/missing-convenience.ts';
import missingCure from './rules/exit/missing-cure.ts';
import missingDataReturn from './rules/exit/missing-data-return.ts';
import missingExit from './rules/exit/missing-exit.ts';
import missingExitEconomics from './rules/exit/missing-exit-economics.ts';
import missingIpOnExit from './rules/exit/missing-ip-on-exit.ts';
import missingNotice from './rules/exit/missing-notice.ts';
import missingSurvival from './rules/exit/missing-survival.ts';
import missingTerm from './rules/exit/missing-term.ts';
import missingWindDown from './rules/exit/missing-wind-down.ts';
import noWayOut from './rules/exit/no-way-out.ts';
import renewalOnAutopilot from './rules/exit/renewal-on-autopilot.ts';
import renewalWindowMissed from './rules/exit/renewal-window-missed.ts';
import renewalWindowOpen from './rules/exit/renewal-window-open.ts';
import trappedParty from './rules/exit/trapped-party.ts';
import unrehearsedExit from './rules/exit/unrehearsed-exit.ts';
import windDownTooShort from './rules/exit/wind-down-too-short.ts';
import deadlockWithoutWayOut from './rules/governance/deadlock-without-way-out.ts';
import emptyMandate from './rules/governance/empty-mandate.ts';
import endlessDeadlock from './rules/governance/endless-deadlock.ts';
import looseQuorum from './rules/governance/loose-quorum.ts';
import missingCadence from './rules/governance/missing-cadence.ts';
import missingChair from './rules/governance/missing-chair.ts';
import missingChangeProcess from './rules/governance/missing-change-process.ts';
import missingQuorum from './rules/governance/missing-quorum.ts';
import missingReview from './rules/governance/missing-review.ts';
import missingSteeringCommittee from './rules/governance/missing-steering-committee.ts';
import missingVoteRule from './rules/governance/missing-vote-rule.ts';
import onePartyBody from './rules/governance/one-party-body.ts';
import slowBody from './rules/governance/slow-body.ts';
import tooMuchGovernance from './rules/governance/too-much-governance.ts';
import unbalancedSeats from './rules/governance/unbalanced-seats.ts';
import datesOutOfOrder from './rules/hygiene/dates-out-of-order.ts';
import expiredWaiver from './rules/hygiene/expired-waiver.ts';
import nonPositiveAmount from './rules/hygiene/non-positive-amount.ts';
import percentOver100 from './rules/hygiene/percent-over-100.ts';
import unknownValue from './rules/hygiene/unknown-value.ts';
import unknownWaivedRule from './rules/hygiene/unknown-waived-rule.ts';
import unusedWaiver from './rules/hygiene/unused-waiver.ts';
import waiverWithoutReason from './rules/hygiene/waiver-without-reason.ts';
import lateFirstMeeting from './rules/launch/late-first-meeting.ts';
import missingLaunchPlan from './rules/launch/missing-launch-plan.ts';
import noQuickWin from './rules/launch/no-quick-win.ts';
import overdueMilestone from './rules/launch/overdue-milestone.ts';
import undedicatedTeam from './rules/launch/undedicated-team.ts';
import unownedMilestone from './rules/launch/unowned-milestone.ts';
import contradictingForum from './rules/legal/contradicting-forum.ts';
import expiredInstrument from './rules/legal/expired-instrument.ts';
import missingAgreement from './rules/legal/missing-agreement.ts';
import missingAssignment from './rules/legal/missing-assignment.ts';
import missingChangeOfControl from './rules/legal/missing-change-of-control.ts';
import missingConfidentiality from './rules/legal/missing-confidentiality.ts';
import missingCounsel from './rules/legal/missing-counsel.ts';
import missingDataProtection from './rules/legal/missing-data-protection.ts';
import missingDisputeForum from './rules/legal/missing-dispute-forum.ts';
import missingGoverningLaw from './rules/legal/missing-governing-law.ts';
import missingLiabilityCap from './rules/legal/missing-liability-cap.ts';
import missingNda from './rules/legal/missing-nda.ts';
import missingPrecedence from './rules/legal/missing-precedence.ts';
import missingServiceLevel from './rules/legal/missing-service-level.ts';
import openEndedRestriction from './rules/legal/open-ended-restriction.ts';
import unlicensedUse from './rules/legal/unlicensed-use.ts';
import unownedIp from './rules/legal/unowned-ip.ts';
import unsignedOperation from './rules/legal/unsigned-operation.ts';
import firedTrigger from './rules/measures/fired-trigger.ts';
import missingBaseline from './rules/measures/missing-baseline.ts';
import missingTarget from './rules/measures/missing-target.ts';
import missingTrigger from './rules/measures/missing-trigger.ts';
import noKpi from './rules/measures/no-kpi.ts';
import overdueKpi from './rules/measures/overdue-kpi.ts';
import revenueOnly from './rules/measures/revenue-only.ts';
import targetInThePast from './rules/measures/target-in-the-past.ts';
import toothlessTrigger from './rules/measures/toothless-trigger.ts';
import unownedKpi from './rules/measures/unowned-kpi.ts';
import unreadableActuals from './rules/measures/unreadable-actuals.ts';
import idlePerson from './rules/people/idle-person.ts';
import missingContact from './rules/people/missing-contact.ts';
import missingCounterpart from './rules/people/missing-counterpart.ts';
import missingLead from './rules/people/missing-lead.ts';
import missingSponsor from './rules/people/missing-sponsor.ts';
import oneHatTooMany from './rules/people/one-hat-too-many.ts';
import partTimeLead from './rules/people/part-time-lead.ts';
import singleThreaded from './rules/people/single-threaded.ts';
import unknownActor from './rules/people/unknown-actor.ts';
import legalBeforeVision from './rules/purpose/legal-before-vision.ts';
import longMission from './rules/purpose/long-mission.ts';
import missingDriver from './rules/purpose/missing-driver.ts';
import missingFriction from './rules/purpose/missing-friction.ts';
import missingGap from './rules/purpose/missing-gap.ts';
import missingJourney from './rules/purpose/missing-journey.ts';
import missingMission from './rules/purpose/missing-mission.ts';
import missingPilot from './rules/purpose/missing-pilot.ts';
import missingScope from './rules/purpose/missing-scope.ts';
import missingStakeholder from './rules/purpose/missing-stakeholder.ts';
import objectiveNotAgreed from './rules/purpose/objective-not-agreed.ts';
import oneSidedObjective from './rules/purpose/one-sided-objective.ts';
import partyWithoutGoal from './rules/purpose/party-without-goal.ts';
import unansweredFriction from './rules/purpose/unanswered-friction.ts';
import unmeasuredObjective from './rules/purpose/unmeasured-objective.ts';
import unresourcedObjective from './rules/purpose/unresourced-objective.ts';
import unservedGoal from './rules/purpose/unserved-goal.ts';
import accountableCompany from './rules/roles/accountable-company.ts';
import lopsidedAccountability from './rules/roles/lopsided-accountability.ts';
import manyAccountables from './rules/roles/many-accountables.ts';
import missingAccountable from './rules/roles/missing-accountable.ts';
import missingCommercialOwner from './rules/roles/missing-commercial-owner.ts';
import missingInterface from './rules/roles/missing-interface.ts';
import missingOperationsOwner from './rules/roles/missing-operations-owner.ts';
import missingResponsible from './rules/roles/missing-responsible.ts';
import unconsultedParty from './rules/roles/unconsulted-party.ts';
import undatedDeliverable from './rules/roles/undated-deliverable.ts';
import centralAgainstDistributed from './rules/tensions/central-against-distributed.ts';
import flexibilityAgainstCommitment from './rules/tensions/flexibility-against-commitment.ts';
import intentAgainstAbility from './rules/tensions/intent-against-ability.ts';
import powerBalance from './rules/tensions/power-balance.ts';
import symmetryAgainstComplement from './rules/tensions/symmetry-against-complement.ts';
import visibilityBalance from './rules/tensions/visibility-balance.ts';

/** All rules of the linter, group by group. */
export const RULES: readonly Rule[] = [
  legalBeforeVision,
  longMission,
  missingDriver,
  missingFriction,
  missingGap,
  missingJourney,
  missingMission,
  missingPilot,
  missingScope,
  missingStakeholder,
  objectiveNotAgreed,
  oneSidedObjective,
  partyWithoutGoal,
  unansweredFriction,
  unmeasuredObjective,
  unresourcedObjective,
  unservedGoal,
  idlePerson,
  missingContact,
  missingCounterpart,
  missingLead,
  missingSponsor,
  oneHatTooMany,
  partTimeLead,
  singleThreaded,
  unknownActor,
  incompleteScorecard,
  missingDiligence,
  openDiligence,
  overlappingAssets,
  singleCandidate,
  staleDiligence,
  unevidencedFinding,
  accountableCompany,
  lopsidedAccountability,
  manyAccountables,
  missingAccountable,
  missingCommercialOwner,
  missingInterface,
  missingOperationsOwner,
  missingResponsible,
  unconsultedParty,
  undatedDeliverable,
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
  escalatesNowhere,
  ladderOrder,
  lopsidedDecisions,
  missingEscalation,
  noDecisionRights,
  openEndedLadder,
  slowLadder,
  stepIsJudgeOfItself,
  unboundedFinalSay,
  unclockedJointDecision,
  unclockedStep,
  undecidedArea,
  minimumWithoutRemedy,
  missingBusinessCase,
  missingCostAlert,
  missingMethod,
  missingOverrun,
  missingSplit,
  missingValue,
  mixedCurrencies,
  noUpOrDownside,
  shareWithoutAudit,
  splitAgainstContribution,
  splitNotWhole,
  untriggeredPayment,
  firedTrigger,
  missingBaseline,
  missingTarget,
  missingTrigger,
  noKpi,
  overdueKpi,
  revenueOnly,
  targetInThePast,
  toothlessTrigger,
  unownedKpi,
  unreadableActuals,
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
  missingAsyncNorms,
  missingCommunication,
  missingInternalLaunch,
  missingPressProtocol,
  missingReporting,
  oneWayVisibility,
  softVisibility,
  uncoordinatedScale,
  unstaffedRegion,
  lateFirstMeeting,
  missingLaunchPlan,
  noQuickWin,
  overdueMilestone,
  undedicatedTeam,
  unownedMilestone,
  lateRenewalTalk,
  missingConvenience,
  missingCure,
  missingDataReturn,
  missingExitEconomics,
  missingExit,
  missingIpOnExit,
  missingNotice,
  missingSurvival,
  missingTerm,
  missingWindDown,
  noWayOut,
  renewalOnAutopilot,
  renewalWindowMissed,
  renewalWindowOpen,
  trappedParty,
  unrehearsedExit,
  windDownTooShort,
  centralAgainstDistributed,
  flexibilityAgainstCommitment,
  intentAgainstAbility,
  powerBalance,
  symmetryAgainstComplement,
  visibilityBalance,
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
