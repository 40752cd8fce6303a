/** Symmetry against complement: whether the sides give the same kinds of things or different ones. */
import type { AllianceModel } from '@alliance-lang/language';
import { contributionsByPrincipal } from './commitment.ts';
import { percentText, positionOf, type Tension, type TensionMove } from './tension.ts';

/**
 * One less the overlap of the kinds of contributions (Jaccard index: kinds that both give over kinds that either gives),
 * mean over all pairs of principals who give anything. Source: seed article, "Symmetrical vs. complementary alignment":
 * the best alliances exploit complementary strengths. Jaccard, P. (1912), The New Phytologist 11 (2), 37–50.
 */
export function complement(model: AllianceModel): Tension {
  const givers = [...contributionsByPrincipal(model)]
    .map(([principal, contributions]) => ({
      principal,
      kinds: new Set(contributions.flatMap(({ gives }) => gives.map(({ kind }) => kind.word))),
    }))
    .filter(({ kinds }) => kinds.size > 0);
  const counts = new Map<string, number>();
  for (const { kinds } of givers) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let [different, pairs] = [0, 0];
  givers.forEach((first, index) => {
    for (const second of givers.slice(index + 1)) {
      const all = new Set([...first.kinds, ...second.kinds]);
      const both = [...first.kinds].filter((kind) => second.kinds.has(kind)).length;
      different += 1 - both / all.size;
      pairs += 1;
    }
  });
  const position = positionOf(different, pairs);
  const moves = [...counts].map(([kind, count]): TensionMove => {
    const only = givers.find(({ kinds }) => kinds.has(kind));
    const name = kind.replaceAll('-', ' ');
    return count === 1 && only
      ? { text: `only ${only.principal.label} gives ${name}`, toward: 'right', element: only.principal.element }
      : { text: `${count} sides give ${name}`, toward: 'left' };
  });
  return {
    id: 'complement',
    title: 'Symmetry or complement',
    left: 'symmetrical',
    right: 'complementary',
    ...(position === undefined ? {} : { position }),
    figure:
      position === undefined
        ? 'fewer than two sides give anything'
        : `${percentText(different, pairs)} of the kinds of contributions come from one side alone`,
    formula: 'One less the share of kinds of contributions that both give (Jaccard index), mean over all pairs.',
    moves,
  };
}
