import type { AllianceModel } from '@alliance-lang/language';
import {
  consortium,
  datedAlliance,
  justStarted,
  nothingYet,
  oddNames,
  retailInsights,
} from '../../../rendering/src/samples/sample-alliances.ts';
import { everything, everythingInScripts } from '../../../rendering/src/samples/written-out-alliances.ts';
import { EXAMPLES, exampleModel } from '../examples.ts';

/** An alliance of the gallery. */
export interface Exhibit {
  /** Words for people, and with hyphens the name of its files. */
  readonly name: string;
  readonly model: AllianceModel;
  /** Examples are shown in every theme, edge cases in the light one. */
  readonly example: boolean;
}

/** Folders of examples that are about more than one alliance or version: the first of each is shown. */
const FURTHER = ['history', 'policies/public-body', 'policies/vendor'];

/** All examples, and what is hard to draw. */
export async function exhibits(): Promise<Exhibit[]> {
  const examples = [...EXAMPLES, ...FURTHER].map(async (name) => ({
    name,
    model: await exampleModel(name),
    example: true,
  }));
  const cases: readonly (readonly [string, AllianceModel])[] = [
    ['two parties', retailInsights()],
    ['everything of two parties', everything(2)],
    ['everything of three parties', everything(3)],
    ['everything of eight parties', everything(8)],
    ['consortium of three', consortium(3, 5)],
    ['consortium of eight', consortium(8, 6)],
    ['many scripts and long names', everythingInScripts(2)],
    ['three parties in many scripts', everythingInScripts(3)],
    ['odd names', oddNames()],
    ['dates', datedAlliance()],
    ['just started', justStarted()],
    ['nothing yet', nothingYet()],
  ];
  return [...(await Promise.all(examples)), ...cases.map(([name, model]) => ({ name, model, example: false }))];
}
