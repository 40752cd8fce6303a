import type { WordEntry } from '../word-entry.ts';

/** Declaration words about what each side gives, who does what, and the plan. */
export const workDeclarations = {
  contribution: {
    title: 'Contribution',
    explanation: 'What one party gives to the alliance, how firmly, and for how long.',
    example: 'contribution Engineers from Northwind { gives people 6 fte  effort shall }',
  },
  deliverable: {
    title: 'Deliverable',
    explanation: 'Something to be made and handed over by a day, and who does what for it.',
    example: 'deliverable Connector "Forecast connector" { due 2026-09-30  accountable Northwind.Bruno }',
  },
  responsibility: {
    title: 'Responsibility',
    explanation: 'A continuing duty, and who does what for it.',
    example: 'responsibility CustomerSupport "Support" { area support  accountable Contoso.Emil }',
  },
  plan: {
    title: 'Plan',
    explanation: 'What happens in the first weeks or months, milestone by milestone.',
    example: 'plan First90 "First 90 days" { starts effective  milestone Kickoff due day 5 }',
  },
  milestone: {
    title: 'Milestone',
    explanation: 'Something to be reached by a day of the plan.',
    example: 'milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Bruno',
  },
  'quick-win': {
    title: 'Quick win',
    explanation: 'An early success that both organisations can see.',
    example: 'quick-win ForecastPilot "Pilot with two retailers" due day 60 accountable Contoso.Emil',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about what each side gives, who does what, and the plan. */
export const workStatements = {
  'contribution.gives': {
    title: 'Gives',
    explanation: 'What is given: the kind and how much of it.',
    example: 'gives people 6 fte',
  },
  'contribution.valued': {
    title: 'Agreed value',
    explanation: 'What a contribution that is not money is agreed to be worth.',
    example: 'valued USD 1.2M per year',
  },
  'contribution.starts': { title: 'Start', explanation: 'From when it is given.', example: 'starts 2026-03-01' },
  'contribution.ends': { title: 'End', explanation: 'Until when it is given.', example: 'ends 2027-12-31' },
  'contribution.due': { title: 'Due', explanation: 'When it must be given.', example: 'due ForecastPilot' },
  'contribution.effort': {
    title: 'Effort',
    explanation: 'How firmly it is promised, from a firm duty to a mere option.',
    example: 'effort shall',
  },
  'contribution.toward': { title: 'Toward', explanation: 'What it is given for.', example: 'toward ForecastConnector' },
  'contribution.reviewed': {
    title: 'Reviewed',
    explanation: 'How often it is looked at anew.',
    example: 'reviewed yearly',
  },
  'contribution.purpose': {
    title: 'Purpose',
    explanation: 'What the money is meant for.',
    example: 'purpose contingency',
  },
  'contribution.region': { title: 'Region', explanation: 'Where it is given.', example: 'region "EMEA"' },
  'contribution.when': {
    title: 'Condition',
    explanation: 'Under which condition it is given.',
    example: 'when JointRevenue at-least USD 1M',
  },
  'deliverable.area': { title: 'Area', explanation: 'The kind of work.', example: 'area technical' },
  'deliverable.accountable': {
    title: 'Accountable',
    explanation: 'The one person who answers for the result (the A of RACI).',
    example: 'accountable Northwind.Bruno',
  },
  'deliverable.responsible': {
    title: 'Responsible',
    explanation: 'Who does the work (the R of RACI).',
    example: 'responsible Northwind.Platform, Contoso.Integration',
  },
  'deliverable.consulted': {
    title: 'Consulted',
    explanation: 'Who is asked before it is done (the C of RACI).',
    example: 'consulted Contoso.Dana',
  },
  'deliverable.informed': {
    title: 'Informed',
    explanation: 'Who is told about it (the I of RACI).',
    example: 'informed SteerCo',
  },
  'deliverable.due': { title: 'Due', explanation: 'When it must be ready.', example: 'due 2026-09-30' },
  'deliverable.interface': {
    title: 'Interface',
    explanation: 'What the two sides’ work must agree on to fit together.',
    example: 'interface "Forecast API v1, OpenAPI contract"',
  },
  'deliverable.uses': {
    title: 'Uses',
    explanation: 'The assets that the deliverable rests on.',
    example: 'uses ForecastEngine',
  },
  'responsibility.area': { title: 'Area', explanation: 'The kind of work.', example: 'area operational' },
  'responsibility.accountable': {
    title: 'Accountable',
    explanation: 'The one person who answers for it (the A of RACI).',
    example: 'accountable Contoso.Emil',
  },
  'responsibility.responsible': {
    title: 'Responsible',
    explanation: 'Who does the work (the R of RACI).',
    example: 'responsible Contoso.Support',
  },
  'responsibility.consulted': {
    title: 'Consulted',
    explanation: 'Who is asked before something is done (the C of RACI).',
    example: 'consulted Northwind.Platform',
  },
  'responsibility.informed': {
    title: 'Informed',
    explanation: 'Who is told about it (the I of RACI).',
    example: 'informed SteerCo',
  },
  'responsibility.due': { title: 'Due', explanation: 'When it must be in place.', example: 'due 2026-09-30' },
  'responsibility.interface': {
    title: 'Interface',
    explanation: 'What the two sides’ work must agree on to fit together.',
    example: 'interface "Ticket hand-over within one hour"',
  },
  'responsibility.uses': {
    title: 'Uses',
    explanation: 'The assets that the work rests on.',
    example: 'uses ForecastEngine',
  },
  'plan.starts': {
    title: 'Start',
    explanation: 'The day from which the days of the plan are counted.',
    example: 'starts effective',
  },
  'plan.milestone': {
    title: 'Milestone',
    explanation: 'Something to be reached by a day of the plan.',
    example: 'milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Bruno',
  },
  'plan.quick-win': {
    title: 'Quick win',
    explanation: 'An early success that both organisations can see.',
    example: 'quick-win ForecastPilot "Pilot with two retailers" due day 60 accountable Contoso.Emil',
  },
} as const satisfies Record<string, WordEntry>;
