/** The rules of the group `policy`, in catalogue order. */
import type { Rule } from '../rule.ts';
import brokenPlaybook from '../rules/policy/broken-playbook.ts';
import unclearPolicy from '../rules/policy/unclear-policy.ts';

export const policyRules: readonly Rule[] = [brokenPlaybook, unclearPolicy];
