import { goldenPictures } from '../../../rendering/src/samples/golden-pictures.ts';
import type { Generator } from './generator.ts';

/** Every kind of picture as it is drawn today, so that a change of a picture is seen line by line. */
export const golden: Generator = {
  name: 'golden pictures',
  owns: ['test/golden'],
  async generate() {
    return new Map([...goldenPictures()].map(([name, svg]) => [`test/golden/${name}`, svg]));
  },
};
