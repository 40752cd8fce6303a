export { ModelBuilder } from './building/model.ts';
export { applyChanges, formatDocument, formatText, type TextChange } from './formatting/formatter.ts';
export * as ast from './generated/ast.ts';
export { AllianceGeneratedSharedModule, AllianceLanguageGeneratedModule } from './generated/module.ts';
export { blocksWithOnce, onceInAlliance, saidOnce } from './grammar/said-once.ts';
export { type MergeConflict, type Merged, type MergeSettings, mergeTexts, type Versions } from './merge/merge.ts';
export * from './model/alliance-model.ts';
export * from './model/ask.ts';
export type * from './model/base.ts';
export type * from './model/economics.ts';
export type * from './model/governance.ts';
export type * from './model/legal.ts';
export type * from './model/operation.ts';
export type * from './model/people.ts';
export type * from './model/purpose.ts';
export type * from './model/term.ts';
export type * from './model/values.ts';
export type * from './model/work.ts';
export { type Block as OutlineBlock, type Item as OutlineItem, outlineOf } from './outline/outline.ts';
export { plainLines } from './outline/plain.ts';
export { isProblemCode, type ProblemCode, type ProblemCodeEntry, problemCodes } from './problems/codes.ts';
export type { Problem, ProblemEdit, ProblemFix, ProblemSeverity, RelatedPlace } from './problems/problem.ts';
export { problemsOf } from './problems/problems.ts';
export { ownPiece, ownPieces, pieceOf } from './references/cst.ts';
export { fileBeside } from './references/file-beside.ts';
export { AllianceIndexManager } from './references/index-manager.ts';
export { AllianceLinker } from './references/linker.ts';
export {
  enclosingOwners,
  lastPart,
  type NamedNode,
  type NameTable,
  nameTable,
  qualifiedName,
} from './references/names.ts';
export { type AllianceDocument, importUri, WorkspaceGraph } from './references/workspace-graph.ts';
export {
  type AllianceAddedServices,
  type AllianceCoreServices,
  type AllianceServices,
  allianceModule,
  allianceSharedModule,
  createAllianceServices,
} from './services.ts';
export { type DatedCadence, datedCadence } from './values/cadence.ts';
export { isCountry } from './values/country.ts';
export { currencies } from './values/currency.ts';
export type { PlainDateText } from './values/date.ts';
export { addDays, compareDates, daysBetween, formatDate, isDate } from './values/date.ts';
export type { DecimalText } from './values/decimal.ts';
export {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  decimalToNumber,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  signOfDecimal,
  subtractDecimals,
} from './values/decimal.ts';
export {
  addDuration,
  approximateDays,
  compareDurations,
  formatDuration,
  subtractDuration,
  totalDuration,
} from './values/duration.ts';
export { type HolidayCalendar, WEEKENDS_ONLY } from './values/holidays.ts';
export { formatMoney, readMoneyParts } from './values/money-text.ts';
export { formatNumber, formatRounded, formatShortest } from './values/number.ts';
export { type OccurrenceWindow, occurrencesOf } from './values/occurrences.ts';
export { nearestWord, nearestWords } from './words/nearest.ts';
export { broaderDecisionArea } from './words/sets/governance.ts';
export * from './words/sets.ts';
export * from './words/statements.ts';
export type { WordEntry } from './words/word-entry.ts';
export { readWorkspace, type SourceFile, type Workspace } from './workspace.ts';
