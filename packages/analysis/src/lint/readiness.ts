/** What still lacks for the next stage. */
import type { AllianceModel } from '@alliance-lang/language';
import type { UnknownPlace } from '../model/unknowns.ts';
import { unknownsOf } from '../model/unknowns.ts';
import type { LintOptions } from './configuration.ts';
import { lint, lintForStage } from './engine.ts';
import type { Finding } from './finding.ts';
import { compareSeverities } from './finding.ts';
import type { Stage } from './stage.ts';
import { nextStage, STAGES, stageIndex, stageOf } from './stage.ts';

export interface Readiness {
  readonly stage: Stage;
  /** The stage asked about; absent when the alliance is closed. */
  readonly next?: Stage;
  /** What is told at the present stage already. */
  readonly open: readonly Finding[];
  /** What the next stage asks beyond that: gaps that begin to count, or count for more. */
  readonly toDo: readonly Finding[];
  /** Values that are said to be unknown: not missing, but to be settled. */
  readonly unknown: readonly UnknownPlace[];
}

/** The readiness of an alliance for the stage after its own, or for the one given. */
export function readinessOf(model: AllianceModel, next?: Stage, options: LintOptions = {}): Readiness {
  const stage = options.stage ?? stageOf(model);
  const open = lint(model, options).findings;
  const wanted = next ?? nextStage(stage);
  const unknown = unknownsOf(model).filter((place) => place.state !== 'unreadable');
  if (!wanted) return { stage, open, toDo: [], unknown };
  const now = new Map(open.map((finding) => [keyOf(finding), finding]));
  const toDo = lint(model, { ...options, stage: wanted }).findings.filter((finding) => {
    const already = now.get(keyOf(finding));
    return finding.rule !== 'unknown-value' && (!already || compareSeverities(finding.severity, already.severity) < 0);
  });
  return { stage, next: wanted, open, toDo, unknown };
}

/** What a stage asks beyond what was asked before it. */
export interface LaterStage {
  readonly stage: Stage;
  readonly toDo: readonly Finding[];
}

/** The stages after the one that readiness was asked for, in order, each with the gaps that begin to count, or count for more, only there. */
export function laterStages(model: AllianceModel, asked: Readiness, options: LintOptions = {}): LaterStage[] {
  if (!asked.next) return [];
  const told = new Map<string, Finding>();
  for (const finding of [...asked.open, ...asked.toDo]) told.set(anyStage(finding), finding);
  return STAGES.slice(stageIndex(asked.next) + 1).map((stage) => {
    const toDo = lintForStage(model, stage, options).findings.filter((finding) => {
      const before = told.get(anyStage(finding));
      return finding.rule !== 'unknown-value' && (!before || compareSeverities(finding.severity, before.severity) < 0);
    });
    for (const finding of toDo) told.set(anyStage(finding), finding);
    return { stage, toDo };
  });
}

/** The same for what is said of each stage in turn: that nothing is signed though the alliance is at this one. */
function anyStage({ rule, at, messageId, data: { stage: _, ...data } }: Finding): string {
  return `${rule} ${at.uri} ${at.offset} ${messageId} ${JSON.stringify(data)}`;
}

function keyOf({ rule, at, message }: Finding): string {
  return `${rule} ${at.uri} ${at.offset} ${message}`;
}
