import type { AllianceModel } from '@alliance-lang/language';
import { type ChangeList, changeList } from '@alliance-lang/rendering';
import { WrongUse } from '../exit-code.ts';
import type { Version } from './versions.ts';

/** An alliance in two versions. */
export interface ComparedPair {
  readonly before?: AllianceModel;
  readonly after?: AllianceModel;
  /** What differs; where one version has no such alliance, what there is in the other, with no changes. */
  readonly list: ChangeList;
}

/**
 * Pairs the alliances of two versions by name, and compares them. Where each version has one alliance, the two are compared whatever
 * they are called. Those that are untouched are left out.
 * @param name only this alliance
 * @throws WrongUse where no version has an alliance, or none of that name
 */
export function compareVersions(
  [before, after]: readonly [Version, Version],
  name: string | undefined,
): readonly ComparedPair[] {
  const pairs = paired(before.models, after.models, after.untouched.length === 0);
  if (pairs.length === 0 && after.untouched.length > 0) return [];
  if (pairs.length === 0) throw new WrongUse(`There is no alliance in ${before.name}, and none in ${after.name}.`);
  const chosen = name === undefined ? pairs : pairs.filter(([one, other]) => one?.id === name || other?.id === name);
  if (chosen.length === 0) {
    const names = pairs.map(([one, other]) => (other ?? one)?.id).join(', ');
    throw new WrongUse(`There is no alliance ${name} in ${before.name} or ${after.name}. There is ${names}.`);
  }
  return chosen.flatMap(([one, other]) => {
    const either = other ?? one;
    if (!either) return [];
    return [
      { ...(one ? { before: one } : {}), ...(other ? { after: other } : {}), list: changeList(one ?? either, either) },
    ];
  });
}

type Pair = readonly [AllianceModel | undefined, AllianceModel | undefined];

/** @param all whether there are no others: of several alliances one may be gone and another new */
function paired(before: readonly AllianceModel[], after: readonly AllianceModel[], all: boolean): readonly Pair[] {
  const [one, other] = [before[0], after[0]];
  if (all && one && other && before.length === 1 && after.length === 1) return [[one, other]];
  const known = new Map(before.map((model) => [model.id, model]));
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after.map((model): Pair => [known.get(model.id), model]),
    ...before.filter(({ id }) => !ids.has(id)).map((model): Pair => [model, undefined]),
  ];
}
