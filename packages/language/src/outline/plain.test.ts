import { describe, expect, it } from 'vitest';
import { createAllianceServices } from '../services.ts';
import { plainLines } from './plain.ts';

const services = createAllianceServices();
const lines = (text: string) => plainLines(text, services);

const TEXT = `part of Deal
/** Who we are. */
party Northwind "Northwind, Inc." {  // seller
  person Alice "Alice" { title "VP"  function sales }
  brings "reach",
      "data"
}
term {
  note """
  Two
    lines
  """
  runs 3 years // long
}
`;

describe('a text as plain lines', () => {
  it('tells each statement with what it stands in', () => {
    expect(lines(TEXT)).toEqual([
      'part of Deal',
      '/** Who we are. */',
      'party Northwind "Northwind, Inc."',
      'party Northwind › // seller',
      'party Northwind › person Alice "Alice"',
      'party Northwind › person Alice › title "VP"',
      'party Northwind › person Alice › function sales',
      'party Northwind › brings "reach", "data"',
      'term',
      'term › note',
      'term › note │ """',
      'term › note │ Two',
      'term › note │ lines',
      'term › note │ """',
      'term › runs 3 years',
      'term › // long',
    ]);
  });

  it('is the same whatever the layout', () => {
    const other = TEXT.replaceAll('  ', '      ').replace('"reach",\n', '"reach", ').replaceAll('\n', '\r\n\r\n');
    expect(lines(`\uFEFF${other}`)).toEqual(lines(TEXT));
  });

  it('keeps the markers of a merge that is not settled, and reads both sides', () => {
    const text =
      'term {\n<<<<<<< ours: term, runs 2 years\n  runs 2 years\n=======\n  runs 3 years\n>>>>>>> theirs\n}\n';
    expect(lines(text)).toEqual([
      'term',
      '<<<<<<< ours: term, runs 2 years',
      'term › runs 2 years',
      '=======',
      'term › runs 3 years',
      '>>>>>>> theirs',
    ]);
  });

  it('leaves out nothing of what cannot be read', () => {
    const broken = 'kpi Revenue "R" {\n  target {{ 5\n  category business\n}\n)) junk\nparty A "A" {\n';
    const told = lines(broken).join('\n');
    for (const word of ['kpi Revenue "R"', 'target', '{{ 5', 'category business', ')) junk', 'party A "A"']) {
      expect(told).toContain(word);
    }
    expect(lines('')).toEqual([]);
    expect(lines('"""\nnot closed')).not.toEqual([]);
  });
});
