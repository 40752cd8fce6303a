/** The tensions of an alliance, each a pure function of the model. */
import type { AllianceModel } from '@alliance-lang/language';
import { ability } from './ability.ts';
import { centralisation } from './centralisation.ts';
import { complement } from './complement.ts';
import { flexibility } from './flexibility.ts';
import { power } from './power.ts';
import type { Tension } from './tension.ts';
import { visibility } from './visibility.ts';

/** All tensions, in the order of the article that names them. */
export function tensionsOf(model: AllianceModel): readonly Tension[] {
  return [flexibility, power, centralisation, visibility, ability, complement].map((tension) => tension(model));
}
