/** The rules of the group `measures`, in catalogue order. */
import type { Rule } from '../rule.ts';
import firedTrigger from '../rules/measures/fired-trigger.ts';
import missingBaseline from '../rules/measures/missing-baseline.ts';
import missingTarget from '../rules/measures/missing-target.ts';
import missingTrigger from '../rules/measures/missing-trigger.ts';
import noKpi from '../rules/measures/no-kpi.ts';
import overdueKpi from '../rules/measures/overdue-kpi.ts';
import revenueOnly from '../rules/measures/revenue-only.ts';
import targetInThePast from '../rules/measures/target-in-the-past.ts';
import toothlessTrigger from '../rules/measures/toothless-trigger.ts';
import unownedKpi from '../rules/measures/unowned-kpi.ts';
import unreadableActuals from '../rules/measures/unreadable-actuals.ts';

export const measuresRules: readonly Rule[] = [
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
];
