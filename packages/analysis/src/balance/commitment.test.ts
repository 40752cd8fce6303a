import { describe, expect, it } from 'vitest';
import { complete } from '../lint/testing/complete.ts';
import { readText } from '../lint/testing/run-example.ts';
import { firmnessOf, valueOfContribution } from './commitment.ts';

function contribution(statements: string) {
  const { model, errors } = readText(
    complete({ text: `contribution RetailData from Contoso {\n  ${statements}\n}` }).text,
  );
  expect(errors).toEqual([]);
  const found = model.contributions.find((candidate) => candidate.name === 'RetailData')!;
  const value = valueOfContribution(model, found);
  return { firmness: firmnessOf(model, found), amount: value?.money.amount, whole: value?.whole };
}

describe('valueOfContribution', () => {
  it.each([
    ['gives cash USD 500k', '500000', true],
    ['gives cash USD 400,000..600,000', '400000', true],
    ['gives cash USD 100k, cash USD 50k', '150000', true],
    ['gives cash USD 100k, people 2 fte', '100000', false],
    ['gives people 6 fte\n  valued USD 1.2M per year\n  starts 2026-03-01\n  ends 2027-12-31', '2200000', true],
    // From the term, 2 years, where the contribution has no dates of its own.
    ['gives people 6 fte\n  valued USD 50k per month', '1200000', true],
    ['gives cash USD 25k per quarter', '200000', true],
    ['gives people 6 fte', undefined, undefined],
    ['gives people 6 fte\n  valued tbd', undefined, undefined],
    ['gives cash USD 100k, cash EUR 50k', undefined, undefined],
    // Money by the year without an end.
    ['gives cash USD 100k per year\n  starts 2026-03-01\n  ends tbd', undefined, undefined],
  ])('%s', (statements, amount, whole) => {
    const found = contribution(statements);
    expect([found.amount, found.whole]).toEqual([amount, whole]);
  });
});

describe('firmnessOf', () => {
  it.each([
    ['gives data "a feed"\n  effort shall', 'hard'],
    ['gives cash USD 500k\n  effort best-efforts', 'soft'],
    ['gives people 6 fte\n  effort may', 'soft'],
    ['gives cash USD 500k', 'hard'],
    ['gives people 6 fte', 'hard'],
    ['gives market-access "introductions"', 'soft'],
    ['gives cash USD 500k\n  effort tbd', 'unknown'],
    ['gives tbd', 'unknown'],
  ])('%s is %s', (statements, firmness) => {
    expect(contribution(statements).firmness).toBe(firmness);
  });

  it('is hard for what a binding instrument governs', () => {
    const { text } = complete({
      text: 'agreement Master {\n  …\n  governs RetailData\n}\n\ncontribution RetailData from Contoso {\n  gives data "a feed"\n}',
    });
    const { model } = readText(text);
    expect(firmnessOf(model, model.contributions.find((one) => one.name === 'RetailData')!)).toBe('hard');
  });
});
