import type { GroupShape, Role, SceneNode, Shape, Tone } from '../scene/scene.ts';
import { fitText, measureText, plainText } from '../scene/text-metrics.ts';
import { badge } from './badge.ts';
import { FONTS, initials, label } from './label.ts';

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

/** The width at which a card shows its texts in full, in pixels. */
export function cardWidth(title: string, subtitle: string | undefined, avatar: boolean): number {
  const text = Math.max(
    measureText(plainText(title), FONTS.name),
    subtitle ? measureText(plainText(subtitle), FONTS.small) : 0,
  );
  return Math.ceil(text + (avatar ? 39 : 12) + 12);
}

/** A box with a name, a line below it and perhaps an avatar: a person, a body, a step. */
export function card(options: CardOptions): GroupShape {
  const height = options.height ?? CARD_HEIGHT;
  const border = options.border ?? 'strong';
  const left = options.avatar === undefined ? 12 : 39;
  const room = options.width - left - 10;
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
  const middle = height / 2;
  const second = options.subtitle === undefined || options.subtitle === '' ? undefined : options.subtitle;
  const textX = options.pill && !centred ? x + 10 : x;
  const textRoom = options.pill ? room - 20 : room;
  children.push(
    label(textX, second ? middle - 2.5 : middle + 4.5, options.title, {
      font: FONTS.name,
      anchor,
      maxWidth: textRoom - (options.reserve ?? 0),
      role: 'title',
    }),
  );
  if (second) {
    const shown = { font: FONTS.small, tone: 'muted' as const, anchor, maxWidth: textRoom, role: 'subtitle' as const };
    children.push(label(textX, middle + 12, second, shown));
  }
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

/** A disc with one to three letters, in the tone of a party. */
export function avatar(x: number, y: number, letters: string, tone: Tone, radius = AVATAR_RADIUS): Shape[] {
  const size = radius >= AVATAR_RADIUS ? 9.5 : 7.5;
  const shown = fitText(letters, radius * 2 - 1, { size, bold: true }).text;
  return [
    { kind: 'circle', role: 'avatar', x, y, radius, tone, fill: 'soft', stroke: 'ink', strokeWidth: 0.8 },
    label(x, y + size * 0.36, shown, { font: { size, bold: true }, tone, anchor: 'middle' }),
  ];
}
