import { type ast, mergeTexts, type Versions } from '@alliance-lang/language';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { damages } from './arbitrary/damage.ts';
import { language } from './arbitrary/grammar-writer.ts';
import { type Edited, editedFiles } from './arbitrary/versions.ts';
import { runs } from './runs.ts';

vi.setConfig({ testTimeout: 1_800_000 });

/** The declarations of a file, each by what it says apart from layout and comments. */
function declarationsOf(text: string): string[] {
  const { value } = language.alliance.parser.LangiumParser.parse<ast.File>(text);
  const all = [value.parts, value.imports, value.alliances, value.declarations].flatMap((list) => [...(list ?? [])]);
  return all.map(({ $cstNode }) => inkOf($cstNode?.text ?? ''));
}

function inkOf(text: string): string {
  const { tokens } = language.alliance.parser.Lexer.tokenize(text);
  return tokens.map(({ image }) => image).join(' ');
}

/** Of each declaration its words, in an order of their own: where both sides added something, either may stand first. */
function wordsOf(text: string): string[] {
  return declarationsOf(text)
    .map((ink) => ink.split(' ').sort().join(' '))
    .sort();
}

function isReadable(text: string): boolean {
  const { parserErrors, lexerErrors, lexerReport } = language.alliance.parser.LangiumParser.parse(text);
  return parserErrors.length + lexerErrors.length + (lexerReport?.diagnostics.length ?? 0) === 0;
}

/** The text when every conflict is settled for one side. */
function settled(text: string, side: 'ours' | 'theirs'): string {
  return text.replaceAll(
    /^<{7} .*\n([\s\S]*?)^={7}\n([\s\S]*?)^>{7} .*(?:\n|$)/gm,
    (_, ours: string, theirs: string) => (side === 'ours' ? ours : theirs),
  );
}

function merge(versions: Versions) {
  const merged = mergeTexts(versions, language);
  return 'text' in merged ? merged : undefined;
}

describe('merging two versions of a file', () => {
  test('never loses a declaration, and gives what can be read', () => {
    let [merged, clean] = [0, 0];
    fc.assert(
      fc.property(editedFiles, (edited) => {
        const result = merge(edited);
        const readable = (['base', 'ours', 'theirs'] as const).every((side) => isReadable(edited[side]));
        if (!readable && edited.ours !== edited.theirs) return;
        expect(result).toBeDefined();
        if (!result) return;
        merged++;
        if (result.conflicts.length === 0) clean++;
        expect(/^[<>=]{7}/m.test(result.text)).toBe(result.conflicts.length > 0);
        for (const side of ['ours', 'theirs'] as const) {
          const text = settled(result.text, side);
          expect(isReadable(text)).toBe(true);
          expectNothingLost(edited, text, side, result.conflicts.length === 0);
          if (result.conflicts.length === 0) expectCommentsKept(edited, text);
        }
      }),
      runs(300),
    );
    // Most of what is tried is really merged, and both outcomes occur.
    expect(merged).toBeGreaterThan(150);
    expect(clean).toBeGreaterThan(50);
    expect(merged).toBeGreaterThan(clean);
  });

  test('with one side unchanged is the other side, and both ways say the same', () => {
    fc.assert(
      fc.property(editedFiles, ({ base, ours, theirs }) => {
        expect(merge({ base, ours, theirs: base })).toEqual({ text: ours, conflicts: [] });
        expect(merge({ base, ours: base, theirs })).toEqual({ text: theirs, conflicts: [] });
        expect(merge({ base, ours, theirs: ours })).toEqual({ text: ours, conflicts: [] });
        const [one, two] = [merge({ base, ours, theirs }), merge({ base, ours: theirs, theirs: ours })];
        expect(one?.conflicts.length).toBe(two?.conflicts.length);
        if (!one || !two || one.conflicts.length > 0) return;
        expect(wordsOf(one.text)).toEqual(wordsOf(two.text));
      }),
      runs(100),
    );
  });

  test('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(editedFiles, damages(3), damages(3), ({ base, ours, theirs }, one, two) => {
        const result = mergeTexts({ base, ours: one(ours), theirs: two(theirs) }, language);
        expect('text' in result ? typeof result.text : result.unreadable.length).toBeTruthy();
      }),
      runs(100),
    );
  });
});

/** What neither side touched, and what either added or changed alone, is there word by word. */
function expectNothingLost({ pieces }: Edited, text: string, side: 'ours' | 'theirs', clean: boolean): void {
  const said = declarationsOf(text);
  const count = (ink: string): number => said.filter((one) => one === ink).length;
  const by = (version: 'base' | 'ours' | 'theirs') =>
    new Map(pieces[version].map((piece) => [piece.key, inkOf(piece.text)]));
  const [base, ours, theirs] = [by('base'), by('ours'), by('theirs')];
  for (const key of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [before, left, right] = [base.get(key), ours.get(key), theirs.get(key)];
    const own = side === 'ours' ? left : right;
    if (left !== undefined && left === right) expect(count(left), left).toBeGreaterThan(0);
    else if (before === undefined && clean) {
      // Where both wrote the one declaration of its kind, it says what both wrote.
      const added = left ?? right ?? '';
      expect(count(added) > 0 || said.some((ink) => sameStart(ink, added) && saysAll(ink, added)), added).toBe(true);
    } else if (left !== undefined && before === right) expect(count(left), left).toBeGreaterThan(0);
    else if (right !== undefined && before === left) expect(count(right), right).toBeGreaterThan(0);
    else if (own !== undefined && left !== undefined && right !== undefined) {
      // Both changed it: its kind and one of its names are there still.
      expect(
        said.some((ink) => sameStart(ink, left) || sameStart(ink, right)),
        own,
      ).toBe(true);
    }
  }
}

/** What either side remarked on a declaration that is still there is there, too. */
function expectCommentsKept({ pieces }: Edited, text: string): void {
  const kept = (['base', 'ours', 'theirs'] as const).map((side) => new Set(pieces[side].map(({ key }) => key)));
  // What begins otherwise and says little may be taken for something new: then the one it was is gone, with its comments.
  const all = [...pieces.base, ...pieces.ours, ...pieces.theirs];
  const headOf = ({ text: said }: { readonly text: string }): string => inkOf(said).split(' {')[0] ?? '';
  const heads = new Map(pieces.base.map((piece) => [piece.key, headOf(piece)]));
  const renamed = new Set(all.flatMap((piece) => (headOf(piece) === heads.get(piece.key) ? [] : piece.key)));
  for (const { key, text: own } of [...pieces.ours, ...pieces.theirs]) {
    if (renamed.has(key) || !kept.every((keys) => keys.has(key))) continue;
    for (const [remark] of own.matchAll(/Said \d+\./g)) expect(text).toContain(remark);
  }
}

function saysAll(ink: string, added: string): boolean {
  const words = new Set(ink.split(' '));
  return added.split(' ').every((word) => words.has(word));
}

function sameStart(a: string, b: string): boolean {
  const start = (text: string): string => text.split(' ').slice(0, 2).join(' ');
  return start(a) === start(b);
}
