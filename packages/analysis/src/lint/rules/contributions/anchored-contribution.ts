import { formatDate, isMissing, label } from '@alliance-lang/language';
import { firmnessOf } from '../../../balance/commitment.ts';
import { resolveStated, termEnd } from '../../../calendar/resolve-point.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'anchored-contribution',
  group: 'contributions',
  from: { operate: 'information' },
  small: 'off',
  summary: 'A firm commitment that outlives the term, or is never reviewed',
  why: 'Commitments that nobody looks at again bind people and money long after their reason is gone.',
  remedy: 'Write `reviewed yearly`, and let the contribution end with the term.',
  messages: {
    outlives: ({ contribution, ends, term }: { contribution: string; ends: string; term: string }) =>
      `${contribution} is owed until ${formatDate(ends)}, beyond the end of the term on ${formatDate(term)}.`,
    unreviewed: ({ contribution }: { contribution: string }) =>
      `${contribution} is firm and goes on without an end, but is never reviewed.`,
  },
  check(model, { report }) {
    const end = termEnd(model);
    for (const contribution of model.contributions) {
      if (firmnessOf(model, contribution) !== 'hard') continue;
      const ends = resolveStated(model, contribution.ends);
      const facts = { contribution: label(contribution) };
      if (ends && end && ends > end && contribution.ends) {
        report({
          message: 'outlives',
          facts: { ...facts, ends, term: end },
          at: contribution.ends.at,
          element: contribution,
        });
      } else if (!contribution.due && isMissing(contribution, contribution.reviewed, 'reviewed')) {
        const fixes = safeFix('Add a review to be agreed', insertStatement(contribution, 'reviewed tbd'));
        report({ message: 'unreviewed', facts, at: contribution.nameAt, element: contribution, fixes });
      }
    }
  },
  examples: {
    bad: [
      { stage: 'operate', text: 'contribution RetailData from Contoso {\n  …\n  «ends 2029-12-31»\n}' },
      {
        stage: 'operate',
        text: 'contribution «RetailData» from Contoso { … }',
        without: ['contribution RetailData.reviewed'],
        fixed: 'contribution RetailData from Contoso {\n  …\n  reviewed tbd\n}',
      },
    ],
    good: [
      { title: 'money that is paid once', stage: 'operate', text: 'contribution ReserveContoso from Contoso { … }' },
    ],
  },
});
