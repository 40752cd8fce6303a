import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftDecimal } from './decimal.ts';
import type { Money } from './money.ts';
import {
  addMoney,
  apportionMoney,
  compareMoney,
  money,
  multiplyMoney,
  negateMoney,
  percentOfMoney,
  ratioOfMoney,
  roundMoney,
  subtractMoney,
  sumByCurrency,
  upperEnd,
} from './money.ts';

const usd = (amount: string): Money => ({ currency: 'USD', amount });
const eur = (amount: string): Money => ({ currency: 'EUR', amount });
const cents = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((units) => shiftDecimal(units.toString(), -2));

test('an amount is kept canonically, and what is no decimal is none', () => {
  expect(money('USD', '0012.50')).toEqual(usd('12.5'));
  expect(money('USD', '1,200')).toBeUndefined();
});

describe('amounts of one currency', () => {
  test('are added, subtracted, compared and multiplied exactly', () => {
    expect(addMoney(usd('0.1'), usd('0.2'))).toEqual({ ok: true, value: usd('0.3') });
    expect(subtractMoney(usd('1'), usd('0.9'))).toEqual({ ok: true, value: usd('0.1') });
    expect(compareMoney(usd('50000'), usd('49999.99'))).toBe(1);
    expect(multiplyMoney(usd('3000'), '0.07')).toEqual(usd('210'));
    expect(percentOfMoney(usd('2000000'), '55')).toEqual(usd('1100000'));
    expect(percentOfMoney(usd('0.1'), '33.3')).toEqual(usd('0.0333'));
    expect(negateMoney(usd('5'))).toEqual(usd('-5'));
  });

  test('are taken at the lower end of a range; the upper end is asked for', () => {
    const range: Money = { ...usd('1000'), upTo: '2000' };
    expect(addMoney(range, usd('1'))).toEqual({ ok: true, value: usd('1001') });
    expect(percentOfMoney(range, '10')).toEqual(usd('100'));
    expect(upperEnd(range)).toEqual(usd('2000'));
    expect(upperEnd(usd('5'))).toEqual(usd('5'));
  });

  test('have a ratio, unless the second is zero', () => {
    expect(ratioOfMoney(usd('2'), usd('3'))).toBe('0.666667');
    expect(ratioOfMoney(usd('1400000'), usd('2000000'))).toBe('0.7');
    expect(ratioOfMoney(usd('1'), usd('0'))).toBeUndefined();
  });

  test('adding and then subtracting gives the first back', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const sum = addMoney(usd(a), usd(b));
        expect(sum.ok && subtractMoney(sum.value, usd(b))).toEqual({ ok: true, value: usd(a) });
      }),
    );
  });
});

describe('amounts of different currencies', () => {
  test('are told, never converted', () => {
    expect(addMoney(usd('1'), eur('1'))).toMatchObject({ ok: false, problem: { code: 'different-currencies' } });
    expect(subtractMoney(usd('1'), eur('1'))).toMatchObject({ ok: false, problem: { code: 'different-currencies' } });
    expect(compareMoney(usd('1'), eur('1'))).toBeUndefined();
    expect(ratioOfMoney(usd('1'), eur('1'))).toBeUndefined();
  });

  test('are summed apart', () => {
    expect(sumByCurrency([usd('1'), eur('2'), usd('3.5')])).toEqual([usd('4.5'), eur('2')]);
    expect(sumByCurrency([])).toEqual([]);
  });
});

describe('rounding to the smallest unit', () => {
  test.each([
    ['USD', '1.005', '1.01'],
    ['USD', '-1.005', '-1.01'],
    ['JPY', '100.5', '101'],
    ['KWD', '1.2345', '1.235'],
    ['USD', '1.2', '1.2'],
  ])('%s %s is %s', (currency, amount, rounded) => {
    expect(roundMoney({ currency, amount })).toEqual({ currency, amount: rounded });
  });
});

describe('apportioning', () => {
  test.each([
    ['100', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['100', ['55', '45'], ['55', '45']],
    ['0.05', ['50', '50'], ['0.03', '0.02']],
    ['-100', ['1', '1', '1'], ['-33.34', '-33.33', '-33.33']],
    ['10', ['0', '1'], ['0', '10']],
    ['10', ['33.3', '66.7'], ['3.33', '6.67']],
  ])('USD %s by %j is %j', (whole, weights, parts) => {
    expect(apportionMoney(usd(whole), weights)).toEqual(parts.map(usd));
  });

  test.each([[[]], [['0', '0']], [['-1', '2']], [['x', '1']]])('there is no way by %j', (weights) => {
    expect(apportionMoney(usd('10'), weights)).toBeUndefined();
  });

  test('loses and invents no cent, and a greater weight never gets less', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }).map(String), { minLength: 1, maxLength: 6 });
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((units) => shiftDecimal(units.toString(), -2));
    fc.assert(
      fc.property(amounts, weights, (amount, given) => {
        fc.pre(given.some((weight) => weight !== '0'));
        const parts = apportionMoney(usd(amount), given) ?? [];
        expect(sumByCurrency(parts)).toEqual([usd(amount)]);
        const ordered = parts.map((part, index) => ({ part, weight: Number(given[index]) }));
        ordered.sort((a, b) => a.weight - b.weight);
        for (const [index, { part, weight }] of ordered.entries()) {
          const before = ordered[index - 1];
          if (before && before.weight < weight) expect(compareMoney(before.part, part)).not.toBe(1);
        }
      }),
    );
  });
});
