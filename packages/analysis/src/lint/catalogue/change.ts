/** The rules of the group `change`, in catalogue order. */
import type { Rule } from '../rule.ts';
import disagreedChange from '../rules/change/disagreed-change.ts';
import scopeCreep from '../rules/change/scope-creep.ts';
import silentChange from '../rules/change/silent-change.ts';

export const changeRules: readonly Rule[] = [disagreedChange, scopeCreep, silentChange];
