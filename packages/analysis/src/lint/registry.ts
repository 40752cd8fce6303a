/** Every rule, in catalogue order, group by group. A test holds the lists of the groups against the files. */
import { changeRules } from './catalogue/change.ts';
import { communicationRules } from './catalogue/communication.ts';
import { contributionsRules } from './catalogue/contributions.ts';
import { decisionsRules } from './catalogue/decisions.ts';
import { diligenceRules } from './catalogue/diligence.ts';
import { economicsRules } from './catalogue/economics.ts';
import { exitRules } from './catalogue/exit.ts';
import { governanceRules } from './catalogue/governance.ts';
import { hygieneRules } from './catalogue/hygiene.ts';
import { launchRules } from './catalogue/launch.ts';
import { legalRules } from './catalogue/legal.ts';
import { measuresRules } from './catalogue/measures.ts';
import { peopleRules } from './catalogue/people.ts';
import { policyRules } from './catalogue/policy.ts';
import { portfolioRules } from './catalogue/portfolio.ts';
import { purposeRules } from './catalogue/purpose.ts';
import { rolesRules } from './catalogue/roles.ts';
import { tensionsRules } from './catalogue/tensions.ts';
import type { Rule } from './rule.ts';

/** All rules. */
export const RULES: readonly Rule[] = [
  ...purposeRules,
  ...peopleRules,
  ...diligenceRules,
  ...rolesRules,
  ...contributionsRules,
  ...governanceRules,
  ...decisionsRules,
  ...economicsRules,
  ...measuresRules,
  ...legalRules,
  ...communicationRules,
  ...launchRules,
  ...exitRules,
  ...tensionsRules,
  ...policyRules,
  ...portfolioRules,
  ...changeRules,
  ...hygieneRules,
];

const byName = new Map(RULES.map((rule) => [rule.name, rule]));

/** The rule of this name. */
export function ruleOf(name: string): Rule | undefined {
  return byName.get(name);
}
