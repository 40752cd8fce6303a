/** Visibility: how deep each side can look into the other. */
import type { Access, AllianceModel } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import type { Principal } from '../parties/principals.ts';
import { principalsFor, principalsForAll, principalsOf } from '../parties/principals.ts';
import { percentText, type Tension, type TensionKind, tensionAt } from './tension.ts';

/**
 * How deep an access reaches, by how hard it is to take away again: a connection of systems is hard to unwind, "whereas
 * quarterly business reviews can always be canceled".
 */
const ACCESS_DEPTHS: Readonly<Record<string, number>> = { system: 1, dashboard: 0.75, meeting: 0.4, request: 0.2 };

/** Of an access that does not say through what. */
const UNSTATED_DEPTH = 0.2;

export const VISIBILITY: TensionKind = {
  id: 'visibility',
  title: 'Visibility',
  left: 'blind spots',
  right: 'open books',
  rule: 'visibility-balance',
  formula:
    'Mean over all pairs of the deepest access that one has into the other: system 1, dashboard 0.75, meeting 0.4, request 0.2, none 0. Accesses whose way is still open are left out.',
  source:
    '"Visibility / information access": meetings can always be cancelled, a connection of systems is hard to unwind. The weights order the four ways by that; they are a convention of this tool.',
  movers: {
    left: 'an access through `meeting` or `request` only, or none',
    right: 'an `access` through a `system` or a `dashboard`',
  },
};

/** How deep one side sees into another. */
export interface Sight {
  readonly of: Principal;
  readonly by: Principal;
  /** From 0, nothing, to 1, a connection of systems. */
  readonly depth: number;
  readonly through?: Access;
}

/** What each principal sees of each other one; pairs with nothing but an access that is still open are left out. */
export function sightsOf(model: AllianceModel): readonly Sight[] {
  const principals = principalsOf(model);
  return principals.flatMap((of) =>
    principals.flatMap((by): Sight[] => {
      if (of === by) return [];
      const accesses = model.accesses.filter(
        ({ from, to }) => principalsFor(model, from)?.has(of) && principalsForAll(model, to)?.has(by),
      );
      const known = accesses.flatMap((access) => {
        const depth = depthOf(access);
        return depth === undefined ? [] : [{ access, depth }];
      });
      if (accesses.length > 0 && known.length === 0) return [];
      const [first, ...others] = known;
      if (!first) return [{ of, by, depth: 0 }];
      const { access, depth } = others.reduce((most, one) => (one.depth > most.depth ? one : most), first);
      return [{ of, by, depth, through: access }];
    }),
  );
}

/** Mean over all ordered pairs of principals of the deepest access that one has into the other, 0 where there is none. */
export function visibility(model: AllianceModel): Tension {
  const sights = sightsOf(model);
  const sum = sights.reduce((total, { depth }) => total + depth, 0);
  const moves = sights.map(({ of, by, depth, through }) => ({
    text: `${by.label} sees into ${of.label}: ${through ? label(through) : 'nothing that is agreed'} (${percentText(depth, 1)})`,
    toward: depth > 0.5 ? ('right' as const) : ('left' as const),
    element: through ?? by.element,
  }));
  const figure =
    sights.length === 0
      ? 'fewer than two sides, or nothing that is known'
      : `each side sees ${percentText(sum, sights.length)} as deep as a joined system would show`;
  return tensionAt(VISIBILITY, sum, sights.length, figure, moves);
}

function depthOf(access: Access): number | undefined {
  if (access.unknown || access.unreadable.includes('through')) return undefined;
  if (access.through.length === 0) return UNSTATED_DEPTH;
  const known = access.through.flatMap(({ word }) => (word ? [ACCESS_DEPTHS[word.word] ?? UNSTATED_DEPTH] : []));
  return known.length > 0 ? Math.max(...known) : undefined;
}
