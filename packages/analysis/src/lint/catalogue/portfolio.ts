/** The rules of the group `portfolio`, in catalogue order. */
import type { Rule } from '../rule.ts';
import conflictingExclusivity from '../rules/portfolio/conflicting-exclusivity.ts';
import overloadedLead from '../rules/portfolio/overloaded-lead.ts';
import twoSpellings from '../rules/portfolio/two-spellings.ts';

export const portfolioRules: readonly Rule[] = [conflictingExclusivity, overloadedLead, twoSpellings];
