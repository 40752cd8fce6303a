import { RULES, ruleOf, rulePage } from '@alliance-lang/analysis';
import { nearestWord } from '@alliance-lang/language';
import type { RequestHandler } from './registration.ts';

/** The page of a rule as Markdown, and the names of all rules to choose from. */
export const explain: RequestHandler<'alliance/explain'> = ({ rule }) => {
  const rules = RULES.map(({ name, group, summary }) => ({ name, group, summary }));
  if (rule === undefined) return { rules };
  const found = ruleOf(rule);
  if (found) return { page: rulePage(found), rules };
  const nearest = nearestWord(
    rule,
    RULES.map(({ name }) => name),
  );
  return { rules, ...(nearest ? { didYouMean: nearest } : {}) };
};
