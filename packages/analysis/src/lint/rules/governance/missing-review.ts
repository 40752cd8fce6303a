import type { Review } from '@alliance-lang/language';
import { isKnown } from '@alliance-lang/language';
import { steadyDaysBetween } from '../../../decisions/bodies.ts';
import { andNo } from '../../../model/subject.ts';
import { defineRule } from '../../rule.ts';

/** What a pulse of the relationship asks about. */
const RELATIONSHIP: ReadonlySet<string | undefined> = new Set(['trust', 'communication', 'fairness', 'satisfaction']);

export default defineRule({
  name: 'missing-review',
  group: 'governance',
  from: { launch: 'warning' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'No quarterly review, no yearly review, or no pulse of the relationship',
  why: 'Markets and people change faster than contracts; what is never looked at together drifts apart.',
  remedy:
    'Declare a `review` each: quarterly for results, yearly for relevance and scope, and a pulse that covers trust and fairness.',
  messages: {
    missing: ({ alliance, what }: { alliance: string; what: string }) => `${alliance} has no ${what}.`,
  },
  check(model, { report }) {
    if (model.unreadable.includes('review')) return;
    const { alliance, reviews } = model;
    const open = reviews.some((review) => review.unknown || (review.meets && !isKnown(review.meets)));
    if (open) return;
    const business = reviews.filter((review) => !isPulse(review) || review.topics.length > 4);
    const what = [
      ...(business.some((review) => daysOf(review) <= 93) ? [] : ['quarterly review']),
      ...(business.some((review) => daysOf(review) > 93 && daysOf(review) <= 367) ? [] : ['yearly review']),
      ...(reviews.some(isPulse) ? [] : ['pulse of the relationship']),
    ];
    if (what.length === 0) return;
    const facts = { alliance: alliance.name, what: andNo(what) };
    report({ message: 'missing', facts, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      { stage: 'launch', text: 'alliance «RetailInsights» { … }', without: ['review Pulse', 'review Yearly'] },
      { stage: 'launch', text: 'alliance «RetailInsights» { … }', without: ['review Quarterly'] },
      {
        title: 'two quarterly reviews are no yearly one',
        stage: 'launch',
        text: 'alliance «RetailInsights» { … }\n\nreview Yearly "Second quarterly review" {\n  held by SteerCo\n  meets quarterly\n  covers performance\n}',
      },
    ],
    good: [
      { stage: 'launch', text: 'review Pulse {\n  held by SteerCo\n  meets yearly\n  covers fairness\n}' },
      { stage: 'design', text: '', without: ['review'] },
    ],
  },
});

function isPulse(review: Review): boolean {
  return review.topics.some((topic) => RELATIONSHIP.has(topic.word?.word));
}

function daysOf(review: Review): number {
  const days = isKnown(review.meets) ? steadyDaysBetween(review.meets.value) : undefined;
  return days ?? Number.POSITIVE_INFINITY;
}
