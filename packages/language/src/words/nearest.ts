import { synonyms } from './synonyms.ts';

/**
 * The Damerau–Levenshtein distance of two texts in its restricted form (optimal string alignment): the fewest
 * insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`, no part being edited twice.
 * Counts UTF-16 units. Gives `limit + 1` as soon as the distance is known to exceed `limit`.
 *
 * Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
 */
export function editDistance(a: string, b: string, limit: number = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** American spelling and its British counterpart, reduced to one; order matters. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/licence/g, 'license'],
  [/defence/g, 'defense'],
  [/programme/g, 'program'],
  [/centre/g, 'center'],
  [/judgement/g, 'judgment'],
  [/fulfil(?!l)/g, 'fulfill'],
  [/(fav|behavi|col|lab|hon|harb|endeav)our/g, '$1or'],
  [/is(e|es|ed|ing|ation|ations)$/g, 'iz$1'],
  [/([aeiou])lled$/g, '$1led'],
  [/([aeiou])lling$/g, '$1ling'],
];

/** Lower case, without hyphens, underscores and blanks: `Co_Selling`, `co selling` and `coselling` become one. */
function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-‐‑–—]+/g, '');
}

/** Whether a squeezed text has a second spelling or is a plural; most Names are neither. */
const hasVariants = /icence|efence|ramme|centre|judgement|fulfil|our|is(e|ing|ation)|l(ed|ing)$|s$/;

/** A squeezed text in one spelling and in the singular: `licences` and `license` become one. */
function canonical(text: string): string {
  if (!hasVariants.test(text)) return text;
  let result = text;
  for (const [pattern, replacement] of spellings) result = result.replace(pattern, replacement);
  if (result.length <= 3) return result;
  return result
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}

/** How many edits may separate a word of this length from its correction: a third of it, three at most. */
function bound(length: number): number {
  return length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(length / 3)));
}

/** The words that `text` is a synonym of, whatever its case and hyphens. */
const synonymsBySqueezed = new Map(Object.entries(synonyms).map(([word, meant]) => [squeezed(word), meant]));

/** A prefix or a part of a compound says less than a full word, but more than an edit distance of two. */
const partialRank = 1.5;

/** A text in the forms in which it is compared. */
interface Forms {
  readonly squeezed: string;
  readonly canonical: string;
}

function formsOf(text: string): Forms {
  const form = squeezed(text);
  return { squeezed: form, canonical: canonical(form) };
}

/**
 * How far `candidate` is from `text`: 0 the same but for case and hyphens; 0.1 but for number or spelling; 0.5 a
 * synonym; else the edit distance, or `partialRank` when `text` is the beginning or a part of the compound; `undefined`
 * beyond the bound.
 */
function rank(text: Forms, candidate: string): number | undefined {
  const other = formsOf(candidate);
  if (text.squeezed === other.squeezed) return 0;
  if (text.canonical === other.canonical) return 0.1;
  if (synonymsBySqueezed.get(text.squeezed)?.includes(candidate)) return 0.5;
  const limit = bound(Math.max(text.squeezed.length, other.squeezed.length));
  const written = editDistance(text.squeezed, other.squeezed, limit);
  // A slip in the word as written weighs less than one that number or spelling hides.
  const spelled =
    text.canonical === text.squeezed && other.canonical === other.squeezed
      ? limit + 1
      : editDistance(text.canonical, other.canonical, limit) + 0.1;
  const partial = isPartOf(text.squeezed, candidate, other.squeezed);
  const best = Math.min(written, spelled, partial ? partialRank : Number.POSITIVE_INFINITY);
  const slip = text.squeezed.length > 2 && Math.floor(best) <= limit;
  return slip || partial ? best : undefined;
}

/** Whether a squeezed text begins the candidate, or is one of the parts that a hyphen or a dot separates in it. */
function isPartOf(text: string, candidate: string, squeezedCandidate: string): boolean {
  if (text.length >= 4 && squeezedCandidate.startsWith(text)) return true;
  return text.length >= 2 && /[-.]/.test(candidate) && candidate.toLowerCase().split(/[-.]/).includes(text);
}

/** Length of the common beginning of two texts, in UTF-16 units, ignoring case. */
function commonStart(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}

/**
 * The candidates that somebody who wrote `text` probably meant, best first, at most `count`. Finds slips of the hand
 * (swapped, missing, extra, wrong letters), other case, hyphens and number, British and American spelling, synonyms
 * (`annual` for `yearly`), beginnings and parts of compounds. Serves words and Names alike. Candidates that equal
 * `text` are left out: they are no correction. Ties go to the longer common beginning, then to the nearer length, then to the
 * earlier candidate.
 */
export function nearestWords(text: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const forms = formsOf(text);
  const found: { candidate: string; rank: number; start: number; growth: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === text) continue;
    const distance = rank(forms, candidate);
    if (distance === undefined) continue;
    const growth = Math.abs(candidate.length - text.length);
    found.push({ candidate, rank: distance, start: commonStart(text, candidate), growth });
  }
  found.sort((a, b) => a.rank - b.rank || b.start - a.start || a.growth - b.growth);
  return found.slice(0, count).map(({ candidate }) => candidate);
}

/** The one candidate that `text` was probably meant to be, or `undefined` when none is near enough. */
export function nearestWord(text: string, candidates: Iterable<string>): string | undefined {
  return nearestWords(text, candidates, 1)[0];
}
