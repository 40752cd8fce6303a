import type { WordEntry } from '../word-entry.ts';

/** Declaration words about term, rights and exit. */
export const exitDeclarations = {
  term: {
    title: 'Term',
    explanation: 'When the alliance starts, how long it runs, and how it is renewed.',
    example: 'term { starts effective  runs 3 years  renews 1 year when agreed 12 months before }',
  },
  right: {
    title: 'Right',
    explanation: 'A right to end the alliance, or to suspend, lift or change part of it.',
    example: 'right Convenience { holder any-party  notice 180 days }',
  },
  exit: {
    title: 'Exit',
    explanation: 'What happens when the alliance ends.',
    example: 'exit { lead Northwind.Bruno, Contoso.Emil  customers stay with Contoso }',
  },
  'wind-down': {
    title: 'Wind-down',
    explanation: 'The orderly end, step by step.',
    example: 'wind-down 6 months { step "Stop new sales" by Contoso.Emil within 30 days }',
  },
  money: {
    title: 'Money at the end',
    explanation: 'Final settlement, payments after the end, and buy-out.',
    example: 'money { settle within 90 days  buy-out "net book value" }',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about term, rights and exit. */
export const exitStatements = {
  'term.starts': { title: 'Start', explanation: 'When the term starts.', example: 'starts effective' },
  'term.ends': { title: 'End', explanation: 'When the term ends.', example: 'ends 2029-02-28' },
  'term.runs': { title: 'Length', explanation: 'How long the term runs.', example: 'runs 3 years' },
  'term.renews': {
    title: 'Renewal',
    explanation: 'For how long the term is renewed, and on what condition.',
    example: 'renews 1 year when agreed 12 months before',
  },
  'term.sunset': {
    title: 'Sunset',
    explanation: 'The day on which the alliance ends unless it has proved its worth.',
    example: 'sunset 2027-12-31 unless JointRevenue at-least USD 1M',
  },
  'right.holder': { title: 'Holder', explanation: 'Who may use the right.', example: 'holder any-party' },
  'right.when': {
    title: 'Cause',
    explanation: 'What must have happened for the right to be used.',
    example: 'when "material breach"',
  },
  'right.starts': {
    title: 'Start',
    explanation: 'From when the right may be used.',
    example: 'starts 1 year after effective',
  },
  'right.ends': {
    title: 'End',
    explanation: 'Until when the right may be used.',
    example: 'ends 90 days after notice',
  },
  'right.notice': {
    title: 'Notice',
    explanation: 'How long before it takes effect it must be announced.',
    example: 'notice 180 days',
  },
  'right.cure': {
    title: 'Cure period',
    explanation: 'How long the other side has to put a breach right.',
    example: 'cure 30 days',
  },
  'right.fee': { title: 'Fee', explanation: 'What using the right costs.', example: 'fee USD 100k' },
  'right.immediate': {
    title: 'Immediate',
    explanation: 'The right takes effect at once, without notice.',
    example: 'immediate',
  },
  'right.terminates': {
    title: 'Terminates',
    explanation: 'Ends only what is named; the rest goes on.',
    example: 'terminates Analytics',
  },
  'right.suspends': {
    title: 'Suspends',
    explanation: 'Lets what is named rest until the cause is gone.',
    example: 'suspends PilotFee',
  },
  'right.lifts': {
    title: 'Lifts',
    explanation: 'Frees from what is named, such as a restriction.',
    example: 'lifts RetailExclusivity',
  },
  'right.changes': { title: 'Changes', explanation: 'Alters what is named.', example: 'changes Subscription' },
  'right.opens': {
    title: 'Opens',
    explanation: 'Makes what is named available, such as an option.',
    example: 'opens BuySell',
  },
  'right.except': {
    title: 'Exception',
    explanation: 'When the right may not be used.',
    example: 'except "during the first year"',
  },
  'exit.lead': {
    title: 'Exit leads',
    explanation: 'Who runs the exit on each side.',
    example: 'lead Northwind.Bruno, Contoso.Emil',
  },
  'exit.wind-down': {
    title: 'Wind-down',
    explanation: 'How long the orderly end takes, and its steps.',
    example: 'wind-down 6 months { step "Stop new sales" by Contoso.Emil within 30 days }',
  },
  'exit.customers': {
    title: 'Customers',
    explanation: 'Who keeps the joint customers.',
    example: 'customers stay with Contoso',
  },
  'exit.people': {
    title: 'People',
    explanation: 'Where the joint team goes.',
    example: 'people "Joint team returns within 30 days"',
  },
  'exit.brand': {
    title: 'Brand',
    explanation: 'What happens to joint names and logos.',
    example: 'brand "Joint logo withdrawn within 60 days"',
  },
  'exit.shared': {
    title: 'Shared resources',
    explanation: 'What happens to what the parties share, such as hosting.',
    example: 'shared Hosting handed to Northwind',
  },
  'exit.assets': {
    title: 'Assets',
    explanation: 'Who keeps which jointly made or owned assets.',
    example: 'assets Connector stay with Northwind',
  },
  'exit.data': {
    title: 'Data',
    explanation: 'Which data is returned or deleted, and by when.',
    example: 'data SalesData returned to Contoso within 30 days',
  },
  'exit.inventory': {
    title: 'Inventory',
    explanation: 'What happens to stock and materials.',
    example: 'inventory "Remaining stock" sold',
  },
  'exit.money': {
    title: 'Money',
    explanation: 'Final settlement, payments after the end, and buy-out.',
    example: 'money { settle within 90 days  buy-out "net book value" }',
  },
  'exit.survives': {
    title: 'Survival',
    explanation: 'What goes on to hold after the end, and for how long.',
    example: 'survives confidentiality for 5 years',
  },
  'exit.drops': {
    title: 'Drops',
    explanation: 'What falls away if the alliance ends for this cause.',
    example: 'drops NoPoaching',
  },
  'exit.rehearsed': {
    title: 'Rehearsal',
    explanation: 'How often the exit is walked through, so that it works when needed.',
    example: 'rehearsed yearly',
  },
  'wind-down.step': {
    title: 'Step',
    explanation: 'One step of the orderly end, who takes it, and within which time.',
    example: 'step "Migrate customers" by Northwind.Bruno within 150 days',
  },
  'money.settle': {
    title: 'Settlement',
    explanation: 'Within which time everything owed is paid.',
    example: 'settle within 90 days',
  },
  'money.tail': {
    title: 'Tail',
    explanation: 'What a party still receives after the end, and for how long.',
    example: 'tail Northwind 20% for 12 months',
  },
  'money.buy-out': {
    title: 'Buy-out',
    explanation: 'The price at which one side takes over the other’s part.',
    example: 'buy-out "net book value"',
  },
} as const satisfies Record<string, WordEntry>;
