/** What differs between two texts, word by word: for marks on screens and in documents. */

/** A piece of text that stays, goes, or comes. */
export interface Piece {
  readonly type: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Longer texts than this, in words, are shown as gone and come as a whole. */
const MOST_WORDS = 3000;

/**
 * The pieces of which two texts are made: those that stay and go give the first, those that stay and come the second. Words with
 * the blanks and signs around them are compared by Myers' algorithm (E. Myers, "An O(ND) difference algorithm and its variations",
 * 1986), which finds the fewest; what stands alone between two changes and is only a blank joins them.
 */
export function wordPieces(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ type: 'same', text: before }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const whole: Piece[] = [
    { type: 'gone', text: before },
    { type: 'new', text: after },
  ];
  if (a.length + b.length > MOST_WORDS) return whole.filter(({ text }) => text !== '');
  return joined(scriptOf(a, b));
}

function wordsOf(text: string): string[] {
  return text.match(/\d{4}-\d{2}-\d{2}|[\p{L}\p{N}]+(?:[.,'’%][\p{L}\p{N}]+)*%?|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function scriptOf(a: readonly string[], b: readonly string[]): Piece[] {
  const furthest: Map<number, number>[] = [];
  let current = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= a.length + b.length; steps++) {
    furthest.push(new Map(current));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down =
        diagonal === -steps ||
        (diagonal !== steps && (current.get(diagonal - 1) ?? -1) < (current.get(diagonal + 1) ?? -1));
      let x = down ? (current.get(diagonal + 1) ?? 0) : (current.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      current.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkedBack(a, b, furthest, steps);
    }
    current = new Map(current);
  }
  return [];
}

function walkedBack(
  a: readonly string[],
  b: readonly string[],
  furthest: readonly Map<number, number>[],
  steps: number,
): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let step = steps; step >= 0; step--) {
    const known = furthest[step]!;
    const diagonal = x - y;
    const down =
      diagonal === -step || (diagonal !== step && (known.get(diagonal - 1) ?? -1) < (known.get(diagonal + 1) ?? -1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const startX = step === 0 ? 0 : (known.get(from) ?? 0);
    const startY = step === 0 ? 0 : startX - from;
    while (x > startX && y > startY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      pieces.push({ type: 'same', text: a[--x]! });
      y--;
    }
    if (step === 0) break;
    if (down) pieces.push({ type: 'new', text: b[--y]! });
    else pieces.push({ type: 'gone', text: a[--x]! });
  }
  return pieces.reverse();
}

/** Neighbours of one kind become one piece; between changes what goes stands before what comes. */
function joined(words: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [gone, come] = ['', ''];
  const flush = (): void => {
    // A blank that both end with stays: `Germany and` becomes `Germany, Italy and`, and no blank is struck out.
    const [blank = ''] = /\s*$/.exec(gone) ?? [];
    const kept = blank !== '' && come.endsWith(blank) ? blank : '';
    const cut = (text: string): string => text.slice(0, text.length - kept.length);
    if (cut(gone)) pieces.push({ type: 'gone', text: cut(gone) });
    if (cut(come)) pieces.push({ type: 'new', text: cut(come) });
    if (kept) pieces.push({ type: 'same', text: kept });
    [gone, come] = ['', ''];
  };
  words.forEach(({ type, text }, index) => {
    const next = words[index + 1];
    const onlyBlank =
      type === 'same' && /^\s+$/.test(text) && (gone || come) && next !== undefined && next.type !== 'same';
    if (type === 'gone' || onlyBlank) gone += text;
    if (type === 'new' || onlyBlank) come += text;
    if (type !== 'same' || onlyBlank) return;
    flush();
    const last = pieces.at(-1);
    if (last?.type === 'same') pieces[pieces.length - 1] = { type: 'same', text: last.text + text };
    else pieces.push({ type: 'same', text });
  });
  flush();
  return pieces;
}
