import { describe, expect, it } from 'vitest';
import { complete } from '../lint/testing/complete.ts';
import { readText } from '../lint/testing/run-example.ts';
import { monthsBetween, resolveStated, termEnd, termStart } from './resolve-point.ts';

const withTerm = (term: string, beside = '') =>
  readText(complete({ text: `term {\n  ${term}\n}\n\n${beside}`.trimEnd() }).text).model;

describe('resolveStated', () => {
  const events = 'event Cleared {\n  happened on 2026-05-12\n}\n\nevent Later {\n  expected by 2026-08-01\n}';
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['effective', '2026-03-01'],
    ['6 months after effective', '2026-09-01'],
    ['30 days before 2026-12-31', '2026-12-01'],
    ['Cleared', '2026-05-12'],
    ['later-of effective and Cleared', '2026-05-12'],
    ['earlier-of effective and Cleared', '2026-03-01'],
    ['ForecastPilot', '2026-04-30'],
    ['10 days after ForecastConnector', '2026-10-10'],
    ['Later', undefined],
    ['later-of effective and Later', undefined],
    ['notice', undefined],
    ['tbd', undefined],
  ])('%s', (point, date) => {
    const model = readText(complete({ text: `restriction Quiet {\n  ends ${point}\n}\n\n${events}` }).text).model;
    expect(resolveStated(model, model.restrictions[0]!.ends)).toBe(date);
  });

  it('ends on points that lean on each other', () => {
    const { model } = readText('alliance A {\n  effective 1 day after effective\n}\n');
    expect(resolveStated(model, model.alliance.effective)).toBeUndefined();
  });
});

describe('termStart and termEnd', () => {
  it('reckon the last day from start and duration', () => {
    expect(termEnd(withTerm('starts effective\n  runs 3 years'))).toBe('2029-02-28');
    expect(termEnd(withTerm('starts 2026-01-31\n  runs 1 month'))).toBe('2026-02-27');
    expect(termEnd(withTerm('runs until 2027-06-30'))).toBe('2027-06-30');
    expect(termEnd(withTerm('runs indefinitely'))).toBeUndefined();
    expect(termStart(withTerm('runs indefinitely'))).toBe('2026-03-01');
  });
});

describe('monthsBetween', () => {
  it.each([
    ['2026-03-01', '2027-12-31', 22],
    ['2026-03-01', '2026-03-31', 1],
    ['2026-01-31', '2026-02-27', 1],
    ['2026-03-01', '2026-03-15', 0.5],
    ['2024-02-29', '2025-02-27', 12],
    ['2026-03-01', '2026-02-28', undefined],
  ])('from %s to %s: %s', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});
