/** Symmetry against complement: whether the sides give the same kinds of things or different ones. */
import type { AllianceModel } from '@alliance-lang/language';
import { contributionsByPrincipal } from './commitment.ts';
import { percentText, type Tension, type TensionKind, type TensionMove, tensionAt } from './tension.ts';

export const COMPLEMENT: TensionKind = {
  id: 'complement',
  title: 'Symmetry or complement',
  left: 'symmetrical',
  right: 'complementary',
  rule: 'symmetry-against-complement',
  formula:
    'One less the share of kinds of contributions that both give (Jaccard index: kinds that both give over kinds that either gives), mean over all pairs. Reserves are left out: they are alike by design.',
  source:
    '"Symmetrical vs. complementary alignment": two of the same make 1 + 1 = 2; the best alliances exploit complementary strengths. The index: P. Jaccard, The New Phytologist 11 (2), 1912, 37–50.',
  movers: {
    left: 'both sides give the same kinds',
    right: 'a kind of contribution that one side alone `gives`',
  },
};

/** One less the overlap of the kinds of contributions, mean over all pairs of principals who give anything. */
export function complement(model: AllianceModel): Tension {
  const givers = [...contributionsByPrincipal(model)]
    .map(([principal, contributions]) => ({
      principal,
      kinds: new Set(
        contributions.flatMap(({ gives, purpose }) => (purpose ? [] : gives.map(({ kind }) => kind.word))),
      ),
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
  const moves = [...counts].map(([kind, count]): TensionMove => {
    const only = givers.find(({ kinds }) => kinds.has(kind));
    const name = kind.replaceAll('-', ' ');
    return count === 1 && only
      ? { text: `only ${only.principal.label} gives ${name}`, toward: 'right', element: only.principal.element }
      : { text: `${count} sides give ${name}`, toward: 'left' };
  });
  const figure =
    pairs === 0
      ? 'fewer than two sides give anything'
      : `${percentText(different, pairs)} of the kinds of contributions come from one side alone`;
  return tensionAt(COMPLEMENT, different, pairs, figure, moves);
}
