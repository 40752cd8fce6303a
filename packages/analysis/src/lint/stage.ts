/** The stages of an alliance, in order, and from which of them something holds. */
import type { AllianceModel, SetWord, WordOf } from '@alliance-lang/language';
import { isWordOf, knownValue, wordsOf } from '@alliance-lang/language';

export type Stage = WordOf<'Stage'>;
export type AllianceKind = WordOf<'AllianceKind'>;

/** All stages, first to last. */
export const STAGES: readonly Stage[] = wordsOf('Stage');

/**
 * The stage of an alliance that states none, or an unknown one: the deal is being designed, so that somebody who writes
 * a whole alliance and forgets the line is still told about its gaps.
 */
export const ASSUMED_STAGE: Stage = 'design';

/** The stage of an alliance as stated, else `ASSUMED_STAGE`. */
export function stageOf(model: AllianceModel): Stage {
  const stage: SetWord | undefined = knownValue(model.alliance.stage);
  return stage && isWordOf('Stage', stage.word) ? stage.word : ASSUMED_STAGE;
}

/** The place of a stage in the order, from 0. */
export function stageIndex(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** Whether `stage` is `from` or later. */
export function hasReached(stage: Stage, from: Stage): boolean {
  return stageIndex(stage) >= stageIndex(from);
}

/** The stage after this one; `undefined` after the last. */
export function nextStage(stage: Stage): Stage | undefined {
  return STAGES[stageIndex(stage) + 1];
}

/** The kinds of an alliance that are words of the language. */
export function kindsOf(model: AllianceModel): readonly AllianceKind[] {
  return model.alliance.kinds.map((kind) => kind.word).filter((word) => isWordOf('AllianceKind', word));
}
