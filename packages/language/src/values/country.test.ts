import { describe, expect, test } from 'vitest';
import { isCountry, readCountry } from './country.ts';

describe('reading', () => {
  test.each(['US', 'GB', 'DE', 'US-CA', 'GB-ENG', 'DE-BY-A', 'ES-MD'])('%s', (code) => {
    expect(readCountry(code)).toEqual({ ok: true, value: code });
  });

  test.each([
    ['us', 'US'],
    ['UK', 'GB'],
    ['USA', 'US'],
    ['us-ca', 'US-CA'],
    ['US_CA', 'US-CA'],
    ['US CA', 'US-CA'],
    [' GB ', 'GB'],
  ])('%j is read as %s and told', (text, code) => {
    expect(readCountry(text)).toMatchObject({ ok: true, value: code, sloppy: { spellings: [code] } });
  });

  test.each(['', 'XX', 'Germany', 'U', 'US-', 'US-CALIFORNIA', 'US-CA-1-2', '12'])('%j is no country', (text) => {
    expect(readCountry(text)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

test('the table holds the 249 officially assigned codes, each with a name in Unicode CLDR', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const listed = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountry);
  expect(listed).toHaveLength(249);
  expect(listed.filter((code) => names.of(code) === undefined)).toEqual([]);
});
