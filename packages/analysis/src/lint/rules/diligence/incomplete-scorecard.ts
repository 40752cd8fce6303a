import { isKnown, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** Strategic fit, trust, assets, economics. */
const CRITERIA = ['strategic-fit', 'trust', 'assets', 'economics'] as const;

export default defineRule({
  name: 'incomplete-scorecard',
  group: 'diligence',
  from: { select: 'warning' },
  small: 'off',
  summary: 'A candidate without all four scores and their evidence',
  why: 'Candidates that are compared by what is known of each are chosen by what is not.',
  remedy: 'Write `strategic-fit`, `trust`, `assets` and `economics`, each from 0 to 5 with its evidence.',
  messages: {
    missing: ({ candidate, criteria }: { candidate: string; criteria: string }) =>
      `${candidate} has no score for ${criteria}.`,
    evidence: ({ candidate, criteria }: { candidate: string; criteria: string }) =>
      `The scores of ${candidate} for ${criteria} rest on no evidence.`,
  },
  check({ candidates }, { report }) {
    for (const candidate of candidates) {
      if (candidate.unknown || candidate.status?.word === 'rejected') continue;
      const scores = new Map(candidate.scores.map((score) => [score.criterion, score]));
      const missing = CRITERIA.filter(
        (criterion) => !scores.has(criterion) && !candidate.unreadable.includes(criterion),
      );
      const bare = CRITERIA.filter((criterion) => {
        const score = scores.get(criterion);
        return score && isKnown(score.score) && !score.evidence?.trim();
      });
      const at = candidate.nameAt;
      if (missing.length > 0)
        report({
          message: 'missing',
          facts: { candidate: label(candidate), criteria: listed(missing) },
          at,
          element: candidate,
        });
      if (bare.length > 0)
        report({
          message: 'evidence',
          facts: { candidate: label(candidate), criteria: listed(bare) },
          at,
          element: candidate,
        });
    }
  },
  examples: {
    bad: [
      {
        stage: 'select',
        text: 'candidate «FabrikamCandidate» "Fabrikam AG" { … }',
        without: ['candidate FabrikamCandidate.trust'],
      },
      { stage: 'select', text: 'candidate «FabrikamCandidate» "Fabrikam AG" {\n  …\n  trust 4\n}' },
    ],
    good: [
      {
        title: 'who was rejected needs no more scores',
        stage: 'select',
        text: 'candidate Litware "Litware Inc." {\n  trust 1 "Two broken promises"\n  rejected "No trust"\n}',
      },
    ],
  },
});
