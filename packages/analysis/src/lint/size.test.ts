import { describe, expect, it } from 'vitest';
import { lint } from './engine.ts';
import { proportionOf } from './proportion.ts';
import { RULES, ruleOf } from './registry.ts';
import { isSmall } from './size.ts';
import { STAGES } from './stage.ts';
import { BASE_ALLIANCE } from './testing/base-alliance.ts';
import { readText } from './testing/run-example.ts';

/** Two pages: a shared booth at a fair, and each names the other in its newsletter. */
const LETTER = `alliance SpringFair "Lamna × Graphic spring fair" {
  kind co-marketing
  stage sign
  between Lamna, Graphic
  effective 2026-03-02
  mission "Meet 300 kitchen builders at one booth."
  scope { offering "Shared booth and two newsletters" }
}

party Lamna "Lamna Kitchens GmbH" {
  person Greta "Greta Lamna" { function executive }
  lead Greta
  goal Leads "150 new addresses"
}
party Graphic "Graphic Surfaces SARL" {
  person Paul "Paul Giraud" { function marketing }
  lead Paul
  goal Leads "150 new addresses"
}

contribution Booth from Lamna { gives cash EUR 6,000  due 2026-04-01  effort shall }
contribution Newsletter from Graphic {
  gives marketing "Two newsletters to 9,000 readers"
  valued EUR 5,000
  due 2026-05-04
  effort shall
}
cost BoothCost "Booth and travel" { budget EUR 12,000  split equally  overrun shared }
agreement Letter "Letter of agreement" {
  kind partnership
  binding
  signed by Lamna.Greta, Graphic.Paul on 2026-02-20
}
legal {
  governing-law "Germany"
  courts "Munich"
  confidentiality { covers "addresses of visitors" }
  publicity consent-required
}
term { starts effective  runs 6 months }
right Leave { holder any-party  notice 30 days }
exit {
  brand "Logos come down within 14 days"
  survives confidentiality for 1 year
}
`;

const told = (text: string) => lint(readText(text).model).findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe('a two-page letter', () => {
  it('is told of no board, ladder or sponsor, and only of what a letter may well say', () => {
    expect(told(LETTER)).toEqual([
      'information missing-gap',
      'information no-kpi',
      'information missing-liability-cap',
      'information missing-exit-economics',
    ]);
    for (const stage of ['launch', 'operate'])
      expect(
        told(LETTER.replace('stage sign', `stage ${stage}`)).filter((one) => !one.startsWith('information')),
      ).toEqual([]);
  });

  it('is still told what makes it unsafe', () => {
    expect(told(LETTER.replace(/right Leave .*\n/, ''))).toContain('error no-way-out');
    expect(told(LETTER.replace(/^agreement Letter [^}]*\}\n/m, ''))).toContain('error missing-agreement');
    expect(told(LETTER.replace(/^ {2}governing-law.*\n/m, ''))).toContain('warning missing-governing-law');
    expect(told(LETTER.replace('split equally', 'split Lamna 60%, Graphic 50%'))).toContain('error split-not-whole');
  });

  it.each([
    ['the kind', 'kind co-marketing', 'kind co-marketing, joint-development'],
    ['the sum', 'budget EUR 12,000', 'budget EUR 120,000'],
    ['the length', 'runs 6 months', 'runs 18 months'],
    ['an unknown length', 'runs 6 months', 'runs tbd'],
    ['a lasting promise', 'right Leave', 'restriction Only { kind exclusivity  binds Lamna }\nright Leave'],
  ])('is no letter any more by %s', (_, before, after) => {
    expect(isSmall(readText(LETTER).model)).toBe(true);
    expect(isSmall(readText(LETTER.replace(before, after)).model)).toBe(false);
    expect(told(LETTER.replace(before, after))).toContain('error missing-steering-committee');
  });

  it('is not what the examples of the rules are completed from', () => {
    expect(isSmall(readText(BASE_ALLIANCE).model)).toBe(false);
  });
});

describe('proportionOf', () => {
  it('gives each rule every kind once, and its severities stage by stage', () => {
    for (const rule of RULES) {
      const kinds = proportionOf(rule).flatMap((row) => (row.small ? [] : row.kinds));
      expect(new Set(kinds).size, rule.name).toBe(9);
    }
    const [most, letters, small] = proportionOf(ruleOf('missing-steering-committee')!);
    expect(most!.severities[STAGES.indexOf('design')]).toBe('error');
    expect(letters).toMatchObject({ kinds: ['transactional'], small: false });
    expect(small).toMatchObject({ small: true, severities: STAGES.map(() => undefined) });
  });
});
