import type { WordEntry } from '../word-entry.ts';

/** Declaration words about agreements, services, legal terms and closing. */
export const legalDeclarations = {
  agreement: {
    title: 'Agreement',
    explanation: 'A document that is signed or to be signed, such as an NDA or a master agreement.',
    example: 'agreement MutualNda { kind nda  binding  signed by Northwind.Legal, Contoso.Legal on 2025-09-02 }',
  },
  service: {
    title: 'Service',
    explanation: 'A service with a promised level, and what follows when it is missed.',
    example: 'service Api "Forecast API" { level "99.9% monthly uptime"  remedy "10% service credit" }',
  },
  legal: {
    title: 'Legal terms',
    explanation: 'The legal clauses of the alliance: law, liability, confidentiality and more.',
    example: 'legal { governing-law "England and Wales"  publicity consent-required }',
  },
  closing: {
    title: 'Closing',
    explanation: 'What must be done after signing before the deal takes effect.',
    example: 'closing { needs MergerCleared  long-stop 2026-06-30 }',
  },
  confidentiality: {
    title: 'Confidentiality',
    explanation: 'What must be kept secret.',
    example: 'confidentiality { covers "business and technical information" }',
  },
  liability: {
    title: 'Liability',
    explanation: 'How far the parties are liable: caps, exceptions and exclusions.',
    example: 'liability { cap USD 2M  except "confidentiality" }',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about agreements, services, legal terms and closing. */
export const legalStatements = {
  'agreement.kind': { title: 'Kind of agreement', explanation: 'What sort of document it is.', example: 'kind nda' },
  'agreement.binding': { title: 'Binding', explanation: 'It can be enforced in law.', example: 'binding' },
  'agreement.non-binding': {
    title: 'Not binding',
    explanation: 'It states an intention and cannot be enforced.',
    example: 'non-binding',
  },
  'agreement.between': {
    title: 'Parties',
    explanation: 'Who signs, if not all parties of the alliance.',
    example: 'between Northwind, Contoso',
  },
  'agreement.drafted': {
    title: 'Drafted',
    explanation: 'The day on which drafting began.',
    example: 'drafted 2026-01-10',
  },
  'agreement.signed': {
    title: 'Signed',
    explanation: 'Who signed it, and when.',
    example: 'signed by Northwind.Legal, Contoso.Legal on 2025-09-02',
  },
  'agreement.effective': {
    title: 'Effective date',
    explanation: 'The day on which it takes effect.',
    example: 'effective 2026-03-01',
  },
  'agreement.ends': { title: 'End', explanation: 'When it ends.', example: 'ends 2028-09-02' },
  'agreement.file': { title: 'File', explanation: 'Where the document is.', example: 'file "contracts/mnda.pdf"' },
  'agreement.governs': {
    title: 'Governs',
    explanation: 'What the agreement applies to.',
    example: 'governs ForecastConnector, CustomerSupport',
  },
  'agreement.prevails': {
    title: 'Prevails over',
    explanation: 'Which agreements give way to this one when they contradict each other.',
    example: 'prevails over Sow1',
  },
  'service.level': {
    title: 'Service level',
    explanation: 'The standard that is promised, and the measure that shows it.',
    example: 'level "99.9% monthly uptime" measured by Uptime',
  },
  'service.remedy': {
    title: 'Remedy',
    explanation: 'What follows when the level is missed.',
    example: 'remedy "10% service credit"',
  },
  'service.provider': { title: 'Provider', explanation: 'Who provides the service.', example: 'provider Northwind' },
  'legal.governing-law': {
    title: 'Governing law',
    explanation: 'The law that applies.',
    example: 'governing-law "England and Wales"',
  },
  'legal.courts': {
    title: 'Courts',
    explanation: 'The courts that decide, alone or beside others.',
    example: 'courts "England" exclusive',
  },
  'legal.language': {
    title: 'Language of record',
    explanation: 'The language in which the text counts.',
    example: 'language "English"',
  },
  'legal.notices': {
    title: 'Notices',
    explanation: 'Where formal notices to each party are sent.',
    example: 'notices Northwind "legal@northwind.example", Contoso "legal@contoso.example"',
  },
  'legal.compliance': {
    title: 'Compliance',
    explanation: 'Laws and policies that both sides observe.',
    example: 'compliance "export control", "anti-bribery"',
  },
  'legal.confidentiality': {
    title: 'Confidentiality',
    explanation: 'What must be kept secret.',
    example: 'confidentiality { covers "business and technical information" }',
  },
  'legal.liability': {
    title: 'Liability',
    explanation: 'How far the parties are liable: caps, exceptions and exclusions.',
    example: 'liability { cap USD 2M  except "confidentiality" }',
  },
  'legal.indemnity': {
    title: 'Indemnity',
    explanation: 'Who pays for claims that third parties make, and for which.',
    example: 'indemnity by Northwind for "third-party IP claims"',
  },
  'legal.warranty': {
    title: 'Warranty',
    explanation: 'What a party vouches for, and for how long.',
    example: 'warranty by Northwind that "substantially as documented" for 90 days',
  },
  'legal.insurance': {
    title: 'Insurance',
    explanation: 'Which insurance a party must keep.',
    example: 'insurance by Northwind of USD 5M for "cyber"',
  },
  'legal.assignment': {
    title: 'Assignment',
    explanation: 'Whether a party may pass the agreement on to somebody else.',
    example: 'assignment consent-required except affiliates',
  },
  'legal.change-of-control': {
    title: 'Change of control',
    explanation: 'What a party owes when somebody else gains control of it.',
    example: 'change-of-control notice 30 days',
  },
  'legal.audit': {
    title: 'Audit',
    explanation: 'Who may examine whose books, how often, and with which notice.',
    example: 'audit yearly by Northwind of Contoso covers Subscription notice 10 business days',
  },
  'legal.publicity': {
    title: 'Publicity',
    explanation: 'Whether a party may speak about the alliance in public.',
    example: 'publicity consent-required',
  },
  'legal.force-majeure': {
    title: 'Force majeure',
    explanation: 'What a party must do when events beyond its control prevent performance.',
    example: 'force-majeure notice 15 days',
  },
  'legal.data-protection': {
    title: 'Data protection',
    explanation: 'Which data protection laws apply, and under which agreement.',
    example: 'data-protection gdpr, hipaa',
  },
  'legal.amendments': {
    title: 'Amendments',
    explanation: 'How the agreement may be changed.',
    example: 'amendments in-writing by Northwind, Contoso',
  },
  'confidentiality.binds': { title: 'Binds', explanation: 'Who must keep it secret.', example: 'binds Contoso' },
  'confidentiality.covers': {
    title: 'Covers',
    explanation: 'What is confidential.',
    example: 'covers "business and technical information"',
  },
  'confidentiality.except': {
    title: 'Exception',
    explanation: 'What is not confidential.',
    example: 'except "what is public already"',
  },
  'confidentiality.ends': {
    title: 'End',
    explanation: 'Until when it must be kept secret.',
    example: 'ends 5 years after exit',
  },
  'liability.binds': { title: 'Binds', explanation: 'Whose liability is meant.', example: 'binds Contoso' },
  'liability.cap': {
    title: 'Cap',
    explanation: 'The most that a party has to pay.',
    example: 'cap greater-of USD 2M and fees of 12 months',
  },
  'liability.except': {
    title: 'Exception',
    explanation: 'What the cap does not apply to.',
    example: 'except "confidentiality", "IP indemnity"',
  },
  'liability.excludes': {
    title: 'Exclusions',
    explanation: 'What nobody has to pay for at all.',
    example: 'excludes "lost profits"',
  },
  'closing.needs': {
    title: 'Conditions',
    explanation: 'What must have happened before the deal takes effect.',
    example: 'needs MergerCleared',
  },
  'closing.long-stop': {
    title: 'Long-stop date',
    explanation: 'The day after which either side may walk away if closing has not happened.',
    example: 'long-stop 2026-06-30',
  },
} as const satisfies Record<string, WordEntry>;
