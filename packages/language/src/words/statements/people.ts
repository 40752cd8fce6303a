import type { WordEntry } from '../word-entry.ts';

/** Declaration words about parties, people, joint companies and counterparts. */
export const peopleDeclarations = {
  party: {
    title: 'Party',
    explanation: 'A company or organisation that is in the alliance, with its people and goals.',
    example: 'party Northwind "Northwind Cloud, Inc." { sponsor Northwind.Alice }',
  },
  person: {
    title: 'Person',
    explanation: 'Somebody who works on the alliance.',
    example: 'person Alice "Alice Chen" { title "Chief Revenue Officer"  function executive }',
  },
  team: {
    title: 'Team',
    explanation: 'A group of people of one party; it may hold persons and roles.',
    example: 'team Platform "Platform engineering" { function engineering }',
  },
  role: {
    title: 'Role',
    explanation: 'A position that somebody holds; it may be vacant.',
    example: 'role Ceo "Chief executive officer" { held by Northwind.Alice }',
  },
  goal: {
    title: 'Goal',
    explanation: 'What a party wants out of the alliance for itself.',
    example: 'goal RetailGrowth "Double retail revenue by 2028" { priority high }',
  },
  side: {
    title: 'Side',
    explanation: 'Several parties that act, vote and answer as one.',
    example: 'side SmbcSide of Smbc, Nikko',
  },
  venture: {
    title: 'Joint company',
    explanation: 'The company that the parties found and own together.',
    example: 'venture RetailLabs "Retail Labs Ltd" { owned Northwind 60%, Contoso 40% }',
  },
  external: {
    title: 'Third party',
    explanation: 'Somebody outside the alliance whose rights or duties matter to it.',
    example: 'external KeyCustomer "Key customer of Northwind"',
  },
  link: {
    title: 'Link',
    explanation: 'Two counterparts, one of each side, who stay in touch.',
    example: 'link Northwind.Alice with Contoso.Dana { about "joint vision"  meets monthly }',
  },
  size: { title: 'Size', explanation: 'How large a party is.', example: 'size { revenue USD 2.1bn  employees 4,800 }' },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about parties, people, joint companies and counterparts. */
export const peopleStatements = {
  'party.form': {
    title: 'Legal form',
    explanation: 'What kind of legal entity it is, and under which law.',
    example: 'form "corporation" under "Delaware, USA"',
  },
  'party.address': {
    title: 'Address',
    explanation: 'Where the party has its seat.',
    example: 'address "500 Pine St, Seattle"',
  },
  'party.timezone': {
    title: 'Time zone',
    explanation: 'The time zone in which most of its people work.',
    example: 'timezone "America/Los_Angeles"',
  },
  'party.size': {
    title: 'Size',
    explanation: 'Revenue and number of employees, to see how balanced the parties are.',
    example: 'size { revenue USD 2.1bn  employees 4,800 }',
  },
  'party.brings': {
    title: 'What it brings',
    explanation: 'What makes this party worth partnering with.',
    example: 'brings "Cloud platform", "Forecasting engine"',
  },
  'party.guaranteed': {
    title: 'Guarantor',
    explanation: 'Who answers for the party if it fails to perform, such as its parent company.',
    example: 'guaranteed by NorthwindHoldings',
  },
  'party.joins': {
    title: 'Joins later',
    explanation: 'When the party accedes, if it is not in from the start.',
    example: 'joins by 2026-06-30',
  },
  'party.region': { title: 'Region', explanation: 'Where the party works in this alliance.', example: 'region "EMEA"' },
  'party.person': {
    title: 'Person',
    explanation: 'Somebody of this party who works on the alliance.',
    example: 'person Alice "Alice Chen" { title "Chief Revenue Officer"  function executive }',
  },
  'party.team': {
    title: 'Team',
    explanation: 'A group of people of this party.',
    example: 'team Platform "Platform engineering" { function engineering }',
  },
  'party.role': {
    title: 'Role',
    explanation: 'A position in this party.',
    example: 'role Ceo "Chief executive officer" { held by Northwind.Alice }',
  },
  'party.sponsor': {
    title: 'Executive sponsor',
    explanation: 'The senior executive who stands behind the alliance.',
    example: 'sponsor Northwind.Alice',
  },
  'party.lead': {
    title: 'Alliance manager',
    explanation: 'Who runs the alliance for this party from day to day.',
    example: 'lead Northwind.Bruno',
  },
  'party.contact': {
    title: 'Primary contact',
    explanation: 'Whom the other side turns to first.',
    example: 'contact Northwind.Bruno',
  },
  'party.goal': {
    title: 'Goal',
    explanation: 'What this party wants out of the alliance for itself.',
    example: 'goal RetailGrowth "Double retail revenue by 2028" { priority high }',
  },
  'size.revenue': { title: 'Revenue', explanation: 'Yearly revenue of the party.', example: 'revenue USD 2.1bn' },
  'size.employees': {
    title: 'Employees',
    explanation: 'How many people work for the party.',
    example: 'employees 4,800',
  },
  'person.title': {
    title: 'Job title',
    explanation: 'The person’s job title.',
    example: 'title "Chief Revenue Officer"',
  },
  'person.function': { title: 'Function', explanation: 'The field of work.', example: 'function executive' },
  'person.dedicated': {
    title: 'Dedication',
    explanation: 'The share of working time given to the alliance.',
    example: 'dedicated 50%',
  },
  'person.reports': {
    title: 'Reports to',
    explanation: 'Whom the person reports to.',
    example: 'reports to Northwind.Alice',
  },
  'person.region': { title: 'Region', explanation: 'Where the person works.', example: 'region "EMEA"' },
  'team.function': {
    title: 'Function',
    explanation: 'The field of work of the team.',
    example: 'function engineering',
  },
  'team.dedicated': {
    title: 'Dedication',
    explanation: 'The share of the team’s time given to the alliance.',
    example: 'dedicated 20%',
  },
  'team.region': { title: 'Region', explanation: 'Where the team works.', example: 'region "EMEA"' },
  'team.lead': { title: 'Team lead', explanation: 'Who leads the team.', example: 'lead Northwind.Bruno' },
  'team.reports': {
    title: 'Reports to',
    explanation: 'Whom the team reports to.',
    example: 'reports to Northwind.Alice',
  },
  'team.person': {
    title: 'Person',
    explanation: 'Somebody in this team.',
    example: 'person Erin "Erin Wolf" { title "Platform engineer" }',
  },
  'team.team': {
    title: 'Team',
    explanation: 'A smaller team within this one.',
    example: 'team Interfaces "Interface team"',
  },
  'team.role': {
    title: 'Role',
    explanation: 'A position in this team.',
    example: 'role Architect "Lead architect" { held by Northwind.Bruno }',
  },
  'role.function': { title: 'Function', explanation: 'The field of work of the role.', example: 'function executive' },
  'role.held': { title: 'Holder', explanation: 'Who holds the role.', example: 'held by Northwind.Alice' },
  'role.named': { title: 'Named by', explanation: 'Who may fill the role.', example: 'named by Northwind' },
  'role.dedicated': {
    title: 'Dedication',
    explanation: 'The share of working time that the role gives to the alliance.',
    example: 'dedicated 100%',
  },
  'role.reports': {
    title: 'Reports to',
    explanation: 'Whom the role reports to.',
    example: 'reports to Northwind.Alice',
  },
  'role.region': { title: 'Region', explanation: 'Where the role works.', example: 'region "EMEA"' },
  'goal.priority': {
    title: 'Priority',
    explanation: 'How much the goal matters to the party.',
    example: 'priority high',
  },
  'goal.measured': {
    title: 'Measured by',
    explanation: 'The measures that show whether the goal is reached.',
    example: 'measured by JointRevenue',
  },
  'venture.form': {
    title: 'Legal form',
    explanation: 'What kind of company it is, and under which law.',
    example: 'form "company limited by shares" under "India"',
  },
  'venture.address': {
    title: 'Address',
    explanation: 'Where the joint company has its seat.',
    example: 'address "12 Mill Road, Cambridge"',
  },
  'venture.formed': {
    title: 'Formation',
    explanation: 'The event or day on which the company comes into being.',
    example: 'formed by Incorporation',
  },
  'venture.owned': {
    title: 'Ownership',
    explanation: 'Who owns which share of the company.',
    example: 'owned Northwind 60%, Contoso 40%',
  },
  'venture.capital': {
    title: 'Capital',
    explanation: 'The capital paid in at the start.',
    example: 'capital INR 500,000',
  },
  'venture.calls': {
    title: 'Capital calls',
    explanation: 'How owners pay in later money, and what follows if one does not.',
    example: 'calls pro-rata else other-party-funds',
  },
  'venture.person': {
    title: 'Person',
    explanation: 'Somebody who works for the joint company.',
    example: 'person Meera "Meera Rao" { function executive }',
  },
  'venture.team': {
    title: 'Team',
    explanation: 'A group of people of the joint company.',
    example: 'team Plant "Plant operations" { function manufacturing }',
  },
  'venture.role': {
    title: 'Role',
    explanation: 'A position in the joint company.',
    example: 'role ManagingDirector "Managing director" { named by Northwind }',
  },
  'external.address': {
    title: 'Address',
    explanation: 'Where the third party has its seat.',
    example: 'address "1 High Street, Leeds"',
  },
  'external.person': {
    title: 'Person',
    explanation: 'Somebody who works for the third party.',
    example: 'person Omar "Omar Haddad"',
  },
  'external.team': {
    title: 'Team',
    explanation: 'A group of people of the third party.',
    example: 'team Auditors "Audit team"',
  },
  'external.role': {
    title: 'Role',
    explanation: 'A position at the third party.',
    example: 'role Counsel "Outside counsel"',
  },
  'link.about': { title: 'Subject', explanation: 'What the counterparts talk about.', example: 'about "joint vision"' },
  'link.meets': { title: 'Rhythm', explanation: 'How often the counterparts meet.', example: 'meets monthly' },
} as const satisfies Record<string, WordEntry>;
