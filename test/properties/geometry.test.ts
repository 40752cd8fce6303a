import { generatedModels } from '@alliance-lang/dev/geometry/models';
import { DIAGRAMS } from '@alliance-lang/rendering';
import { expect, test } from 'vitest';
import { flaws } from '../../packages/rendering/src/samples/picture-flaws.ts';

/** `npm run geometry` does the same with 500, and reports crossings and sizes. */
const models = generatedModels(36);

test.each(DIAGRAMS.map((diagram) => [diagram.id, diagram] as const))(
  '%s: nothing lies upon anything, no text leaves its box',
  (_, diagram) => {
    const told = models.flatMap(({ name, model }) =>
      flaws(diagram.draw(model, { today: '2026-11-22' })).map((flaw) => `${name}: ${flaw}`),
    );
    expect(told).toEqual([]);
  },
);
