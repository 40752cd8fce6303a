/** Which severity a rule has for an alliance at a stage. */
import type { LintOptions } from './configuration.ts';
import type { Severity } from './finding.ts';
import { compareSeverities, graver } from './finding.ts';
import { MANAGEMENT_GROUPS } from './group.ts';
import type { Rule } from './rule.ts';
import type { AllianceKind, Stage } from './stage.ts';
import { hasReached, STAGES, stageIndex } from './stage.ts';

/**
 * The severity of a rule, or `undefined` when it is silent: turned off, not yet due at this stage, or without meaning for
 * these kinds. A configured severity replaces the rule's own, not the stage from which it holds.
 *
 * - A small alliance (see `isSmall`) is told less, as each rule says.
 * - From `operate` on, management content (see `MANAGEMENT_GROUPS`) is information: the alliance began as a contract.
 * - At `closed` only hygiene is told: nothing can be added to an alliance that has ended.
 */
export function severityOf(
  rule: Rule,
  stage: Stage,
  kinds: readonly AllianceKind[],
  options: LintOptions = {},
  small = false,
): Severity | undefined {
  const configured = options.rules?.[rule.name]?.severity ?? options.groups?.[rule.group];
  if (configured === 'off') return undefined;
  const byStage = (options.strict && rule.strict) || severityAtStage(rule, stage);
  if (!byStage || (stage === 'closed' && rule.group !== 'hygiene')) return undefined;
  const byKind = severityForSize(rule, severityForKinds(rule, byStage, kinds), small);
  if (byKind === 'off') return undefined;
  if (configured && configured !== 'on') return configured;
  const optional = MANAGEMENT_GROUPS.has(rule.group) && hasReached(stage, 'operate') && !startsAtOperation(rule);
  return optional && !options.managementContent ? 'information' : byKind;
}

/** The stage from which a rule holds at all. */
export function firstStage(rule: Rule): Stage {
  return STAGES.find((stage) => rule.from[stage]) ?? 'explore';
}

function severityAtStage(rule: Rule, stage: Stage): Severity | undefined {
  for (let index = stageIndex(stage); index >= 0; index--) {
    const severity = rule.from[STAGES[index] ?? stage];
    if (severity) return severity;
  }
  return undefined;
}

/** A rule that holds only from `operate` on was made for operating alliances and keeps its severity there. */
function startsAtOperation(rule: Rule): boolean {
  return hasReached(firstStage(rule), 'operate');
}

function severityForKinds(rule: Rule, severity: Severity, kinds: readonly AllianceKind[]): Severity | 'off' {
  if (!rule.kinds || kinds.length === 0) return severity;
  const severities = kinds.map((kind) => rule.kinds?.[kind] ?? severity);
  const told = severities.filter((one) => one !== 'off');
  return told.length === 0 ? 'off' : told.reduce(graver);
}

function severityForSize(rule: Rule, severity: Severity | 'off', small: boolean): Severity | 'off' {
  if (!small || !rule.small || severity === 'off') return severity;
  return rule.small === 'off' ? 'off' : compareSeverities(rule.small, severity) > 0 ? rule.small : severity;
}
