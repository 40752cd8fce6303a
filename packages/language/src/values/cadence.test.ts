import { describe, expect, test } from 'vitest';
import type { DatedCadence } from './cadence.ts';
import {
  compareCadences,
  datedCadence,
  formatCadence,
  formatCadenceStep,
  intervalOf,
  stepInForce,
  timesPerMonth,
} from './cadence.ts';
import { readCadence } from './cadence-text.ts';

function cadence(text: string): DatedCadence {
  const reading = readCadence(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

const inWords: DatedCadence = { step: { type: 'text', text: 'as needed' } };
const changing = cadence('monthly until 2026-12-31 then quarterly');
const ending = cadence('monthly until 2026-12-31');

describe('how often', () => {
  test.each([
    ['monthly', 1, 1],
    ['quarterly', 1 / 3, 1 / 3],
    ['yearly', 1 / 12, 1 / 12],
    ['every 2 months', 0.5, 0.5],
    ['every 2..4 months', 0.25, 0.5],
    ['weekly', 4.348, 4.348],
    ['every 10 business days', 2.174, 2.174],
    ['2..4 per year', 1 / 6, 1 / 3],
    ['yearly on 15 March', 1 / 12, 1 / 12],
    ['monthly until 2026-12-31 then quarterly', 1 / 3, 1 / 3],
    ['monthly until 2026-12-31', 1, 1],
  ])('%s is %d to %d times a month', (text, least, most) => {
    const times = timesPerMonth(cadence(text));
    expect(times?.least).toBeCloseTo(least, 3);
    expect(times?.most).toBeCloseTo(most, 3);
  });

  test('a changing cadence counts as it stands on the day; the day of until is still the first', () => {
    expect(timesPerMonth(changing, '2026-12-31')?.least).toBe(1);
    expect(timesPerMonth(changing, '2027-01-01')?.least).toBeCloseTo(1 / 3);
    expect(stepInForce(changing, '2026-03-01')).toEqual(cadence('monthly').step);
    expect(stepInForce(changing)).toEqual(cadence('quarterly').step);
  });

  test('after its end nothing happens; in words nothing is known', () => {
    expect(stepInForce(ending, '2027-01-01')).toBeUndefined();
    expect(timesPerMonth(ending, '2027-01-01')).toEqual({ least: 0, most: 0 });
    expect(timesPerMonth(inWords)).toBeUndefined();
    expect(compareCadences(inWords, changing)).toBeUndefined();
  });

  test.each([
    ['weekly', 'monthly', 1],
    ['quarterly', 'monthly', -1],
    ['every 12 months', 'yearly', 0],
    ['yearly on 15 March', 'yearly', 0],
    ['4 per year', 'quarterly', 0],
    ['2..4 per year', 'quarterly', -1],
    ['every 10 business days', 'every 2 weeks', 0],
    ['monthly until 2026-12-31 then quarterly', 'quarterly', 0],
  ])('%s against %s is %d', (a, b, expected) => {
    expect(compareCadences(cadence(a), cadence(b))).toBe(expected);
    expect(compareCadences(cadence(b), cadence(a))).toBe(expected === 0 ? 0 : -expected);
  });
});

test('the time between two occurrences', () => {
  expect(intervalOf(cadence('quarterly').step)).toEqual({ amount: 1, unit: 'quarter' });
  expect(intervalOf(cadence('every 2 weeks').step)).toEqual({ amount: 2, unit: 'week' });
  expect(intervalOf(cadence('4 per year').step)).toBeUndefined();
  expect(intervalOf(inWords.step)).toBeUndefined();
});

describe('points in time that become dates', () => {
  const stated = { step: changing.step, until: 'Launch', next: { step: cadence('quarterly').step } };

  test('are replaced', () => {
    expect(datedCadence(stated, (name) => (name === 'Launch' ? '2026-12-31' : undefined))).toEqual(changing);
  });

  test('and where they are unknown the first rhythm lasts', () => {
    expect(datedCadence(stated, () => undefined)).toEqual(cadence('monthly'));
  });

  test('are written as one says', () => {
    expect(formatCadence(stated, (name) => `the day of ${name}`)).toBe(
      'monthly until the day of Launch then quarterly',
    );
  });
});

test('one of a unit is written as its word, a rhythm in words as text', () => {
  expect(formatCadenceStep({ type: 'every', every: { amount: 1, unit: 'week' } })).toBe('weekly');
  expect(formatCadenceStep({ type: 'every', every: { amount: 1, unit: 'business-day' } })).toBe('every 1 business day');
  expect(formatCadence(inWords)).toBe('"as needed"');
});
