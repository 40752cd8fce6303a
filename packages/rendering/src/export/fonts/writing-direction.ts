import type { Direction } from '../../scene/scene.ts';

/**
 * The order in which the characters of one line are drawn, from left to right: the Unicode bidirectional algorithm (UAX
 * 9) for what names and titles hold, that is letters, digits and neutral signs without explicit marks of direction.
 * `direction` is that of the sentence; without it the first letter says it.
 */
export function visualOrder(characters: readonly string[], direction?: Direction): string[] {
  const kinds = characters.map(kindOf);
  if (!kinds.includes('R')) return [...characters];
  const first = kinds.find((kind) => kind === 'R' || kind === 'L') === 'R' ? 'rtl' : 'ltr';
  const base = (direction ?? first) === 'rtl' ? 1 : 0;
  const levels = levelsOf(kinds, base);
  const order = characters.map((character, index) => ({
    character: levels[index]! % 2 === 1 ? (MIRRORED.get(character) ?? character) : character,
    level: levels[index]!,
  }));
  // L2: from the highest level down, every run of at least that level is turned round.
  for (let level = Math.max(...levels); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      if (order[start]!.level < level) continue;
      let end = start;
      while (end < order.length && order[end]!.level >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order.map(({ character }) => character);
}

/** Left to right, right to left, number, neutral. */
type Kind = 'L' | 'R' | 'N' | 'O';

const RIGHT = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'];
const MIRRORED: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

function kindOf(character: string): Kind {
  if (/^\p{Nd}/u.test(character)) return 'N';
  if (RIGHT.test(character)) return /^\p{L}/u.test(character) ? 'R' : 'O';
  return /^\p{L}/u.test(character) ? 'L' : 'O';
}

function levelsOf(kinds: readonly Kind[], base: 0 | 1): number[] {
  const levels: number[] = [];
  let strong: Kind = base === 1 ? 'R' : 'L';
  for (const kind of kinds) {
    if (kind === 'L' || kind === 'R') strong = kind;
    levels.push(kind === 'R' ? 1 : kind === 'L' ? base * 2 : kind === 'N' && strong === 'R' ? 2 : base);
  }
  // N1 and N2: neutral signs follow their neighbours where both agree, else the line.
  for (let index = 0; index < kinds.length; index += 1) {
    if (kinds[index] !== 'O') continue;
    const before = kinds.slice(0, index).findLast((kind) => kind !== 'O');
    const after = kinds.slice(index).find((kind) => kind !== 'O');
    const sides = [before, after].map((kind) => (kind === 'N' ? 'R' : kind));
    if (sides[0] === sides[1] && sides[0] !== undefined) levels[index] = sides[0] === 'R' ? 1 : base * 2;
  }
  return levels;
}
