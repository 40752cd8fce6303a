/** The rules of the group `exit`, in catalogue order. */
import type { Rule } from '../rule.ts';
import lateRenewalTalk from '../rules/exit/late-renewal-talk.ts';
import missingConvenience from '../rules/exit/missing-convenience.ts';
import missingCure from '../rules/exit/missing-cure.ts';
import missingDataReturn from '../rules/exit/missing-data-return.ts';
import missingExit from '../rules/exit/missing-exit.ts';
import missingExitEconomics from '../rules/exit/missing-exit-economics.ts';
import missingIpOnExit from '../rules/exit/missing-ip-on-exit.ts';
import missingNotice from '../rules/exit/missing-notice.ts';
import missingSurvival from '../rules/exit/missing-survival.ts';
import missingTerm from '../rules/exit/missing-term.ts';
import missingWindDown from '../rules/exit/missing-wind-down.ts';
import noWayOut from '../rules/exit/no-way-out.ts';
import renewalOnAutopilot from '../rules/exit/renewal-on-autopilot.ts';
import renewalWindowMissed from '../rules/exit/renewal-window-missed.ts';
import renewalWindowOpen from '../rules/exit/renewal-window-open.ts';
import trappedParty from '../rules/exit/trapped-party.ts';
import unrehearsedExit from '../rules/exit/unrehearsed-exit.ts';
import windDownTooShort from '../rules/exit/wind-down-too-short.ts';

export const exitRules: readonly Rule[] = [
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
];
