import { Random } from '@alliance-lang/dev/bench/random';
import type { Versions } from '@alliance-lang/language';
import fc from 'fast-check';
import { declarationRules, GrammarWriter } from './grammar-writer.ts';
import { type Alliance, alliances } from './workspaces.ts';

/** A declaration of a file, by a key that stays when it changes. */
export interface Piece {
  readonly key: number;
  readonly text: string;
}

/** Three versions of one file, and what was done to which of its declarations. */
export interface Edited extends Versions {
  readonly pieces: Readonly<Record<keyof Versions, readonly Piece[]>>;
}

type Change = (pieces: readonly Piece[], random: Random, fresh: () => number) => Piece[];

/** What people do to a file: every kind of change that a merge has to bring together. */
const CHANGES: Readonly<Record<string, Change>> = {
  remove: (pieces, random) => without(pieces, random),
  add: (pieces, random, fresh) => {
    const key = fresh();
    const rule = random.pick(declarationRules);
    const text = new GrammarWriter(random.below(1e9), []).declaration(rule, `${rule}New${key}`);
    return [...pieces.slice(0, random.below(pieces.length + 1)), { key, text }, ...pieces].filter(firstOfKey);
  },
  move: (pieces, random) => {
    const at = random.below(pieces.length);
    const [moved] = pieces.slice(at, at + 1);
    const rest = pieces.filter((_, index) => index !== at);
    const to = random.below(rest.length + 1);
    return moved ? [...rest.slice(0, to), moved, ...rest.slice(to)] : [...pieces];
  },
  comment: (pieces, random, fresh) => change(pieces, random, (text) => `// Said ${fresh()}.\n${text}`),
  commentBehind: (pieces, random, fresh) =>
    change(pieces, random, (text) => `${text.trimEnd()}  // Said ${fresh()}.\n`),
  title: (pieces, random, fresh) => change(pieces, random, (text) => text.replace(/"[^"\n]*"/, `"Title ${fresh()}"`)),
  rename: (pieces, random, fresh) =>
    change(pieces, random, (text) => text.replace(/^(\S+) \p{Lu}[\p{L}\p{N}]*/u, `$1 Renamed${fresh()}`)),
  number: (pieces, random) => change(pieces, random, (text) => text.replace(/\b2\b/, `${3 + random.below(6)}`)),
  removeLine: (pieces, random) => change(pieces, random, (text) => onInnerLine(text, random, () => '')),
  note: (pieces, random, fresh) =>
    change(pieces, random, (text) => onInnerLine(text, random, (line) => `  note "Noted ${fresh()}"\n${line}`)),
  oneLine: (pieces, random) =>
    change(pieces, random, (text) => (/\/\/|"""/.test(text) ? text : `${text.replaceAll(/\s+/g, ' ').trim()}\n`)),
  indent: (pieces, random) =>
    change(pieces, random, (text) => (text.includes('"""') ? text : text.replaceAll('\n ', '\n   '))),
};

const names = Object.keys(CHANGES);

/** A file and what two people made of it, each by a few changes. What cannot be read comes up too, as changes are made blindly. */
export const editedFiles: fc.Arbitrary<Edited> = fc
  .tuple(
    alliances({ max: 6 }),
    fc.array(fc.tuple(fc.constantFrom(...names), fc.nat()), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...names), fc.nat()), { maxLength: 4 }),
  )
  .map(([alliance, ours, theirs]) => {
    const base = piecesOf(alliance);
    let last = base.length;
    const fresh = (): number => ++last;
    const edit = (changes: readonly (readonly [string, number])[]): readonly Piece[] =>
      changes.reduce<readonly Piece[]>((pieces, [name, seed]) => {
        return CHANGES[name]?.(pieces, new Random(seed), fresh) ?? pieces;
      }, base);
    const pieces = { base, ours: edit(ours), theirs: edit(theirs) };
    return { base: textOf(pieces.base), ours: textOf(pieces.ours), theirs: textOf(pieces.theirs), pieces };
  });

function piecesOf({ header, declared }: Alliance): Piece[] {
  return [header, ...declared.map(({ text }) => text)].map((text, key) => ({ key, text }));
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('\n');
}

function without(pieces: readonly Piece[], random: Random): Piece[] {
  const at = random.below(pieces.length);
  return pieces.filter((_, index) => index !== at);
}

function change(pieces: readonly Piece[], random: Random, how: (text: string) => string): Piece[] {
  const at = random.below(pieces.length);
  return pieces.map((piece, index) => (index === at ? { ...piece, text: how(piece.text) } : piece));
}

function firstOfKey({ key }: Piece, index: number, all: readonly Piece[]): boolean {
  return all.findIndex((other) => other.key === key) === index;
}

/** Changes one of the lines that stand directly in the outer braces. */
function onInnerLine(text: string, random: Random, how: (line: string) => string): string {
  const lines = text.match(/[^\n]*\n/g) ?? [];
  const inner = lines.flatMap((line, index) => (/^ {2}\S[^{}]*$/.test(line.trimEnd()) ? [index] : []));
  if (inner.length === 0) return text;
  const at = random.pick(inner);
  return lines.map((line, index) => (index === at ? how(line) : line)).join('');
}
