/** Flexibility against commitment: how much of what is promised is owed. */
import type { AllianceModel } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import { firmnessOf } from './commitment.ts';
import { percentText, positionOf, type Tension, type TensionMove } from './tension.ts';

/**
 * Firm contributions over firm and soft ones, by number, not by value: a soft promise without a price would weigh nothing.
 * Contributions of unknown firmness are left out. Source: seed article, "Flexibility vs. commitment": hard commitments
 * ensure investment for a time, soft ones allow for agility.
 */
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
  const position = positionOf(hard, hard + soft);
  return {
    id: 'commitment',
    title: 'Flexibility or commitment',
    left: 'flexible',
    right: 'committed',
    ...(position === undefined ? {} : { position }),
    figure:
      position === undefined
        ? 'no contribution that is known to be firm or soft'
        : `${hard} of ${hard + soft} contributions are firm (${percentText(hard, hard + soft)})`,
    formula: 'Firm contributions over firm and soft ones, by number.',
    moves,
  };
}
