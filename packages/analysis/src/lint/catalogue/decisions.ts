/** The rules of the group `decisions`, in catalogue order. */
import type { Rule } from '../rule.ts';
import escalatesNowhere from '../rules/decisions/escalates-nowhere.ts';
import ladderOrder from '../rules/decisions/ladder-order.ts';
import lopsidedDecisions from '../rules/decisions/lopsided-decisions.ts';
import missingEscalation from '../rules/decisions/missing-escalation.ts';
import noDecisionRights from '../rules/decisions/no-decision-rights.ts';
import openEndedLadder from '../rules/decisions/open-ended-ladder.ts';
import slowLadder from '../rules/decisions/slow-ladder.ts';
import stepIsJudgeOfItself from '../rules/decisions/step-is-judge-of-itself.ts';
import unboundedFinalSay from '../rules/decisions/unbounded-final-say.ts';
import unclockedJointDecision from '../rules/decisions/unclocked-joint-decision.ts';
import unclockedStep from '../rules/decisions/unclocked-step.ts';
import undecidedArea from '../rules/decisions/undecided-area.ts';

export const decisionsRules: readonly Rule[] = [
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
];
