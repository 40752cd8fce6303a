import { describe, expect, it } from 'vitest';
import { tell } from './testing/tell.ts';

/** What is written, the place that is told, the code, and the text after the first fix. */
const CASES: readonly (readonly [string, string, string, string?])[] = [
  ['kpi K { target USD 1.200.000 }', 'USD 1.200.000', 'sloppy-value', 'kpi K { target USD 1,200,000 }'],
  ['kpi K { target EUR 1.200 }', 'EUR 1.200', 'suspicious-value'],
  ['kpi K { target USX 5M }', 'USX 5M', 'unknown-currency'],
  ['kpi K { target DEM 5M }', 'DEM 5M', 'withdrawn-currency'],
  ['deliverable D { due 2026/3/1 }', '2026/3/1', 'sloppy-value', 'deliverable D { due 2026-03-01 }'],
  ['deliverable D { due 1/3/2026 }', '1/3/2026', 'ambiguous-value'],
  ['deliverable D { due 2026-02-30 }', '2026-02-30', 'impossible-value', 'deliverable D { due 2026-02-28 }'],
  ['body B { agenda 5 business day before }', '5 business day', 'sloppy-value', 'body B { agenda 5 business days before }'],
  ['body B { agenda 5 fortnights before }', '5 fortnights', 'unknown-unit'],
  ['body B { meets yearly on 15 march }', 'march', 'lower-case-name'],
  ['body B { meets yearly on 31 June }', '31 June', 'impossible-value', 'body B { meets yearly on 30 June }'],
  ['body B { seats 1.5 per-party }', '1.5', 'impossible-value'],
  ['person', 'person', 'unknown-statement'],
  ['party P { person A { dedicated 12,5% } }', '12,5%', 'sloppy-value', 'party P { person A { dedicated 12.5% } }'],
  ['alliance A { currency EURO }', 'EURO', 'sloppy-value', 'alliance A { currency EUR }'],
  ['alliance A { calendar "USA" }', 'USA', 'sloppy-value', 'alliance A { calendar "US" }'],
  ['alliance A { calendar "Narnia" }', 'Narnia', 'unknown-country'],
  ['candidate C { trust 7 }', '7', 'impossible-value'],
  ['scenario S { }\nkpi K { category busines }', 'busines', 'unknown-word', 'scenario S { }\nkpi K { category business }'],
  ['alliance A { kind co-seling, licensing }', 'co-seling', 'unknown-word', 'alliance A { kind co-selling, licensing }'],
  ['party P { person A { function vibes } }', 'vibes', 'unknown-word'],
  ['right R { drops }', 'drops', 'unknown-statement'],
  ['exit { survives confidentialty }', 'confidentialty', 'unknown-word', 'exit { survives confidentiality }'],
]; // biome-ignore format: a case a line

describe('words and values', () => {
  it.each(CASES)('%s', (written, place, code, repaired) => {
    const problems = tell(written ?? '');
    expect(problems.map((problem) => [problem.code, problem.place])).toEqual([[code, place]]);
    if (repaired !== undefined) expect(problems[0]!.repaired[0]).toBe(repaired);
  });

  it('are put right in bulk only where they have one meaning', () => {
    const safe = CASES.flatMap(([written]) => tell(written)).filter(({ fixes }) => fixes.some(({ safe }) => safe));
    expect(new Set(safe.map(({ code }) => code))).toEqual(new Set(['sloppy-value']));
  });

  it('are silent where they are written as the language writes them', () => {
    const written = `alliance A { kind licensing  calendar "US", "DE-BY"  currency USD, EUR  effective 2026-03-01 }
kpi K { category business  target USD 1.2M by 2026-12-31  target JPY 30bn  target 55%  target 4,800 }
body B { meets 2..4 per year  agenda 10 business days before  seats 2 per-party }
value V { total USD 1M..2M over 3 years }`;
    expect(tell(written)).toEqual([]);
  });
});
