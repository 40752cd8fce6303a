import type { WordEntry } from '../word-entry.ts';

/** Declaration words about measures and reviews. */
export const measuresDeclarations = {
  kpi: {
    title: 'Measure (KPI)',
    explanation: 'Something counted to see whether the alliance works: baseline, targets, triggers.',
    example: 'kpi JointRevenue "Joint revenue" { category business  target USD 2M by 2026-12-31 }',
  },
  review: {
    title: 'Review',
    explanation: 'A regular look at the alliance: who holds it, how often, and what it covers.',
    example: 'review Quarterly "Business review" { held by SteerCo  meets quarterly  covers performance }',
  },
  trigger: {
    title: 'Trigger',
    explanation: 'A level of a measure at which something follows.',
    example: 'trigger Slow when below 70% of target for 2 quarters then review by SteerCo',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about measures and reviews. */
export const measuresStatements = {
  'kpi.category': {
    title: 'Category',
    explanation: 'What the measure tells about: business, delivery, operations, relationship or strategy.',
    example: 'category business',
  },
  'kpi.better': { title: 'Better', explanation: 'Whether more or less is better.', example: 'better higher' },
  'kpi.baseline': {
    title: 'Baseline',
    explanation: 'The value at the start, to compare with.',
    example: 'baseline USD 0 on 2026-03-01',
  },
  'kpi.target': {
    title: 'Target',
    explanation: 'The value to be reached, and by when.',
    example: 'target USD 2M by 2026-12-31',
  },
  'kpi.collected': {
    title: 'Collected',
    explanation: 'How often, by whom and in which system the value is gathered.',
    example: 'collected monthly by Contoso.Finance in "CRM dashboard"',
  },
  'kpi.actuals': {
    title: 'Actual values',
    explanation: 'The file with the measured values: date and value, separated by a comma.',
    example: 'actuals "actuals/joint-revenue.csv"',
  },
  'kpi.trigger': {
    title: 'Trigger',
    explanation: 'A level of the measure at which something follows.',
    example: 'trigger Slow when below 70% of target for 2 quarters then review by SteerCo',
  },
  'review.held': { title: 'Held by', explanation: 'Who holds the review.', example: 'held by SteerCo' },
  'review.meets': { title: 'Rhythm', explanation: 'How often the review takes place.', example: 'meets quarterly' },
  'review.covers': {
    title: 'Covers',
    explanation: 'What the review looks at.',
    example: 'covers performance, market, alignment, resources',
  },
} as const satisfies Record<string, WordEntry>;
