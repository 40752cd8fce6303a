import type { WordEntry } from '../word-entry.ts';

/** Declaration words about the alliance itself, its files, and what every declaration may carry. */
export const allianceDeclarations = {
  alliance: {
    title: 'Alliance',
    explanation: 'The partnership itself: kind, stage, parties, mission and scope.',
    example: 'alliance RetailInsights "Northwind × Contoso" { kind co-selling  stage design }',
  },
  part: {
    title: 'Part of an alliance',
    explanation: 'Makes this file a part of the alliance named, so that several people can each own a file.',
    example: 'part of RetailInsights',
  },
  import: {
    title: 'Import',
    explanation: 'Makes the names of another file visible in this one.',
    example: 'import "./parties.alliance"',
  },
  event: {
    title: 'Event',
    explanation: 'Something that happens on a day not yet known, such as merger clearance.',
    example: 'event MergerCleared "Merger clearance" { expected by 2026-05-31 }',
  },
  program: {
    title: 'Program',
    explanation: 'A work stream with its own term, budget and people.',
    example: 'program Analytics "Analytics work stream" { starts effective  runs 12 months }',
  },
  define: {
    title: 'Defined term',
    explanation: 'Gives a meaning a name that may stand wherever a text or a list may.',
    example: 'define CloudRivals "A cloud provider, as Northwind reasonably determines"',
  },
  list: {
    title: 'List',
    explanation: 'Names a list of companies, countries or products, to be used in several places.',
    example: 'list Competitors "Named competitors" { "Fabrikam", "Tailspin" }',
  },
  scope: {
    title: 'Scope',
    explanation: 'What belongs to the alliance: offerings, territories, exclusions and the pilot.',
    example: 'scope { offering "Demand forecasting"  territory "EMEA" }',
  },
  principle: {
    title: 'Principle',
    explanation: 'A rule of conduct that both sides hold themselves to.',
    example: 'principle Reciprocity "Neither side asks for access that it would not give."',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about the alliance itself, its files, and what every declaration may carry. */
export const allianceStatements = {
  'alliance.kind': {
    title: 'Kind of alliance',
    explanation: 'What sort of partnership it is; several kinds may be named.',
    example: 'kind technology-integration, co-selling',
  },
  'alliance.stage': {
    title: 'Stage',
    explanation: 'How far the alliance has come; rules ask more from stage to stage.',
    example: 'stage design',
  },
  'alliance.between': {
    title: 'Parties',
    explanation: 'Who the alliance is between.',
    example: 'between Northwind, Contoso',
  },
  'alliance.driver': {
    title: 'Driver',
    explanation: 'The executive who drives the whole to a decision and keeps the departments aligned.',
    example: 'driver Northwind.Alice',
  },
  'alliance.effective': {
    title: 'Effective date',
    explanation: 'The day on which the alliance takes effect.',
    example: 'effective 2026-03-01',
  },
  'alliance.calendar': {
    title: 'Calendar',
    explanation: 'The countries whose public holidays are not counted as business days.',
    example: 'calendar "US", "GB"',
  },
  'alliance.currency': {
    title: 'Currency',
    explanation: 'The currency in which the alliance counts, by its three-letter ISO 4217 code.',
    example: 'currency USD',
  },
  'alliance.mission': {
    title: 'Mission',
    explanation: 'Why the alliance exists, in one or two sentences.',
    example: 'mission "Give mid-size retailers same-day forecasts inside the tools they use."',
  },
  'alliance.gap': {
    title: 'Strategic gap',
    explanation: 'What is lacking and cannot be built fast enough alone.',
    example: 'gap "Northwind has no retail data; building it takes three years."',
  },
  'alliance.route': {
    title: 'Route',
    explanation: 'Whether the gap is filled by building, buying or partnering, and why.',
    example: 'route partner "The data is not for sale and speed decides."',
  },
  'alliance.principle': {
    title: 'Principle',
    explanation: 'A rule of conduct that both sides hold themselves to.',
    example: 'principle Reciprocity "Neither side asks for access that it would not give."',
  },
  'alliance.requires': {
    title: 'Non-negotiables',
    explanation: 'What must be true for the partnership to happen at all.',
    example: 'requires "EU data residency"',
  },
  'alliance.scope': {
    title: 'Scope',
    explanation: 'What belongs to the alliance: offerings, territories, exclusions and the pilot.',
    example: 'scope { offering "Demand forecasting"  territory "EMEA" }',
  },
  'scope.offering': {
    title: 'Offering',
    explanation: 'What the parties offer together.',
    example: 'offering "Demand forecasting for retail"',
  },
  'scope.territory': {
    title: 'Territory',
    explanation: 'Where the alliance works.',
    example: 'territory "EMEA", "North America"',
  },
  'scope.excludes': {
    title: 'Exclusions',
    explanation: 'What does not belong to the alliance.',
    example: 'excludes "Grocery wholesale"',
  },
  'scope.pilot': {
    title: 'Pilot',
    explanation: 'The small first deliverable that tries the partnership out.',
    example: 'pilot ForecastPilot',
  },
  'event.expected': {
    title: 'Expected',
    explanation: 'The day by which the event is expected.',
    example: 'expected by 2026-05-31',
  },
  'event.happened': {
    title: 'Happened',
    explanation: 'The day on which the event happened.',
    example: 'happened on 2026-05-12',
  },
  'program.starts': { title: 'Start', explanation: 'When the program starts.', example: 'starts effective' },
  'program.ends': { title: 'End', explanation: 'When the program ends.', example: 'ends 2027-12-31' },
  'program.runs': { title: 'Length', explanation: 'How long the program runs.', example: 'runs 12 months' },
  'program.renews': {
    title: 'Renewal',
    explanation: 'Whether, for how long and on what condition the program is renewed.',
    example: 'renews 6 months when agreed',
  },
  'program.budget': {
    title: 'Budget',
    explanation: 'What may be spent on the program.',
    example: 'budget USD 300k per year',
  },
  'program.lead': { title: 'Lead', explanation: 'Who runs the program.', example: 'lead Northwind.Bruno' },
  'common.note': {
    title: 'Note',
    explanation: 'A remark for readers; no rule depends on it.',
    example: 'note "The pilot covers two retailers only."',
  },
  'common.source': {
    title: 'Source',
    explanation: 'Where the signed text says this, and in which file.',
    example: 'source "§7.3.1" in "contracts/jva.pdf"',
  },
  'common.agreed': {
    title: 'Sign-off',
    explanation: 'Who has agreed to this, and when.',
    example: 'agreed by Northwind.Legal on 2026-01-12',
  },
  'common.waive': {
    title: 'Waiver',
    explanation: 'Silences a rule here, with a reason, an owner and an end date.',
    example: 'waive missing-quorum because "Two members only" by Northwind.Legal until 2026-12-31',
  },
  'common.belongs': {
    title: 'Belongs to',
    explanation: 'Places this in a program of the alliance.',
    example: 'belongs to Analytics',
  },
  'common.tbd': {
    title: 'To be determined',
    explanation: 'Says that the rest is not decided yet; it counts as unknown, not as missing.',
    example: 'tbd "Finance models it by May"',
  },
  'common.redacted': {
    title: 'Redacted',
    explanation: 'Says that the rest is decided but blacked out in the text at hand.',
    example: 'redacted "Exhibit C"',
  },
} as const satisfies Record<string, WordEntry>;
