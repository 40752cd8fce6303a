/** What still lacks for the next stage. */
import type { AllianceModel } from '@alliance-lang/language';
import type { UnknownPlace } from '../model/unknowns.ts';
import { unknownsOf } from '../model/unknowns.ts';
import type { LintOptions } from './configuration.ts';
import { lint } from './engine.ts';
import type { Finding } from './finding.ts';
import { compareSeverities } from './finding.ts';
import type { Stage } from './stage.ts';
import { nextStage, stageOf } from './stage.ts';

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

function keyOf({ rule, at, message }: Finding): string {
  return `${rule} ${at.uri} ${at.offset} ${message}`;
}
