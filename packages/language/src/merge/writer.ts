import type { Block, Item } from '../outline/outline.ts';
import type { Place } from './blocks.ts';
import type { MergeConflict } from './merge.ts';

/** The same place in the versions; undefined where nothing stands there. */
interface Sides {
  readonly base?: string;
  readonly ours?: string;
  readonly theirs?: string;
}

/** Writes items one after the other. Each is set apart from the one before it, wherever either of them comes from. */
export class Writer {
  readonly #top: boolean;
  readonly #own: Block;
  readonly #place: Place;
  readonly #indent: string;
  #text = '';
  #empty = true;
  /** Whether what follows must stand on a new line: behind a comment to the end of the line, behind a marker. */
  #break = false;

  /** @param own the block whose layout is followed */
  constructor(place: Place, own: Block, other: Block) {
    const top = place.path.length === 0;
    this.#top = top;
    this.#own = own;
    this.#place = place;
    const broken = own.items.find(({ lead }) => lead.includes('\n'));
    this.#indent = broken ? indentOf(broken.lead) : `${indentOf(own.tail)}${top ? '' : '  '}`;
    this.#break = endsLine(own.head) || endsLine(other.head);
  }

  item({ lead }: Item, body: string, trail: string): void {
    this.#text += this.#setApart(lead) + body + trail;
    this.#break = endsLine(trail);
    this.#empty = false;
  }

  /** Something inside conflict markers, each of which has a line of its own. */
  conflict({ lead }: Item, told: MergeConflict, sides: Sides): void {
    const { markerSize, showBase } = this.#place;
    const indent = lead.includes('\n') ? indentOf(lead) : this.#indent;
    const mark = (sign: string, label: string): string => `${sign.repeat(markerSize)}${label && ` ${label}`}\n`;
    const side = (text: string | undefined): string => (text === undefined ? '' : `${indent}${text}\n`);
    const where = told.path.slice(0, -1).join(', ');
    const label = (who: string, deed: string): string => `${who}: ${where && `${where}, `}${deed}`;
    const before = this.#setApart(lead).replace(/[ \t]*$/, '');
    const broken = before.endsWith('\n') || (before === '' && this.#text === '' && this.#top);
    this.#text += `${before}${broken ? '' : '\n'}${mark('<', label('ours', told.ours))}${side(sides.ours)}`;
    if (showBase) this.#text += mark('|', 'before') + side(sides.base);
    this.#text += `${mark('=', '')}${side(sides.theirs)}${mark('>', label('theirs', told.theirs)).trimEnd()}`;
    this.#break = true;
    this.#empty = false;
  }

  /** What belongs to the item that was written last. */
  more(text: string): void {
    this.#text += (this.#break && !startsLine(text) ? `\n${this.#indent}` : '') + text;
    this.#break = false;
  }

  /** The whole text. @param tail what stands behind the last item */
  finish(tail: string): string {
    const edge = indentOf(this.#own.tail);
    if (!this.#break || startsLine(tail)) return this.#text + tail;
    return `${this.#text}\n${tail.trim() === '' ? edge : tail.trimStart()}`;
  }

  /** White space and comments before an item, so that it is neither joined with the one before it nor far from it. */
  #setApart(lead: string): string {
    const { comments, start } = split(lead);
    if (this.#top && this.#empty) return this.#isFirst(lead) ? lead : comments;
    if (this.#top && !start.includes('\n')) return `\n\n${comments}`;
    if (this.#break && !startsLine(lead)) return `\n${this.#indent}${comments}`;
    if (start !== '') return lead;
    return this.#empty ? ` ${lead}` : `  ${lead}`;
  }

  #isFirst(lead: string): boolean {
    return this.#own.items[0]?.lead === lead;
  }
}

/** White space, then what follows it. */
function split(lead: string): { readonly start: string; readonly comments: string } {
  const [start = ''] = /^\s*/.exec(lead) ?? [];
  return { start, comments: lead.slice(start.length) };
}

function startsLine(text: string): boolean {
  return /^[ \t]*\n/.test(text);
}

function indentOf(lead: string): string {
  return /[ \t]*$/.exec(lead)?.[0] ?? '';
}

/** Whether a text ends with a comment that goes on to the end of its line. */
function endsLine(text: string): boolean {
  return /\/\/[^\n]*$/.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/"(\\.|[^"\\\n])*"/g, ''));
}
