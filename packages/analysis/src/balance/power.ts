/** Imbalance of power: whether one holds more of the levers than the others. */
import type { AllianceModel } from '@alliance-lang/language';
import type { Principal } from '../parties/principals.ts';
import { principalsOf } from '../parties/principals.ts';
import { type Lever, leversOf } from './levers.ts';
import { percentText, type Tension, type TensionKind, type TensionMove, tensionAt } from './tension.ts';

export const POWER: TensionKind = {
  id: 'power',
  title: 'Balance of power',
  left: 'balanced',
  right: 'one is stronger',
  rule: 'power-balance',
  formula:
    'Mean share of each side in the levers that are known: revenue, contributions by value, votes, chairs, decisions, accountabilities, rights. What several hold counts for each in equal parts. The figure is how far the largest mean s lies above an equal share among n sides: (s − 1/n) ÷ (1 − 1/n).',
  source:
    '"Imbalance of power": size in the market, who depends on whom, whose say goes first, who is expected to give most. Weighing the levers alike is a convention of this tool.',
  movers: {
    left: 'joint decisions, equal votes, a chair that rotates, accountabilities and rights on both sides',
    right: 'decisions, votes, chairs, contributions and rights on one side',
  },
};

/** The mean share of each principal over the levers that are known, largest first; none with a single principal or lever. */
export function powerOf(model: AllianceModel): readonly { readonly principal: Principal; readonly share: number }[] {
  const levers = leversOf(model);
  const principals = principalsOf(model);
  if (levers.length === 0 || principals.length < 2) return [];
  return principals
    .map((principal) => ({
      principal,
      share: levers.reduce((sum, { shares }) => sum + (shares.get(principal) ?? 0), 0) / levers.length,
    }))
    .sort((a, b) => b.share - a.share);
}

/** How far the strongest lies above an equal share, 0 when all are equal, 1 when one holds everything. */
export function power(model: AllianceModel): Tension {
  const levers = leversOf(model);
  const powers = powerOf(model);
  const [strongest] = powers;
  if (!strongest) return tensionAt(POWER, 0, 0, 'no lever that is known', []);
  const { principal, share } = strongest;
  const equal = 1 / powers.length;
  const many = levers.length === 1 ? 'the one known lever' : `${levers.length} levers`;
  const figure =
    share - equal < 0.005
      ? `all hold the same share of ${many}`
      : `${principal.label} holds ${percentText(share, 1)} of ${many}`;
  const above = Math.max(0, (share - equal) / (1 - equal));
  return tensionAt(
    POWER,
    above,
    1,
    figure,
    levers.map((lever) => moveOf(lever, equal)),
  );
}

function moveOf({ name, shares }: Lever, equal: number): TensionMove {
  const [[most, share] = []] = [...shares].sort(([, a], [, b]) => b - a);
  const uneven = (share ?? 0) - equal > 0.005;
  const text = `${name}: ${uneven ? `${most?.label ?? ''} has ${percentText(share ?? 0, 1)}` : 'all alike'}`;
  const target = most?.element;
  return { text, toward: (share ?? 0) - equal > 0.1 ? 'right' : 'left', ...(target ? { element: target } : {}) };
}
