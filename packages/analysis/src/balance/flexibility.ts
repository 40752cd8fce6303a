/** Flexibility against commitment: how much of what is promised is owed. */
import type { AllianceModel } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import { firmnessOf } from './commitment.ts';
import { percentText, type Tension, type TensionKind, type TensionMove, tensionAt } from './tension.ts';

export const FLEXIBILITY: TensionKind = {
  id: 'commitment',
  title: 'Flexibility or commitment',
  left: 'flexible',
  right: 'committed',
  rule: 'flexibility-against-commitment',
  formula: 'Firm contributions over firm and soft ones, by number; those that are still open are left out.',
  source:
    '"Flexibility vs. commitment": hard commitments ensure investment for a time and become an anchor, soft ones allow for agility and are rarely sustained. By number, because a soft promise without a price would weigh nothing by value.',
  movers: {
    left: 'an effort word such as `best-efforts` or `may`',
    right: '`effort shall`, a sum of money, a counted number of people, or a binding agreement that governs it',
  },
};

/** Firm contributions over firm and soft ones, by number. What is firm says `firmnessOf`. */
export function flexibility(model: AllianceModel): Tension {
  let [hard, soft] = [0, 0];
  const moves = model.contributions.map((contribution): TensionMove => {
    const firmness = firmnessOf(model, contribution);
    if (firmness === 'hard') hard += 1;
    if (firmness === 'soft') soft += 1;
    const toward = firmness === 'hard' ? 'right' : firmness === 'soft' ? 'left' : 'neither';
    const what = firmness === 'hard' ? 'is owed' : firmness === 'soft' ? 'is an intention' : 'is open';
    return { text: `${label(contribution)} ${what}`, toward, element: contribution };
  });
  const all = hard + soft;
  const figure =
    all === 0
      ? 'no contribution that is known to be firm or soft'
      : `${hard} of ${all} contributions are firm (${percentText(hard, all)})`;
  return tensionAt(FLEXIBILITY, hard, all, figure, moves);
}
