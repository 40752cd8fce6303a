import type { PathEntry } from './grammar-machine.ts';

/** Types of the syntax tree that can act. A role outside any party stands in for a party, too; see `OuterRole`. */
const PEOPLE = ['Person', 'Role', 'OuterRole'];
const STAFF = [...PEOPLE, 'Team'];
const COMPANIES = ['Party', 'Side', 'Venture', 'External', 'OuterRole'];
const ANYBODY = [...STAFF, 'Body', ...COMPANIES];
const TERMS = ['Define', 'NamedList'];
const WORK = ['Deliverable', 'Responsibility'];
const MATTERS = ['Decision', 'Change', ...TERMS, 'Option', 'Right', 'Cost', 'Share', 'Restriction', 'Plan'];
const CLAUSES = [
  'Restriction', 'License', 'Right', 'Option', 'Share', 'Cost', 'Payment', 'JointValue', 'Contribution', 'Agreement', 'Service', 'Asset', 'Access',
  'Barrier', 'Program', 'Venture', 'Event', 'Decision', 'Body', 'Escalation', 'Review', 'Plan', 'Amendment', ...WORK, ...TERMS,
]; // biome-ignore format: one family a line
/** What a scope may name where nothing narrower is said: everything but people, steps and files. */
const THINGS = [
  ...TERMS, 'Asset', 'License', 'Share', 'Cost', 'Payment', 'JointValue', 'Kpi', 'Agreement', 'Service', 'Contribution', 'Program', 'Plan', 'Milestone',
  'Decision', 'Change', 'Objective', 'Risk', 'Friction', 'Restriction', 'Option', 'Right', 'Access', 'Amendment', 'Event', 'Venture', ...WORK,
]; // biome-ignore format: one family a line

/**
 * Which kinds of declaration make sense at a place, by rule and property of the grammar; `Friction>…` holds within a friction. The grammar itself admits more, so that a name of
 * the wrong kind can be told with its reason; what is offered is only what no rule will object to.
 */
const ADMITTED: Readonly<Record<string, readonly string[]>> = {
  // Who answers for work, and who does it.
  'AccountableStatement.actors': PEOPLE,
  'Milestone.actors': PEOPLE,
  'ResponsibleStatement.actors': [...STAFF, ...COMPANIES, 'Body'],
  'ConsultedStatement.actors': ANYBODY,
  'InformedStatement.actors': ANYBODY,
  'SponsorStatement.actors': PEOPLE,
  'PartyLeadStatement.actors': PEOPLE,
  'ContactStatement.actors': STAFF,
  'DriverStatement.actor': PEOPLE,
  'OwnerStatement.actor': STAFF,
  'Access>OwnerStatement.actor': [...STAFF, ...COMPANIES],
  'Friction>BetweenStatement.actors': ['Party', 'Side', 'Venture', 'External', ...STAFF],
  'ProgramLeadStatement.actors': PEOPLE,
  'ExitLeadStatement.actors': PEOPLE,
  'OfficeStatement.actors': STAFF,
  'CoordinatedRegion.actors': STAFF,
  'Link.from': STAFF,
  'Link.to': STAFF,
  'Stakeholder.actor': [...STAFF, 'External', 'Party'],
  'DiligenceFinding.actors': [...STAFF, 'External'],
  'CollectedStatement.actors': [...STAFF, 'Party', 'Venture'],
  'Report.by': [...STAFF, 'Party', 'Venture'],
  'Report.to': ANYBODY,
  'JourneyStep.actors': [...STAFF, ...COMPANIES],
  'WindDownStep.actors': [...STAFF, ...COMPANIES],
  'PressStatement.actors': [...STAFF, ...COMPANIES],
  'SignOff.actors': [...STAFF, 'Body', 'Party'],
  'Waiver.by': [...STAFF, 'Body'],
  'SignedStatement.actors': [...STAFF, ...COMPANIES],
  'HeldStatement.actors': [...STAFF, 'Body', ...COMPANIES],
  'NamedByStatement.actors': [...COMPANIES, ...PEOPLE, 'Body'],
  'NamedByStatement.consent': [...COMPANIES, ...PEOPLE, 'Body'],
  'ReportsToStatement.actors': [...STAFF, 'Body'],
  // Bodies and decisions.
  'MembersStatement.actors': [...STAFF, 'Party', 'Side', 'External'],
  'GuestsStatement.actors': [...STAFF, 'Party', 'Side', 'External'],
  'ChairStatement.actor': [...PEOPLE, 'Party', 'Side'],
  'MinutesStatement.actor': [...STAFF, 'Party'],
  'ActorCount.actor': COMPANIES,
  'MadeStatement.actors': [...COMPANIES, 'Body', ...STAFF],
  'MadeStatement.consent': [...COMPANIES, 'Body', ...STAFF],
  'MadeStatement.except': MATTERS,
  'ProposedStatement.actors': ANYBODY,
  'AssessedStatement.actors': ANYBODY,
  'ApprovedStatement.actors': ANYBODY,
  'LadderStep.actors': ANYBODY,
  'LadderException.items': MATTERS,
  'LadderException.route': ['Escalation', 'Body', ...STAFF],
  'ActorConsequence.actors': ['Body', ...STAFF, 'Party', 'Side'],
  'EscalatesConsequence.target': ['Escalation', 'Body', ...STAFF],
  'DeadlockStatement.on': MATTERS,
  'PassesStatement.on': MATTERS,
  'DeadlockCondition.on': MATTERS,
  'CannotStatement.items': MATTERS,
  // Companies: what binds, pays, owns or may be ended.
  'BetweenStatement.actors': ['Party', 'Side', 'Venture', 'External'],
  'Barrier.actors': [...COMPANIES, 'Team'],
  'Side.actors': ['Party', 'External', 'Venture'],
  'Diligence.actor': ['Party', 'External', 'Venture'],
  'Candidate.party': ['Party', 'External', 'Venture'],
  'GuaranteedStatement.actors': ['Party', 'External', 'Venture'],
  'Contribution.actor': COMPANIES,
  'Payment.from': COMPANIES,
  'Payment.to': COMPANIES,
  'Access.from': [...COMPANIES, ...STAFF, 'Body'],
  'Access.to': [...COMPANIES, ...STAFF, 'Body'],
  'SplitShare.actor': COMPANIES,
  'MinimumStatement.actor': COMPANIES,
  'MaximumStatement.actor': COMPANIES,
  'PaidStatement.actors': COMPANIES,
  'OverrunStatement.by': [...COMPANIES, 'Body', ...STAFF],
  'TailStatement.actor': COMPANIES,
  'Disposed.actors': COMPANIES,
  'ExitCause.by': COMPANIES,
  'RenewsStatement.actors': COMPANIES,
  'AssetOwnerStatement.actors': COMPANIES,
  'AssetOwnerStatement.assignors': COMPANIES,
  'License.licensees': COMPANIES,
  'License.between': COMPANIES,
  'SublicenseStatement.actors': COMPANIES,
  'ControllerStatement.actors': COMPANIES,
  'ProcessorStatement.actors': COMPANIES,
  'BindsStatement.actors': COMPANIES,
  'FavoursStatement.actors': COMPANIES,
  'HolderStatement.actors': COMPANIES,
  'ProviderStatement.actors': [...COMPANIES, 'Team'],
  'NoticeAddress.actor': COMPANIES,
  'IndemnityClause.actors': COMPANIES,
  'WarrantyClause.actors': COMPANIES,
  'InsuranceClause.actors': COMPANIES,
  'AssignmentClause.actors': COMPANIES,
  'ChangeOfControlClause.actors': COMPANIES,
  'AuditClause.by': [...COMPANIES, 'Team'],
  'AuditClause.of': COMPANIES,
  'AmendmentsClause.actors': [...COMPANIES, 'Body'],
  'AppliesStatement.actors': ['Party'],
  'PlaybookLine.binding': COMPANIES,
  'PlaybookLine.unlessAgreedBy': [...STAFF, 'Body'],
  'InsolvencyCondition.of': COMPANIES,
  'ControlCondition.of': COMPANIES,
  'ControlCondition.to': ['NamedList', 'Define', 'External', 'Party'],
  'NamedCondition.by': COMPANIES,
  'NamedPoint.by': COMPANIES,
  // What work, money and rights are about.
  'NamedPoint.target': ['Event', 'Milestone', 'Deliverable', 'Agreement', 'Amendment', 'Right', 'Option', 'Closing', 'Program', 'Plan', 'Payment'],
  'NamedCondition.target': ['Trigger', 'Kpi', 'Event', 'Milestone', 'Right', 'Agreement', 'Service', 'Contribution', 'Share', 'Option', ...WORK],
  'ExitCause.target': ['Right', 'Trigger', 'Event', 'Option'],
  'FormedStatement.by': ['Event', 'Agreement', 'Milestone'],
  'NeedsStatement.items': ['Milestone', 'Contribution', 'Event', 'Agreement', 'Asset', 'Service', 'Access', ...WORK],
  'TowardStatement.items': [...WORK, 'Objective', 'Milestone', 'Plan', 'Program', 'Cost', 'Service', 'Asset', 'Venture'],
  'PilotStatement.items': ['Milestone', 'Deliverable'],
  'Milestone.delivers': ['Deliverable', 'Asset'],
  'UsesStatement.assets': ['Asset', 'License', 'Service', 'Contribution', 'Access'],
  'RoyaltyStatement.share': ['Share'],
  'PaymentAmount.items': ['Share', 'Cost', 'JointValue', 'Contribution', 'Kpi', 'Define'],
  'CapTerm.of': ['Share', 'Payment', 'Cost', 'JointValue'],
  'AuditClause.covers': ['Share', 'Cost', 'Payment', 'Kpi', 'Asset'],
  'Report.covers': ['Kpi', 'Cost', 'Share', 'Risk', 'Plan', 'Objective', ...WORK],
  'RemedyStatement.items': ['Right', 'Option'],
  'RightEffect.items': CLAUSES,
  'SurvivesStatement.items': CLAUSES,
  'DropsStatement.items': CLAUSES,
  'ChangesStatement.items': CLAUSES,
  'GovernsStatement.items': CLAUSES,
  'Disposition.items': ['Asset', 'Cost', 'Contribution', 'Service', 'Venture', 'Define'],
  'ExceptStatement.items': [...THINGS, ...COMPANIES],
  'CoversStatement.items': [...THINGS, 'Body', ...COMPANIES],
  'FieldStatement.items': TERMS,
  'TerritoryStatement.items': TERMS,
  'OfferingStatement.items': TERMS,
  'ExcludesStatement.items': TERMS,
  'RegionStatement.items': TERMS,
  'CoordinatedRegion.item': TERMS,
  'NamedList.items': [...TERMS, ...COMPANIES, 'Asset', 'Deliverable'],
  'OverStatement.items': [...TERMS, 'Asset', 'Venture', 'Deliverable', 'Share'],
}; // biome-ignore format: a kind of place a line

/** Rules that only pass on what is written: the place is named by whoever calls them. */
const PASSING = new Set(['ActorRef', 'ScopeItem', 'ListItem', 'EffectItem', 'ActorWord', 'ReviewTopic']);

/** The rule and property that decide what may stand at a place, such as `AccountableStatement.actors`. */
export function placeKey(path: readonly PathEntry[]): string {
  const entry = path.find(({ rule, property }) => !PASSING.has(rule) && property !== undefined);
  return entry ? `${entry.rule}.${entry.property}` : '';
}

/** The types of declaration that make sense at a place; undefined where the grammar's own type says it all. */
export function admittedTypes(path: readonly PathEntry[], refersTo: string): readonly string[] | undefined {
  const key = placeKey(path);
  const inBlock = path.map(({ rule }) => ADMITTED[`${rule}>${key}`]).find(Boolean);
  return inBlock ?? ADMITTED[key] ?? (refersTo === 'Anything' ? THINGS : undefined);
}

/** The places for which the table speaks; for the test that holds it against the grammar. */
export const knownPlaces: readonly string[] = Object.keys(ADMITTED).map((key) => key.replace(/^.*>/, ''));

/** Places of companies where `any-party` and its like mean nothing: they say who is meant by name. */
const BY_NAME_ONLY = new Set([
  'BetweenStatement.actors', 'Side.actors', 'Diligence.actor', 'AssetOwnerStatement.assignors', 'NoticeAddress.actor', 'AppliesStatement.actors',
  'GuaranteedStatement.actors', 'Contribution.actor', 'Access.from', 'Stakeholder.actor', 'JourneyStep.actors', 'WindDownStep.actors',
  'ResponsibleStatement.actors', 'HeldStatement.actors', 'SignOff.actors', 'MembersStatement.actors', 'GuestsStatement.actors',
  'ChairStatement.actor', 'CollectedStatement.actors', 'MinutesStatement.actor', 'Report.by',
]); // biome-ignore format: many on a line

/** Whether a word that stands for an actor (`any-party`, `chair`) makes sense at a place. */
export function admitsActorWord(path: readonly PathEntry[], word: string): boolean {
  const key = placeKey(path);
  if (word === 'chair') return key === 'MinutesStatement.actor' || key === 'ActorConsequence.actors';
  return !BY_NAME_ONLY.has(key) && (ADMITTED[key]?.includes('Party') ?? true);
}
