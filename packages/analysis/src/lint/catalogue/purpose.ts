/** The rules of the group `purpose`, in catalogue order. */
import type { Rule } from '../rule.ts';
import legalBeforeVision from '../rules/purpose/legal-before-vision.ts';
import longMission from '../rules/purpose/long-mission.ts';
import missingDriver from '../rules/purpose/missing-driver.ts';
import missingFriction from '../rules/purpose/missing-friction.ts';
import missingGap from '../rules/purpose/missing-gap.ts';
import missingJourney from '../rules/purpose/missing-journey.ts';
import missingMission from '../rules/purpose/missing-mission.ts';
import missingPilot from '../rules/purpose/missing-pilot.ts';
import missingScope from '../rules/purpose/missing-scope.ts';
import missingStakeholder from '../rules/purpose/missing-stakeholder.ts';
import objectiveNotAgreed from '../rules/purpose/objective-not-agreed.ts';
import oneSidedObjective from '../rules/purpose/one-sided-objective.ts';
import partyWithoutGoal from '../rules/purpose/party-without-goal.ts';
import unansweredFriction from '../rules/purpose/unanswered-friction.ts';
import unmeasuredObjective from '../rules/purpose/unmeasured-objective.ts';
import unresourcedObjective from '../rules/purpose/unresourced-objective.ts';
import unservedGoal from '../rules/purpose/unserved-goal.ts';

export const purposeRules: readonly Rule[] = [
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
];
