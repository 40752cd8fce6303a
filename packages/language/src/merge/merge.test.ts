import { describe, expect, it } from 'vitest';
import { createAllianceServices } from '../services.ts';
import { type MergeSettings, mergeTexts } from './merge.ts';

const services = createAllianceServices();

/** The merged text, and the conflicts in words. */
function merge(base: string, ours: string, theirs: string, settings?: MergeSettings) {
  const merged = mergeTexts({ base, ours, theirs }, services, settings);
  if ('unreadable' in merged) return merged;
  const told = merged.conflicts.map(({ path, ours, theirs }) => `${path.join(' › ')}: ${ours} | ${theirs}`);
  return { text: merged.text, told };
}

const BASE = `// The deal of Northwind and Contoso.
alliance Deal "Deal" {
  kind co-selling
  between Northwind, Contoso
}

/** What counts. */
kpi Revenue "Joint revenue" {
  category business
  better higher
  target USD 500k by 2026-12-31  // agreed in March
  collected monthly by Northwind.Alice
}

term {
  starts effective
  runs 3 years
}
`;
const kpi = (name: string) => `\nkpi ${name} "${name}" {\n  category relationship\n}\n`;
const after = (marker: string, text: string, base = BASE) => base.replace(marker, (found) => found + text);

describe('merging by element', () => {
  it('takes what only one side changed, wherever it stands', () => {
    const ours = BASE.replace('runs 3 years', 'runs 5 years');
    const theirs = BASE.replace('USD 500k', 'USD 600k').replace('kind co-selling', 'kind co-selling, licensing');
    expect(merge(BASE, ours, theirs)).toEqual({
      text: theirs.replace('runs 3 years', 'runs 5 years'),
      told: [],
    });
    expect(merge(BASE, BASE, theirs)).toEqual({ text: theirs, told: [] });
    expect(merge(BASE, ours, BASE)).toEqual({ text: ours, told: [] });
  });

  it('never sets two new declarations against each other, though they stand at one place', () => {
    const marker = '  collected monthly by Northwind.Alice\n}\n';
    const merged = merge(BASE, after(marker, kpi('Retailers')), after(marker, kpi('Uptime')));
    expect(merged).toEqual({ text: after(marker, kpi('Retailers') + kpi('Uptime')), told: [] });
    const atEnd = merge(BASE, BASE + kpi('Retailers'), BASE + kpi('Uptime'));
    expect(atEnd).toEqual({ text: BASE + kpi('Retailers') + kpi('Uptime'), told: [] });
    const first = merge('', kpi('A').slice(1), kpi('B').slice(1));
    expect(first).toEqual({ text: kpi('A').slice(1) + kpi('B'), told: [] });
  });

  it('merges neighbouring statements of one declaration, which lines cannot', () => {
    const ours = BASE.replace('better higher', 'better lower');
    const theirs = BASE.replace(
      '  target USD 500k by 2026-12-31  // agreed in March\n',
      '  target USD 700k by 2026-12-31\n',
    );
    expect(merge(BASE, ours, theirs)).toEqual({ text: theirs.replace('better higher', 'better lower'), told: [] });
  });

  it('adds to a list what each side added to it, and takes away what each took away', () => {
    const [base, ours, theirs, merged] = ['A, B, C', 'A, B, C, D', 'E, A, C', 'A, C, D, E'].map(
      (list) => `body Steer "S" {\n  members ${list}\n}\n`,
    );
    expect(merge(base!, ours!, theirs!)).toEqual({ text: merged, told: [] });
    const lists = ['"a"', '"a", "b"', '"a", C'].map((list) => `list Items "I" {\n  ${list}\n}\n`);
    expect(merge(lists[0]!, lists[1]!, lists[2]!)).toEqual({
      text: 'list Items "I" {\n  "a", "b", C\n}\n',
      told: [],
    });
  });

  it('keeps comments of both sides, and the layout of each', () => {
    const ours = BASE.replace('/** What counts. */', '/** What counts. */\n// Ours.').replace('\n\nterm', '\n\n\nterm');
    const theirs = BASE.replace('/** What counts. */', '/** What counts most. */').replace(
      '3 years',
      '3 years // long',
    );
    const { text, told } = merge(BASE, ours, theirs) as { text: string; told: string[] };
    expect(told).toEqual([]);
    for (const comment of ['// Ours.', 'What counts most.', '// long', '// agreed in March', '// The deal of']) {
      expect(text).toContain(comment);
    }
    expect(text).toContain('\n\n\nterm');
    const spaced = BASE.replace('  runs 3 years', '    runs   3 years');
    expect(merge(BASE, spaced, BASE.replace('3 years', '4 years'))).toMatchObject({
      text: expect.stringContaining('runs 4 years'),
      told: [],
    });
  });

  it('follows what was renamed, and what was moved', () => {
    const renamed = BASE.replace('kpi Revenue ', 'kpi JointRevenue ');
    const changed = BASE.replace('USD 500k', 'USD 600k');
    expect(merge(BASE, renamed, changed)).toEqual({ text: renamed.replace('USD 500k', 'USD 600k'), told: [] });
    const parts = BASE.split('\n\n');
    const moved = `${[parts[0], parts[2]!.trimEnd(), parts[1]].join('\n\n')}\n`;
    expect(merge(BASE, changed, moved)).toEqual({ text: moved.replace('USD 500k', 'USD 600k'), told: [] });
    expect(merge(BASE, moved, changed)).toEqual({ text: moved.replace('USD 500k', 'USD 600k'), told: [] });
  });

  it('removes what one side removed and the other left', () => {
    const without = BASE.replace(/\n\/\*\* What counts[\s\S]*?\n}\n/, '');
    const ours = BASE.replace('3 years', '4 years');
    expect(merge(BASE, ours, without)).toEqual({ text: without.replace('3 years', '4 years'), told: [] });
    expect(merge(BASE, without, without)).toEqual({ text: without, told: [] });
  });

  it('merges what one side put on one line, and gives blocks to what had none', () => {
    const base = 'party A "A" {\n  person Al "Al"\n}\n';
    const ours = base.replace('"Al"\n', '"Al" { title "Chief"  function sales }\n');
    const theirs = base.replace('person Al "Al"', 'person Al "Alice"');
    expect(merge(base, ours, theirs)).toEqual({
      text: 'party A "A" {\n  person Al "Alice" { title "Chief"  function sales }\n}\n',
      told: [],
    });
    const more = ours.replace('function sales', 'function sales  dedicated 50%');
    expect(merge(ours, more, ours.replace('"Chief"', '"Head"'))).toEqual({
      text: more.replace('"Chief"', '"Head"'),
      told: [],
    });
  });

  it('keeps line ends and byte order mark as ours has them', () => {
    const crlf = `\uFEFF${BASE.replaceAll('\n', '\r\n')}`;
    const ours = crlf.replace('3 years', '4 years');
    expect(merge(BASE, ours, BASE.replace('USD 500k', 'USD 600k'))).toEqual({
      text: ours.replace('USD 500k', 'USD 600k'),
      told: [],
    });
  });
});

describe('conflicts', () => {
  it('stand around the statement that both changed, and say what each did', () => {
    const ours = BASE.replace('USD 500k', 'USD 600k').replace('3 years', '4 years');
    const theirs = BASE.replace('USD 500k', 'USD 700k').replace('better higher', 'better lower');
    const { text, told } = merge(BASE, ours, theirs) as { text: string; told: string[] };
    expect(told).toEqual([
      'kpi Revenue › target: target USD 600k by 2026-12-31 (was USD 500k by 2026-12-31) | target USD 700k by 2026-12-31 (was USD 500k by 2026-12-31)',
    ]);
    expect(text).toBe(
      BASE.replace('3 years', '4 years')
        .replace('better higher', 'better lower')
        .replace(
          '  target USD 500k by 2026-12-31  // agreed in March',
          `<<<<<<< ours: kpi Revenue, target USD 600k by 2026-12-31 (was USD 500k by 2026-12-31)
  target USD 600k by 2026-12-31  // agreed in March
=======
  target USD 700k by 2026-12-31  // agreed in March
>>>>>>> theirs: kpi Revenue, target USD 700k by 2026-12-31 (was USD 500k by 2026-12-31)`,
        ),
    );
  });

  it('show what stood there before when asked, with markers as long as asked', () => {
    const { text } = merge(BASE, BASE.replace('3 years', '4 years'), BASE.replace('3 years', '5 years'), {
      markerSize: 9,
      showBase: true,
    }) as { text: string };
    expect(text).toContain(`<<<<<<<<< ours: term, runs 4 years (was 3 years)
  runs 4 years
||||||||| before
  runs 3 years
=========
  runs 5 years
>>>>>>>>> theirs: term, runs 5 years (was 3 years)
}
`);
  });

  it('tell a removal against a change', () => {
    const without = BASE.replace(/\n\/\*\* What counts[\s\S]*?\n}\n/, '');
    const { text, told } = merge(BASE, without, BASE.replace('USD 500k', 'USD 600k')) as {
      text: string;
      told: string[];
    };
    expect(told).toEqual([
      'kpi Revenue: kpi Revenue removed | kpi Revenue changed: target USD 600k by 2026-12-31 (was USD 500k by 2026-12-31)',
    ]);
    expect(text).toContain('<<<<<<< ours: kpi Revenue removed\n=======\nkpi Revenue "Joint revenue" {\n  category');
    expect(text).toContain(
      '}\n>>>>>>> theirs: kpi Revenue changed: target USD 600k by 2026-12-31 (was USD 500k by 2026-12-31)\n\nterm {',
    );
  });

  it('tell two that were added under one name, statement by statement', () => {
    const ours = `${BASE}${kpi('Uptime')}`;
    const theirs = `${BASE}${kpi('Uptime').replace('relationship', 'operations').replace('}', '  better higher\n}')}`;
    const { text, told } = merge(BASE, ours, theirs) as { text: string; told: string[] };
    expect(told).toEqual(['kpi Uptime › category: category relationship added | category operations added']);
    expect(text.endsWith('>>>>>>> theirs: kpi Uptime, category operations added\n  better higher\n}\n')).toBe(true);
  });

  it('tell two titles, and merge what stands inside', () => {
    const ours = BASE.replace('"Joint revenue"', '"Revenue of both"').replace('USD 500k', 'USD 600k');
    const theirs = BASE.replace('"Joint revenue"', '"Common revenue"').replace('better higher', 'better lower');
    const { text, told } = merge(BASE, ours, theirs) as { text: string; told: string[] };
    expect(told).toEqual([
      'kpi Revenue: kpi Revenue "Revenue of both" (was kpi Revenue "Joint revenue") | kpi Revenue "Common revenue" (was kpi Revenue "Joint revenue")',
    ]);
    expect(text).toContain('\nkpi Revenue "Common revenue" {\n>>>>>>> theirs');
    expect(text).toContain('  better lower\n  target USD 600k');
  });

  it('are told where the first version cannot be read', () => {
    expect(merge('party {', BASE, `${BASE}x`)).toEqual({ unreadable: ['base', 'theirs'] });
  });
});
