import type { WordEntry } from '../word-entry.ts';

/** Declaration words about communication, access, coordination, amendments and playbooks. */
export const operationDeclarations = {
  communication: {
    title: 'Communication',
    explanation: 'Channels, trackers, reports and press rules of the alliance.',
    example: 'communication { channel "Slack Connect" for operations  tracker "Jira RI" }',
  },
  channel: {
    title: 'Channel',
    explanation: 'A place where the joint team talks.',
    example: 'channel "Slack Connect #retail-insights" for operations',
  },
  report: {
    title: 'Report',
    explanation: 'What is reported, how often, by whom and to whom.',
    example: 'report StatusNote weekly by Northwind.Bruno to Ops',
  },
  access: {
    title: 'Access to information',
    explanation: 'What one party lets another see, through what, and how fresh it is.',
    example: 'access Pipeline from Contoso to Northwind { through system "CRM"  refreshed daily }',
  },
  barrier: {
    title: 'Information barrier',
    explanation: 'What must not be passed between the parties named.',
    example: 'barrier ClientData between Smbc, Nikko { covers "client data" }',
  },
  coordination: {
    title: 'Coordination',
    explanation: 'Whether the partnership is run centrally or by regions and units.',
    example: 'coordination { mode central  office Northwind.Bruno, Contoso.Emil }',
  },
  amendment: {
    title: 'Amendment',
    explanation: 'An agreed change to a signed alliance.',
    example: 'amendment Amendment1 "Adds North America" { effective 2027-01-15  changes scope }',
  },
  playbook: {
    title: 'Playbook',
    explanation: 'The policies of one company for all its alliances.',
    example: 'playbook NorthwindPolicy { require liability cap at-least USD 1M because "Insurance floor" }',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about communication, access, coordination, amendments and playbooks. */
export const operationStatements = {
  'communication.channel': {
    title: 'Channel',
    explanation: 'A place where the joint team talks, and what about.',
    example: 'channel "Slack Connect #retail-insights" for operations',
  },
  'communication.tracker': {
    title: 'Tracker',
    explanation: 'Where open work is tracked.',
    example: 'tracker "Jira RI"',
  },
  'communication.repository': {
    title: 'Repository',
    explanation: 'Where shared documents are kept.',
    example: 'repository "SharePoint / RI"',
  },
  'communication.report': {
    title: 'Report',
    explanation: 'What is reported, how often, by whom and to whom.',
    example: 'report StatusNote weekly by Northwind.Bruno to Ops',
  },
  'communication.press': {
    title: 'Press',
    explanation: 'Who approves public statements, and within which time.',
    example: 'press jointly approved by Northwind.Comms, Contoso.Comms within 5 business days',
  },
  'communication.async': {
    title: 'Working apart in time',
    explanation: 'Rules for teams in distant time zones, and the hours that they share.',
    example: 'async "Decisions are written down within one business day" overlap 2 hours',
  },
  'access.through': {
    title: 'Through',
    explanation: 'How the information is seen: a system is the firmest way, a request the weakest.',
    example: 'through system "CRM integration"',
  },
  'access.refreshed': {
    title: 'Refreshed',
    explanation: 'How often the information is brought up to date.',
    example: 'refreshed daily',
  },
  'access.owner': { title: 'Owner', explanation: 'Who looks after the access.', example: 'owner Contoso.Sales' },
  'access.effort': { title: 'Effort', explanation: 'How firmly the access is promised.', example: 'effort shall' },
  'access.covers': { title: 'Covers', explanation: 'What may be seen.', example: 'covers "sales pipeline"' },
  'barrier.covers': { title: 'Covers', explanation: 'What must not be passed on.', example: 'covers "client data"' },
  'coordination.mode': {
    title: 'Mode',
    explanation: 'Whether one office, the regions, or both steer the partnership.',
    example: 'mode central',
  },
  'coordination.office': {
    title: 'Central office',
    explanation: 'Who steers the partnership as a whole.',
    example: 'office Northwind.Bruno, Contoso.Emil',
  },
  'coordination.region': {
    title: 'Region',
    explanation: 'A region or unit, and who leads there.',
    example: 'region "EMEA" lead Contoso.Emil',
  },
  'coordination.roadmap': {
    title: 'Roadmap',
    explanation: 'The plan by which the partnership itself is developed.',
    example: 'roadmap First90',
  },
  'amendment.effective': {
    title: 'Effective date',
    explanation: 'The day on which the change takes effect.',
    example: 'effective 2027-01-15',
  },
  'amendment.approved': {
    title: 'Approved by',
    explanation: 'Who approved the change, and when.',
    example: 'approved by SteerCo',
  },
  'amendment.changes': { title: 'Changes', explanation: 'What is changed.', example: 'changes scope, Subscription' },
  'playbook.applies': {
    title: 'Applies to',
    explanation: 'The parties whose alliances must follow the policies.',
    example: 'applies to Northwind',
  },
  'playbook.require': {
    title: 'Require',
    explanation: 'What every alliance must have.',
    example: 'require right Convenience notice at-least 90 days',
  },
  'playbook.forbid': {
    title: 'Forbid',
    explanation: 'What no alliance may have, unless the people named agree.',
    example: 'forbid restriction exclusivity binding Northwind unless agreed by Northwind.Ceo',
  },
} as const satisfies Record<string, WordEntry>;
