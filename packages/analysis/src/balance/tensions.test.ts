import type { AllianceModel } from '@alliance-lang/language';
import { readWorkspace } from '@alliance-lang/language';
import { describe, expect, test } from 'vitest';
import { leaningOf, type TensionId } from './tension.ts';
import { tensionsOf } from './tensions.ts';

function modelOf(text: string): AllianceModel {
  const [model] = readWorkspace([
    {
      uri: 'file:///t.alliance',
      text: `alliance T { between A, B }\nparty A { person Ann }\nparty B { person Ben }\n${text}`,
    },
  ]).models;
  if (!model) throw new Error('no alliance');
  return model;
}

function tension(id: TensionId, text: string) {
  const found = tensionsOf(modelOf(text)).find((one) => one.id === id);
  if (!found) throw new Error(`no tension ${id}`);
  return found;
}

test('an alliance that says nothing is nowhere, except that nobody sees anything', () => {
  const known = tensionsOf(modelOf('')).filter(({ position }) => position !== undefined);
  expect(known.map(({ id, position }) => [id, position])).toEqual([['visibility', -1]]);
});

test('commitment counts firm over firm and soft contributions, and leaves out what is open', () => {
  const found = tension(
    'commitment',
    `contribution X from A { gives people 2 fte  effort shall }
contribution Y from B { gives data "D"  effort may }
contribution Z from A { gives data "E"  effort shall }
contribution O from A { tbd }`,
  );
  expect(found.position).toBeCloseTo(1 / 3, 3);
  expect(found.figure).toBe('2 of 3 contributions are firm (67%)');
  expect(found.moves.map(({ toward }) => toward)).toEqual(['right', 'left', 'right', 'neither']);
});

describe('power', () => {
  test('equal levers are balanced', () => {
    const found = tension(
      'power',
      'body X { members A.Ann, B.Ben  chair A.Ann }\nbody Y { members A.Ann, B.Ben  chair B.Ben }',
    );
    expect(found.position).toBe(-1);
    expect(leaningOf(found)).toBe('far over to balanced');
  });
  test('one who holds everything is at the other end', () => {
    const found = tension('power', 'decision D { made by A }\nright R { holder A }');
    expect(found.position).toBe(1);
    expect(found.figure).toBe('A holds 100% of 2 levers');
  });
});

test('power counts what several hold for each in equal parts, and a chair that rotates for all members', () => {
  const found = tension(
    'power',
    'body X { members A.Ann, B.Ben  chair A.Ann rotates yearly }\ndecision D { made jointly by A, B }\ndecision E { made by A }\nright R { holder any-party }',
  );
  // Votes, chairs and rights alike; of the decisions A has one and a half of two.
  expect(found.share).toBeCloseTo(2 * ((0.5 + 0.5 + 0.5 + 0.75) / 4) - 1, 6);
  expect(found.moves.map(({ text }) => text)).toEqual([
    'votes: all alike',
    'chairs: all alike',
    'decisions: A has 75%',
    'rights: all alike',
  ]);
});

test('centralisation asks who decides', () => {
  const found = tension(
    'centralisation',
    'body S { level strategic }\nbody W { level working }\ndecision D { made by S }\ndecision E { made by W }\ndecision F { made by A.Ann }',
  );
  expect(found.position).toBeCloseTo(1 / 3, 3);
});

test('visibility takes the deepest access in each direction', () => {
  const found = tension(
    'visibility',
    'access P from A to B { through system "CRM", meeting }\naccess Q from B to A { through meeting }',
  );
  expect(found.position).toBeCloseTo(0.4, 3);
  expect(found.moves.map(({ toward }) => toward)).toEqual(['right', 'left']);
});

test('visibility leaves out an access whose way is open, and counts one that says none as a request', () => {
  expect(tension('visibility', 'access P from A to B { through tbd }\naccess Q from B to A').position).toBe(-0.6);
});

test('ability asks for something or somebody behind each objective', () => {
  const found = tension(
    'ability',
    'objective One { needs W }\nobjective Two { needs V }\nobjective Three { needs U }\nobjective Four { needs "luck" }\nresponsibility W { responsible A.Ann }\nresponsibility V { accountable A.Ann }\nresponsibility U { responsible tbd }\ncontribution C from B { gives cash USD 1k  toward W, V }',
  );
  expect(found.position).toBe(0);
  expect(found.moves.map(({ toward }) => toward)).toEqual(['right', 'left', 'neither', 'neither']);
  expect(found.figure).toBe('1 of 2 objectives have people and contributions behind what they need (50%)');
  expect(found.moves[1]?.text).toBe('Two has work that nobody is responsible for');
});

test('complement is one less the overlap of kinds', () => {
  const found = tension(
    'complement',
    'contribution X from A { gives people 2 fte, cash USD 1k }\ncontribution Y from B { gives cash USD 1k, data "D" }',
  );
  expect(found.position).toBeCloseTo(2 * (2 / 3) - 1, 3);
  expect(found.moves).toContainEqual(expect.objectContaining({ text: 'only A gives people', toward: 'right' }));
});
