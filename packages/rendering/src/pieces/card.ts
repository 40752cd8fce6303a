import type { GroupShape, Role, SceneNode, Shape, Tone } from '../scene/scene.ts';
import { balanceText, fitText, measureText, plainText, wrapText } from '../scene/text-metrics.ts';
import { badge } from './badge.ts';
import { FONTS, initials, label, paragraph } from './label.ts';

export interface CardOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Defaults to 40. */
  readonly height?: number;
  readonly title: string;
  readonly subtitle?: string;
  /** Of the avatar, or of the border where there is none. */
  readonly tone: Tone;
  /** Draws a round avatar with the initials of this name. */
  readonly avatar?: string;
  /** Centres the texts; cards with an avatar start at its right. */
  readonly centred?: boolean;
  /** `quiet` is a grey hairline, `strong` the tone's own line, `dashed` the same dashed: not there, or outside. */
  readonly border?: 'quiet' | 'strong' | 'dashed';
  /** Rounds the ends fully, as start and end of a flow. */
  readonly pill?: boolean;
  readonly fill?: 'surface' | 'soft';
  /** Room kept free right of the title for a chip, in pixels. */
  readonly reserve?: number;
  readonly node?: SceneNode;
  readonly role?: Role;
  /** Further shapes inside the card, relative to it. */
  readonly extra?: readonly Shape[];
}

export const CARD_HEIGHT = 40;
const AVATAR_RADIUS = 11;
/** More lines than these are no name any more. */
const MOST_LINES = 3;
/** Air left and right of the texts of a card without an avatar. */
const [TEXT_LEFT, TEXT_RIGHT] = [12, 10];

/** The width at which a card shows its texts in full, in pixels. */
export function cardWidth(title: string, subtitle: string | undefined, avatar: boolean): number {
  const text = Math.max(
    measureText(plainText(title), FONTS.name),
    subtitle ? measureText(plainText(subtitle), FONTS.small) : 0,
  );
  return Math.ceil(text + (avatar ? 39 : 12) + 12);
}

/** Between the baselines of two lines of the title, of title and subtitle, and of two lines of the subtitle. */
const [TITLE_STEP, SUBTITLE_STEP, SMALL_STEP] = [15, 14.5, 13.5];
/** Height of a card with one line, in pixels. */
const ONE_LINE = 26;

/** How many lines of each text are shown at most. */
export interface CardLines {
  readonly title: number;
  readonly subtitle: number;
}

/**
 * The height at which a card of this width shows its texts in so many lines, in pixels; never less than `least`. What
 * takes more lines is shortened.
 */
export function cardHeight(
  { title, subtitle, width, pill }: Pick<CardOptions, 'title' | 'subtitle' | 'width' | 'pill'>,
  lines: CardLines,
  least = CARD_HEIGHT,
): number {
  const room = width - TEXT_LEFT - TEXT_RIGHT - (pill ? 20 : 0);
  const wrapped = (text: string, font: { size: number; bold?: boolean }, most: number) =>
    wrapText(plainText(text), room, font, most).lines.length;
  const second = subtitle ? wrapped(subtitle, FONTS.small, lines.subtitle) : 0;
  return Math.max(least, Math.ceil(ONE_LINE + span(wrapped(title, FONTS.name, lines.title), second)));
}

/** From the first to the last baseline. */
function span(title: number, subtitle: number): number {
  return Math.max(0, title - 1) * TITLE_STEP + (subtitle > 0 ? SUBTITLE_STEP + (subtitle - 1) * SMALL_STEP : 0);
}

/** A box with a name, a line below it and perhaps an avatar: a person, a body, a step. */
export function card(options: CardOptions): GroupShape {
  const height = options.height ?? CARD_HEIGHT;
  const border = options.border ?? 'strong';
  const left = options.avatar === undefined ? TEXT_LEFT : 39;
  const room = options.width - left - TEXT_RIGHT;
  const centred = options.centred === true && options.avatar === undefined;
  const x = centred ? options.width / 2 : left;
  const anchor = centred ? ('middle' as const) : ('start' as const);
  const children: Shape[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width: options.width,
      height,
      radius: options.pill ? height / 2 : 8,
      tone: border === 'quiet' ? 'neutral' : options.tone,
      fill: options.fill ?? 'surface',
      stroke: border === 'quiet' ? 'line' : 'ink',
      ...(border === 'quiet' ? {} : { strokeWidth: 1.4 }),
      ...(border === 'dashed' ? { dash: 'dashed' as const } : {}),
    },
  ];
  if (options.avatar !== undefined)
    children.push(...avatar(20, height / 2, initials(options.avatar) || plainText(options.avatar), options.tone));
  const textX = options.pill && !centred ? x + 10 : x;
  const textRoom = options.pill ? room - 20 : room;
  children.push(...cardTexts(options, { x: textX, room: textRoom, middle: height / 2, height, anchor }));
  children.push(...(options.extra ?? []));
  const mark = badge(options.width - 4, 4, options.node?.findings ?? []);
  if (mark) children.push(mark);
  return {
    kind: 'group',
    role: options.role ?? 'card',
    x: options.x,
    y: options.y,
    children,
    ...(options.node ? { node: options.node } : {}),
  };
}

interface TextPlace {
  readonly x: number;
  readonly room: number;
  readonly middle: number;
  readonly height: number;
  readonly anchor: 'start' | 'middle';
}

/** Title and subtitle around the middle of the card, in as many lines as its height has room for. */
function cardTexts(options: CardOptions, { x, room, middle, height, anchor }: TextPlace): Shape[] {
  const subtitle = plainText(options.subtitle ?? '');
  const titleRoom = room - (options.reserve ?? 0);
  // A card with an avatar or a chip is one row of a list; the others may be as tall as their words need.
  const single = options.avatar !== undefined || options.reserve !== undefined;
  const fits = (more: number) => !single && ONE_LINE + more <= height;
  let titles = 1;
  while (titles < MOST_LINES && fits(span(titles + 1, subtitle ? 1 : 0))) titles += 1;
  const named = { font: FONTS.name, anchor, role: 'title' as const };
  const first = balanceText(plainText(options.title), titleRoom, FONTS.name, titles).lines.length;
  let smalls = subtitle ? 1 : 0;
  while (subtitle && smalls < MOST_LINES && fits(span(first, smalls + 1))) smalls += 1;
  const second = subtitle ? balanceText(subtitle, room, FONTS.small, smalls).lines.length : 0;
  const top = middle + (second > 0 ? 4.75 : 4.5) - span(first, second) / 2;
  const quiet = { font: FONTS.small, tone: 'muted' as const, anchor, role: 'subtitle' as const };
  const below = top + Math.max(0, first - 1) * TITLE_STEP + SUBTITLE_STEP;
  return [
    ...paragraph(x, top, options.title, titleRoom, titles, named, TITLE_STEP).shapes,
    ...(second > 0 ? paragraph(x, below, subtitle, room, smalls, quiet, SMALL_STEP).shapes : []),
  ];
}

/** A disc with one to three letters, in the tone of a party. */
export function avatar(x: number, y: number, letters: string, tone: Tone, radius = AVATAR_RADIUS): Shape[] {
  const size = radius >= AVATAR_RADIUS ? 9.5 : 7.5;
  const shown = fitText(letters, radius * 2 - 1, { size, bold: true }).text;
  return [
    { kind: 'circle', role: 'avatar', x, y, radius, tone, fill: 'soft', stroke: 'ink', strokeWidth: 0.8 },
    label(x, y + size * 0.36, shown, { font: { size, bold: true }, tone, anchor: 'middle' }),
  ];
}
