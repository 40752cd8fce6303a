/** Two versions of an agreement as one text, in its own words, with what went and what came marked: for people outside git. */
import { matchElements } from '@alliance-lang/analysis';
import type { AllianceModel, Range } from '@alliance-lang/language';
import { type ChangeList, changeList } from '../changes/change-list.ts';
import { type Piece, wordPieces } from '../changes/words.ts';
import { type Prose, type ProseItem, proseOf } from '../prose/prose.ts';

/** A paragraph of the agreement, numbered as in the version after; what is gone has no number. */
export interface RedlineParagraph {
  readonly number: string;
  /** 0 for the title of a section, then one more for each declaration around. */
  readonly depth: number;
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
}

export interface Redline {
  readonly title: string;
  /** What changed for each party; told before the text. */
  readonly list: ChangeList;
  readonly paragraphs: readonly RedlineParagraph[];
}

/**
 * Puts two versions side by side, declaration by declaration as the differ pairs them, word by word inside each. Lists of people and
 * things stand in a fixed order, so that what is only written in another order is not marked. Never throws.
 */
export function redlineOf(before: AllianceModel, after: AllianceModel): Redline {
  const { pairs } = matchElements(before, after);
  const same = new Map(pairs.map((pair) => [pair.before.element.nameAt, pair.after.element.nameAt]));
  const paragraphs: RedlineParagraph[] = [];
  const was = proseOf(before, 'fixed');
  const is = proseOf(after, 'fixed');
  let number = 0;
  for (const [one, other] of sectionPairs(was, is)) {
    const title = (other ?? one)?.title ?? '';
    if (other) number++;
    paragraphs.push({
      number: other ? String(number) : '',
      depth: 0,
      heading: piecesOf(one?.title, other && title),
      text: [],
    });
    pairItems(one?.items ?? [], other?.items ?? [], same, String(number), 1, paragraphs);
  }
  return { title: is.title, list: changeList(before, after), paragraphs };
}

type Section = Prose['sections'][number];

/** The sections of both versions; those that are gone stand where they stood. */
function sectionPairs(was: Prose, is: Prose): readonly (readonly [Section | undefined, Section | undefined])[] {
  const after = new Map(is.sections.map((section) => [section.title, section]));
  const before = new Map(was.sections.map((section) => [section.title, section]));
  const titles = inOneOrder([...before.keys()], [...after.keys()]);
  return titles.map((title) => [before.get(title), after.get(title)] as const);
}

/** Two orders in one: that of the second, with what only the first has behind what stood before it there. */
function inOneOrder<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  const result = [...second];
  const known = new Set(second);
  let last = -1;
  for (const one of first) {
    if (known.has(one)) last = result.indexOf(one);
    else result.splice(++last, 0, one);
  }
  return result;
}

function pairItems(
  before: readonly ProseItem[],
  after: readonly ProseItem[],
  /** Where a declaration is named in both versions: that tells which is which. */
  same: ReadonlyMap<Range, Range>,
  above: string,
  depth: number,
  paragraphs: RedlineParagraph[],
): void {
  const was = new Map(before.map((item) => [same.get(item.at) ?? item.at, item]));
  const is = new Map(after.map((item) => [item.at, item]));
  let count = 0;
  for (const key of inOneOrder([...was.keys()], [...is.keys()])) {
    const [one, other] = [was.get(key), is.get(key)];
    if (other) count++;
    const number = other ? `${above}.${count}` : '';
    paragraphs.push({
      number,
      depth,
      heading: piecesOf(one?.heading, other?.heading),
      text: piecesOf(one?.sentences.join(' '), other?.sentences.join(' ')),
    });
    pairItems(one?.items ?? [], other?.items ?? [], same, number || above, depth + 1, paragraphs);
  }
}

function piecesOf(before: string | undefined, after: string | undefined): readonly Piece[] {
  return wordPieces(before ?? '', after ?? '');
}

/** Whether something in a paragraph is marked. */
export function isMarked({ heading, text }: RedlineParagraph): boolean {
  return [...heading, ...text].some(({ type }) => type !== 'same');
}
