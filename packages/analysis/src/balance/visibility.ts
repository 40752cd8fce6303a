/** Visibility: how deep each side can look into the other. */
import type { Access, AllianceModel } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import { principalsFor, principalsForAll, principalsOf } from '../parties/principals.ts';
import { percentText, positionOf, type Tension, type TensionMove } from './tension.ts';

/**
 * How deep an access reaches, by how hard it is to take away again: a connection of systems is hard to unwind, "whereas
 * quarterly business reviews can always be canceled" (seed article, "Visibility / information access").
 */
export const ACCESS_DEPTHS: Readonly<Record<string, number>> = {
  system: 1,
  dashboard: 0.75,
  meeting: 0.4,
  request: 0.2,
};

/** Of an access that does not say through what. */
export const UNSTATED_DEPTH = 0.2;

/** Mean over all ordered pairs of principals of the deepest access that one has into the other, 0 where there is none. */
export function visibility(model: AllianceModel): Tension {
  const principals = principalsOf(model);
  const moves: TensionMove[] = [];
  let [sum, pairs] = [0, 0];
  for (const from of principals) {
    for (const to of principals) {
      if (from === to) continue;
      pairs += 1;
      const accesses = model.accesses.filter(
        (access) => principalsFor(model, access.from)?.has(from) && principalsForAll(model, access.to)?.has(to),
      );
      const deepest = accesses.reduce((most, access) => Math.max(most, depthOf(access)), 0);
      sum += deepest;
      const best = accesses.find((access) => depthOf(access) === deepest);
      const sees = best ? `sees ${label(best)}` : 'sees nothing that is agreed';
      moves.push({
        text: `${to.label} ${sees} of ${from.label}`,
        toward: deepest > 0.5 ? 'right' : 'left',
        element: best ?? to.element,
      });
    }
  }
  const position = positionOf(sum, pairs);
  return {
    id: 'visibility',
    title: 'Visibility',
    left: 'blind spots',
    right: 'open books',
    ...(position === undefined ? {} : { position }),
    figure:
      position === undefined
        ? 'fewer than two sides'
        : `each side sees ${percentText(sum, pairs)} as deep as a joined system would show`,
    formula: 'Mean over all pairs of the deepest access: system 1, dashboard 0.75, meeting 0.4, request 0.2, none 0.',
    moves,
  };
}

function depthOf(access: Access): number {
  const known = access.through.flatMap(({ word }) => (word ? [ACCESS_DEPTHS[word.word] ?? UNSTATED_DEPTH] : []));
  return known.length > 0 ? Math.max(...known) : UNSTATED_DEPTH;
}
