export type { ContributionValue, Firmness } from './balance/commitment.ts';
export { contributionsByPrincipal, firmnessOf, valueOfContribution } from './balance/commitment.ts';
export type { Tension, TensionId, TensionKind, TensionMove } from './balance/tension.ts';
export { leaningOf } from './balance/tension.ts';
export { TENSION_KINDS, tensionsOf } from './balance/tensions.ts';
export { businessCalendarOf, holidayCountriesOf, keepBusinessCalendar } from './calendar/business-calendar.ts';
export { type RenewalLead, renewalDeadline, renewalLead } from './calendar/renewal-deadline.ts';
export {
  milestoneDate,
  monthsBetween,
  resolvePoint,
  resolveStated,
  termEnd,
  termStart,
} from './calendar/resolve-point.ts';
export type { Answer, Coverage, CoverageState, Standard, StandardTerm, TermCoverage } from './coverage/standard.ts';
export { coverageOf } from './coverage/standard.ts';
export { STANDARDS, standardOf } from './coverage/standards.ts';
export { type EscalationEdge, escalationEdges } from './decisions/escalation-edges.ts';
export type { Standoff, Votes } from './decisions/voting.ts';
export { finalRule, seatedPrincipals, standoffOf, votesOf } from './decisions/voting.ts';
export type { Hop } from './decisions/ways-out.ts';
export { canDeadlock, generalDeadlocks, leavesTheParties, loopOf } from './decisions/ways-out.ts';
export {
  type AmendmentOptions,
  type Unrecorded,
  unrecordedChanges,
} from './diff/amendment.ts';
export { type AmendmentEdits, amendmentEdits } from './diff/amendment-edit.ts';
export { applyDiff, type Said, saidIn } from './diff/apply.ts';
export {
  type Content,
  type ContentList,
  type ContentParts,
  type ContentValue,
  contentsOf,
  contentText,
  type ElementContent,
} from './diff/content.ts';
export { diffModels } from './diff/diff-models.ts';
export { fieldText, kindText } from './diff/field-text.ts';
export { type ElementField, fieldsOf, isAbout } from './diff/fields.ts';
export { type Matching, matchElements } from './diff/matching.ts';
export { type Favour, type MeantChange, meaningsOf, strongestClass } from './diff/meaning/meaning.ts';
export { CHANGE_CLASSES, type ChangeClass, type Direction, type MeaningRow } from './diff/meaning/row.ts';
export { MEANING_TABLE } from './diff/meaning/table.ts';

export type {
  AddedElement,
  ChangedField,
  ElementPlace,
  FieldValue,
  ModelChange,
  ModelDiff,
  RemovedElement,
  RenamedElement,
  ReorderedElement,
} from './diff/model-diff.ts';
export { isUnchanged, placeOf } from './diff/model-diff.ts';
export { type ChangeFinding, type ChangeRuleName, changeFindings } from './diff/rules/change-rules.ts';
export { lastSignature, SIGNED_TAGS } from './diff/signed.ts';
export { type EarlierVersion, type SinceEarlier, sinceEarlier } from './diff/since.ts';
export { valueText } from './diff/value-text.ts';
export type { StatedSplit } from './economics/splits.ts';
export { isOpenSplit, splitsOf, statedPercent } from './economics/splits.ts';
export * from './lint/configuration.ts';
export type { ChainProblem, ReadConfiguration } from './lint/configuration-chain.ts';
export { answered, readConfiguration } from './lint/configuration-chain.ts';
export { configurationSchema } from './lint/configuration-schema.ts';
export { CONFIG_FILE } from './lint/configuration-text.ts';
export { insertDeclaration, insertStatement } from './lint/edits.ts';
export type { LintResult } from './lint/engine.ts';
export { lint, lintForStage } from './lint/engine.ts';
export { explain, rulePage, rulePages, rulesIndex, whenItHolds } from './lint/explain.ts';
export type { Edit, Finding, Fix, Related, Severity } from './lint/finding.ts';
export { compareSeverities, sortFindings } from './lint/finding.ts';
export { matchesGlob } from './lint/glob.ts';
export type { Group } from './lint/group.ts';
export { GROUP_NAMES, GROUPS } from './lint/group.ts';
export type { JsonProblem } from './lint/json-with-comments.ts';
export type { LaterStage, Readiness } from './lint/readiness.ts';
export { laterStages, readinessOf } from './lint/readiness.ts';
export type { Lack, ReadinessByGroup, ReadinessGroup } from './lint/readiness-groups.ts';
export { readinessByGroup } from './lint/readiness-groups.ts';
export { RULES, ruleOf } from './lint/registry.ts';
export type { Rule, WaiverOutcome } from './lint/rule.ts';
export { rulePagePath } from './lint/rule.ts';
export type { SarifRule } from './lint/sarif-rules.ts';
export { sarifLevel, sarifRules } from './lint/sarif-rules.ts';
export { firstStage, severityOf } from './lint/severity.ts';
export type { AllianceKind, Stage } from './lint/stage.ts';
export { ASSUMED_STAGE, hasReached, nextStage, STAGES, stageOf } from './lint/stage.ts';
export type { ActualsFile, ActualsReading, MeasuredValues } from './measures/actuals.ts';
export { actualsFilesOf, measuredValues, readActuals } from './measures/actuals.ts';
export { subject } from './model/subject.ts';
export type { UnknownPlace } from './model/unknowns.ts';
export { unknownsOf } from './model/unknowns.ts';
export type { Duty } from './parties/duties.ts';
export { dutiesOf } from './parties/duties.ts';
export type { ActorEdge } from './parties/edges.ts';
export { actorEdges } from './parties/edges.ts';
export type { Principal } from './parties/principals.ts';
export {
  alliedParties,
  listed,
  principalOf,
  principalsFor,
  principalsForAll,
  principalsOf,
} from './parties/principals.ts';
export { LEGAL_CLAUSES } from './playbooks/subjects.ts';
export type { PortfolioFacts } from './portfolio/facts.ts';
export { portfolioFacts } from './portfolio/facts.ts';
export { Portfolio, portfolioOf } from './portfolio/portfolio.ts';
export { importRaci, type RaciImport } from './raci/import-raci.ts';
export type { NewAlliance, StartingStage } from './templates/new-alliance.ts';
export { newAlliance, newAllianceProblem, STARTING_STAGES, titleOf } from './templates/new-alliance.ts';
