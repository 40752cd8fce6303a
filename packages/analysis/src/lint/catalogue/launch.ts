/** The rules of the group `launch`, in catalogue order. */
import type { Rule } from '../rule.ts';
import lateFirstMeeting from '../rules/launch/late-first-meeting.ts';
import missingLaunchPlan from '../rules/launch/missing-launch-plan.ts';
import noQuickWin from '../rules/launch/no-quick-win.ts';
import overdueMilestone from '../rules/launch/overdue-milestone.ts';
import undedicatedTeam from '../rules/launch/undedicated-team.ts';
import unownedMilestone from '../rules/launch/unowned-milestone.ts';

export const launchRules: readonly Rule[] = [
  lateFirstMeeting,
  missingLaunchPlan,
  noQuickWin,
  overdueMilestone,
  undedicatedTeam,
  unownedMilestone,
];
