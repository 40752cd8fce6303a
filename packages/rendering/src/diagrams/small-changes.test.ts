import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../samples/sample-alliances.ts';
import { place } from '../scene/geometry.ts';
import type { Scene } from '../scene/scene.ts';
import { diagramById } from './registry.ts';

/** One row of people: what one more person may move the rest by. */
const ONE_ROW = 47;

interface Written {
  /** People of each party. */
  readonly people: readonly [number, number];
  /** Who sits in each body, by number. */
  readonly bodies: readonly (readonly number[])[];
  /** To whom each person reports, by number; to nobody where that is no one of theirs. */
  readonly reports: readonly number[];
}

/**
 * Whom one more person joins, and whom that person reports to or sits with. Somebody who does both leads their superior
 * to the rows of that body: then people change places, and not only rows.
 */
interface Newcomer {
  readonly party: number;
  readonly reportsTo: number | undefined;
  readonly body: number | undefined;
}

const PARTIES = ['Northwind', 'Contoso'];
const LEVELS = ['strategic', 'operational', 'working', 'working'];

function textOf({ people, bodies, reports }: Written, newcomer?: Newcomer): string {
  const members = PARTIES.flatMap((party, of) =>
    Array.from({ length: people[of] ?? 0 }, (_, index) => `${party}.P${index}`),
  );
  const parties = PARTIES.map((party, of) => {
    const own = Array.from({ length: people[of] ?? 0 }, (_, index) => {
      const boss = reports[index] ?? 99;
      return `  person P${index} "Person ${index} of ${party}" { title "Director"${boss < index ? `  reports to ${party}.P${boss}` : ''} }`;
    });
    const boss = newcomer?.reportsTo;
    const reporting = boss !== undefined && boss < (people[of] ?? 0) ? `  reports to ${party}.P${boss}` : '';
    const added = newcomer?.party === of ? [`  person New "Yara Moreau" { title "Manager"${reporting} }`] : [];
    return `party ${party} "${party} Corporation" {\n${[...own, ...added].join('\n')}\n}`;
  });
  const groups = bodies.map((seats, index) => {
    const sitting = [...new Set(seats.map((seat) => members[seat % members.length]))];
    if (newcomer?.body === index) sitting.push(`${PARTIES[newcomer.party]}.New`);
    const up = index === 0 ? '' : `\n  deadlock within 10 days then decided by B${Math.floor((index - 1) / 2)}`;
    return `body B${index} "Group number ${index}" {\n  level ${LEVELS[index] ?? 'working'}\n  members ${sitting.join(', ')}${up}\n}`;
  });
  return [`alliance Small "Small changes" { between ${PARTIES.join(', ')} }`, ...parties, ...groups, ''].join('\n');
}

/** Upper left corners of the cards, by what they show and how often it was shown before. */
function corners(scene: Scene): Map<string, { readonly x: number; readonly y: number }> {
  const found = new Map<string, { readonly x: number; readonly y: number }>();
  for (const { shape, box } of place(scene)) {
    if (shape.kind !== 'group' || !shape.node || shape.role !== 'card') continue;
    const { id } = shape.node;
    found.set(`${id} ${[...found.keys()].filter((key) => key.startsWith(`${id} `)).length}`, {
      x: box.left,
      y: box.top,
    });
  }
  return found;
}

describe('one more person moves nothing by more than a row', () => {
  const written: fc.Arbitrary<Written> = fc.record({
    people: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    bodies: fc.array(fc.array(fc.nat(17), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    reports: fc.array(fc.nat(9), { maxLength: 9 }),
  });
  const party = fc.nat(1);
  const nowhere = fc.constant(undefined);
  const newcomer: fc.Arbitrary<Newcomer> = fc.oneof(
    fc.record({ party, reportsTo: fc.nat(9), body: nowhere }),
    fc.record({ party, reportsTo: nowhere, body: fc.option(fc.nat(3), { nil: undefined }) }),
  );

  test.each(['map', 'seats'] as const)(
    '%s',
    (view) => {
      const governance = diagramById('governance');
      fc.assert(
        fc.property(written, newcomer, (before, added) => {
          const draw = (text: string) => corners(governance?.draw(modelOf(text), { view }) as Scene);
          const was = draw(textOf(before));
          const is = draw(textOf(before, added));
          for (const [id, corner] of was) {
            const moved = is.get(id);
            expect(moved, id).toBeDefined();
            expect(Math.abs((moved?.x ?? 0) - corner.x), `${id} to the side`).toBeLessThanOrEqual(ONE_ROW);
            expect(Math.abs((moved?.y ?? 0) - corner.y), `${id} up or down`).toBeLessThanOrEqual(ONE_ROW);
          }
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});
