/** The tensions of an alliance, each a pure function of the model. */
import type { AllianceModel } from '@alliance-lang/language';
import { ABILITY, ability } from './ability.ts';
import { CENTRALISATION, centralisation } from './centralisation.ts';
import { COMPLEMENT, complement } from './complement.ts';
import { FLEXIBILITY, flexibility } from './flexibility.ts';
import { POWER, power } from './power.ts';
import type { Tension, TensionKind } from './tension.ts';
import { VISIBILITY, visibility } from './visibility.ts';

/** All tensions, in the order of the article that names them. */
export function tensionsOf(model: AllianceModel): readonly Tension[] {
  return [flexibility, power, centralisation, visibility, ability, complement].map((tension) => tension(model));
}

/** What each of them is, whatever the alliance, in the same order. */
export const TENSION_KINDS: readonly TensionKind[] = [
  FLEXIBILITY,
  POWER,
  CENTRALISATION,
  VISIBILITY,
  ABILITY,
  COMPLEMENT,
];
