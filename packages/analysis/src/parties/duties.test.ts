import { expect, test } from 'vitest';
import { complete } from '../lint/testing/complete.ts';
import { readText } from '../lint/testing/run-example.ts';
import { dutiesOf } from './duties.ts';

const { model } = readText(complete({ text: '', stage: 'design' }).text);
const [party] = model.parties;
const role = model.roles.find(({ heldBy }) => heldBy.some(({ id }) => id !== undefined));

test('of a party are the duties of all its people', () => {
  const all = dutiesOf(model, party?.id ?? '');
  const people = model.people.filter((person) => person.party === party?.id);
  for (const person of people)
    for (const duty of dutiesOf(model, person.id).filter(({ who }) => who === undefined))
      expect(all).toContainEqual(expect.objectContaining({ as: duty.as, from: duty.from }));
  expect(all.length).toBeGreaterThan(2);
});

test('of a person are the duties of the roles it holds, told as such', () => {
  const holder = role?.heldBy.find(({ id }) => id !== undefined)?.id ?? '';
  const ofRole = dutiesOf(model, role?.id ?? '');
  const own = dutiesOf(model, holder);
  for (const { as, from } of ofRole) expect(own).toContainEqual(expect.objectContaining({ as, from }));
});

test('nothing is anybody else’s', () => {
  expect(dutiesOf(model, 'Nobody')).toEqual([]);
  const [body] = model.bodies;
  expect(dutiesOf(model, body?.id ?? '').every(({ from }) => from.id !== body?.id)).toBe(true);
});
