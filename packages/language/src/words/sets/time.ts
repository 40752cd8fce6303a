/** Closed sets about time, and about levels to compare with. */
export const timeSets = {
  Cadence: {
    daily: 'Once a day.',
    weekly: 'Once a week.',
    monthly: 'Once a month.',
    quarterly: 'Once every three months.',
    yearly: 'Once a year.',
  },
  DurationUnit: {
    hour: 'One hour.',
    hours: 'So many hours.',
    day: 'One calendar day.',
    days: 'So many calendar days; the count starts on the day after the event.',
    week: 'Seven calendar days.',
    weeks: 'So many times seven calendar days.',
    month: 'One month, to the same day of the next month or else to its last day.',
    months: 'So many months, to the same day of the month or else to its last day.',
    quarter: 'Three months.',
    quarters: 'So many times three months.',
    year: 'Twelve months.',
    years: 'So many times twelve months.',
  },
  Point: {
    effective: 'The day on which the alliance takes effect.',
    exit: 'The day on which the alliance ends.',
    notice: 'The day on which notice is received.',
    invoice: 'The day on which the invoice is received.',
  },
  PeriodUnit: {
    day: 'For each day.',
    week: 'For each week.',
    month: 'For each month.',
    quarter: 'For each period of three months.',
    year: 'For each year.',
  },
  Comparator: {
    above: 'More than the amount, share or number that follows.',
    below: 'Less than the amount, share or number that follows.',
    'at-least': 'The amount, share or number that follows, or more.',
    'at-most': 'The amount, share or number that follows, or less.',
  },
  Reference: {
    target: 'The target of the measure that holds at the time.',
    baseline: 'The value of the measure at the start.',
    budget: 'The amount budgeted.',
  },
} as const satisfies Record<string, Record<string, string>>;
