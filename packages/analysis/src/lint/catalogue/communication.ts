/** The rules of the group `communication`, in catalogue order. */
import type { Rule } from '../rule.ts';
import missingAsyncNorms from '../rules/communication/missing-async-norms.ts';
import missingCommunication from '../rules/communication/missing-communication.ts';
import missingInternalLaunch from '../rules/communication/missing-internal-launch.ts';
import missingPressProtocol from '../rules/communication/missing-press-protocol.ts';
import missingReporting from '../rules/communication/missing-reporting.ts';
import oneWayVisibility from '../rules/communication/one-way-visibility.ts';
import softVisibility from '../rules/communication/soft-visibility.ts';
import uncoordinatedScale from '../rules/communication/uncoordinated-scale.ts';
import unstaffedRegion from '../rules/communication/unstaffed-region.ts';

export const communicationRules: readonly Rule[] = [
  missingAsyncNorms,
  missingCommunication,
  missingInternalLaunch,
  missingPressProtocol,
  missingReporting,
  oneWayVisibility,
  softVisibility,
  uncoordinatedScale,
  unstaffedRegion,
];
