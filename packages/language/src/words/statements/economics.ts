import type { WordEntry } from '../word-entry.ts';

/** Declaration words about money. */
export const economicsDeclarations = {
  value: {
    title: 'Joint value',
    explanation: 'What the alliance is worth in total, and what follows if it is more or less.',
    example: 'value JointValue { total USD 12M over 3 years  measured by JointRevenue }',
  },
  share: {
    title: 'Revenue share',
    explanation: 'How revenue is split between the parties.',
    example: 'share Subscription "Net revenue" { split Northwind 55%, Contoso 45%  paid quarterly }',
  },
  cost: {
    title: 'Joint cost',
    explanation: 'A cost that the parties bear together: budget, split and overrun.',
    example: 'cost Hosting "Joint hosting" { budget USD 300k per year  split Northwind 70%, Contoso 30% }',
  },
  payment: {
    title: 'Payment',
    explanation: 'Money that one party pays another, and when it is due.',
    example: 'payment PilotFee from Contoso to Northwind { amount USD 250k  due ForecastPilot }',
  },
  scenario: {
    title: 'Scenario',
    explanation: 'A forecast of the measures, to see what each side would earn.',
    example: 'scenario Base { expects JointRevenue USD 2M in 2026, USD 5M in 2027 }',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about money. */
export const economicsStatements = {
  'value.total': {
    title: 'Total value',
    explanation: 'What the alliance is expected to be worth, and over which time.',
    example: 'total USD 12M over 3 years',
  },
  'value.measured': {
    title: 'Measured by',
    explanation: 'The measures that show the value.',
    example: 'measured by JointRevenue',
  },
  'value.when': {
    title: 'If more or less',
    explanation: 'What follows when the value is above or below expectation.',
    example: 'when above USD 15M then rebalance by SteerCo',
  },
  'share.base': {
    title: 'Base',
    explanation: 'The revenue that is split.',
    example: 'base "net subscription revenue" measured by JointRevenue',
  },
  'share.split': {
    title: 'Split',
    explanation: 'Which share each party gets; together 100%.',
    example: 'split Northwind 55%, Contoso 45%',
  },
  'share.when': {
    title: 'Tier',
    explanation: 'Another split in a stated case; the first case that fits counts.',
    example: 'when above USD 5M per year then split Northwind 50%, Contoso 50%',
  },
  'share.minimum': {
    title: 'Minimum',
    explanation: 'The least that a party owes, and what follows if it falls short.',
    example: 'minimum Contoso USD 200k per year else pays-shortfall',
  },
  'share.maximum': {
    title: 'Maximum',
    explanation: 'The most that a party gets or owes.',
    example: 'maximum Contoso USD 1M per year',
  },
  'share.paid': {
    title: 'Payment rhythm',
    explanation: 'How often and by whom the share is paid, and within which time.',
    example: 'paid quarterly by Contoso within 30 days after invoice',
  },
  'share.method': {
    title: 'Accounting method',
    explanation: 'By which rules the amount is worked out.',
    example: 'method "IFRS 15, gross of partner fees"',
  },
  'cost.budget': { title: 'Budget', explanation: 'What may be spent.', example: 'budget USD 300k per year' },
  'cost.split': {
    title: 'Split',
    explanation: 'Which share of the cost each party bears; together 100%.',
    example: 'split Northwind 70%, Contoso 30%',
  },
  'cost.alert': {
    title: 'Alert',
    explanation: 'At which level of spending people are warned.',
    example: 'alert when above 80% of budget',
  },
  'cost.overrun': {
    title: 'Overrun',
    explanation: 'Who bears what goes over the budget, and up to which amount.',
    example: 'overrun proportional cap USD 100k then decided by SteerCo',
  },
  'cost.paid': {
    title: 'Payment rhythm',
    explanation: 'How often and by whom the cost is paid, and within which time.',
    example: 'paid monthly by Northwind within 30 days',
  },
  'cost.method': {
    title: 'Accounting method',
    explanation: 'By which rules the cost is worked out.',
    example: 'method "Actual cost without mark-up"',
  },
  'payment.amount': { title: 'Amount', explanation: 'How much is paid.', example: 'amount USD 250k' },
  'payment.due': { title: 'Due', explanation: 'When the payment is due.', example: 'due ForecastPilot within 30 days' },
  'payment.when': {
    title: 'Condition',
    explanation: 'Under which condition it is paid.',
    example: 'when JointRevenue at-least USD 1M',
  },
  'payment.method': {
    title: 'Method',
    explanation: 'How the amount is worked out or paid.',
    example: 'method "By bank transfer"',
  },
  'payment.starts': {
    title: 'Start',
    explanation: 'From when a repeated payment is made.',
    example: 'starts 2026-04-01',
  },
  'payment.ends': { title: 'End', explanation: 'Until when a repeated payment is made.', example: 'ends 2028-12-31' },
  'scenario.expects': {
    title: 'Expects',
    explanation: 'The values of a measure that are expected, year by year.',
    example: 'expects JointRevenue USD 2M in 2026, USD 5M in 2027',
  },
} as const satisfies Record<string, WordEntry>;
