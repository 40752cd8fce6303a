/** Readiness as a checklist: what the next stage asks, group by group. */
import type { AllianceModel } from '@alliance-lang/language';
import type { UnknownPlace } from '../model/unknowns.ts';
import { unknownsOf } from '../model/unknowns.ts';
import type { LintOptions } from './configuration.ts';
import { hasWhatItNeeds, lint, lintForStage } from './engine.ts';
import type { Finding, Severity } from './finding.ts';
import { compareSeverities } from './finding.ts';
import type { Group } from './group.ts';
import { GROUP_NAMES } from './group.ts';
import { RULES, ruleOf } from './registry.ts';
import type { Rule } from './rule.ts';
import { severityOf } from './severity.ts';
import type { Stage } from './stage.ts';
import { kindsOf, nextStage, stageOf } from './stage.ts';

/** Something that lacks, as grave as it is at the stage asked about. */
export interface Lack {
  readonly finding: Finding;
  /** As grave as it is told at the present stage; absent when it begins to count later. */
  readonly now?: Severity;
}

export interface ReadinessGroup {
  readonly group: Group;
  /** Gravest first, then in reading order. */
  readonly lacks: readonly Lack[];
  /** What a waiver holds back. */
  readonly waived: readonly Finding[];
  /** Rules that hold at the stage asked about and find nothing. */
  readonly holds: readonly Rule[];
}

export interface ReadinessByGroup {
  readonly stage: Stage;
  /** The stage asked about: the one after the present stage unless another is wanted; the present one when it is the last. */
  readonly asked: Stage;
  /** In catalogue order; groups of which no rule holds at that stage are left out. */
  readonly groups: readonly ReadinessGroup[];
  /** Values that are said to be unknown, in reading order: not missing, but to be settled. */
  readonly unknown: readonly UnknownPlace[];
}

/** What an alliance needs for the stage after its own, or for the one given, by group of rules. */
export function readinessByGroup(model: AllianceModel, asked?: Stage, options: LintOptions = {}): ReadinessByGroup {
  const stage = options.stage ?? stageOf(model);
  const wanted = asked ?? nextStage(stage) ?? stage;
  const now = new Map(lint(model, { ...options, stage }).findings.map((finding) => [keyOf(finding), finding.severity]));
  const then = lintForStage(model, wanted, options);
  // An unknown value is told once, as what it is.
  const findings = then.findings.filter(({ rule }) => rule !== 'unknown-value');
  const told = new Set([...findings, ...then.waived].map(({ rule }) => rule));
  const kinds = kindsOf(model);
  const holding = RULES.filter(
    (rule) => !told.has(rule.name) && severityOf(rule, wanted, kinds, options) && hasWhatItNeeds(rule, options),
  );
  const ofGroup = (group: Group) => (finding: Finding) => (ruleOf(finding.rule)?.group ?? 'hygiene') === group;
  const groups = GROUP_NAMES.map(
    (group): ReadinessGroup => ({
      group,
      lacks: findings
        .filter(ofGroup(group))
        .sort((a, b) => compareSeverities(a.severity, b.severity))
        .map((finding) => ({ finding, now: now.get(keyOf(finding)) })),
      waived: then.waived.filter(ofGroup(group)),
      holds: holding.filter((rule) => rule.group === group),
    }),
  );
  return {
    stage,
    asked: wanted,
    groups: groups.filter(({ lacks, waived, holds }) => lacks.length + waived.length + holds.length > 0),
    unknown: unknownsOf(model).filter(({ state }) => state !== 'unreadable'),
  };
}

function keyOf({ rule, at, message }: Finding): string {
  return `${rule} ${at.uri} ${at.offset} ${message}`;
}
