/**
 * The scene: what a diagram is before it becomes SVG. Plain data, so that one emitter, the outline for screen
 * readers, geometry checks and later exports all read the same thing.
 *
 * Units are CSS pixels; x grows to the right, y downwards. Coordinates inside a group are relative to the group.
 */

/** Who or what a shape belongs to. Colours follow from it, per theme. */
export type Tone =
  | 'party-1'
  | 'party-2'
  | 'party-3'
  | 'party-4'
  | 'party-5'
  | 'party-6'
  | 'party-7'
  | 'party-8'
  | 'body'
  | 'danger'
  | 'warning'
  | 'ok'
  | 'muted'
  | 'neutral'
  | 'today';

/** All tones, in the order in which style sheets list them. */
export const TONES: readonly Tone[] = [
  'party-1',
  'party-2',
  'party-3',
  'party-4',
  'party-5',
  'party-6',
  'party-7',
  'party-8',
  'body',
  'danger',
  'warning',
  'ok',
  'muted',
  'neutral',
  'today',
];

/**
 * Which of a tone's colours: `ink` for text and strong lines, `line` for quiet borders, `soft` for tinted areas, `band`
 * for areas whose size says something and that no text stands upon, `solid` for filled markers and `on-solid` for text
 * upon them.
 */
export type ToneShade = 'ink' | 'line' | 'soft' | 'band' | 'solid' | 'on-solid';

/** All shades of a tone, in the order in which style sheets list them. */
export const TONE_SHADES: readonly ToneShade[] = ['ink', 'line', 'soft', 'band', 'solid', 'on-solid'];

/** A tone's shade, or one of the two backgrounds that no tone changes: the page and the card. */
export type Shade = ToneShade | 'canvas' | 'surface';

/** What a shape is for, as a class for style sheets and as a handle for tests. */
export type Role =
  | 'arrow'
  | 'avatar'
  | 'axis'
  | 'badge'
  | 'card'
  | 'cell'
  | 'chip'
  | 'column'
  | 'edge'
  | 'frame'
  | 'group'
  | 'hint'
  | 'label'
  | 'lane'
  | 'legend'
  | 'marker'
  | 'row'
  | 'step'
  | 'subtitle'
  | 'title';

/** Zero-based position, columns in UTF-16 code units, as in LSP. */
export interface ScenePosition {
  readonly line: number;
  readonly character: number;
}

/** Where in the text an element is written. */
export interface SceneSource {
  readonly uri: string;
  readonly start: ScenePosition;
  readonly end: ScenePosition;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A finding about an element, as diagrams take it. */
export interface DiagramFinding {
  /** Id of the model element that the finding is about. */
  readonly elementId: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What makes a group a node: something of the model that can be focused, hovered and followed to its line. */
export interface SceneNode {
  /** Id of the model element (its qualified name); several groups may show the same element. */
  readonly id: string;
  /** Accessible name: one line that makes sense without the picture. */
  readonly label: string;
  /** Further lines for the hover and the outline. */
  readonly details?: readonly string[];
  readonly source?: SceneSource;
  /** Ids of parties, people and bodies concerned: hovering one of them lights this node. */
  readonly refs?: readonly string[];
  readonly findings?: readonly DiagramFinding[];
  /**
   * What is empty here and can be written: `accountable`, `sponsor`, `lead`, `holder:<role>`, `link:<person>`, `examine:<area>`. An
   * editor offers the edit.
   */
  readonly gap?: string;
}

interface Painted {
  readonly role?: Role;
  /** Defaults to `neutral`. */
  readonly tone?: Tone;
  readonly fill?: Shade;
  readonly stroke?: Shade;
  /** Defaults to 1. */
  readonly strokeWidth?: number;
  readonly dash?: 'dashed' | 'dotted';
  /** Shown on hover. */
  readonly title?: string;
}

export interface RectShape extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Corner radius. */
  readonly radius?: number;
}

export interface CircleShape extends Painted {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Move, line, quadratic and cubic curve, close: absolute within the group. */
export type PathCommand =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface PathShape extends Painted {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
}

/** From left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl';

export interface TextShape {
  readonly kind: 'text';
  readonly role?: Role;
  readonly tone?: Tone;
  /** Defaults to `ink`. */
  readonly shade?: Shade;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The direction of the sentence that this is a line of, where a line alone would be taken for the other. */
  readonly direction?: Direction;
  /** Reads from bottom to top, turned around its own point. */
  readonly turned?: boolean;
  /** Shown on hover: the full text where `text` was shortened. */
  readonly title?: string;
}

export interface GroupShape {
  readonly kind: 'group';
  readonly role?: Role;
  readonly x: number;
  readonly y: number;
  readonly children: readonly Shape[];
  readonly node?: SceneNode;
}

export type Shape = RectShape | CircleShape | PathShape | TextShape | GroupShape;

/** A finished picture. */
export interface Scene {
  /** Id of the diagram, such as `governance`. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences that say what is seen, for people who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly children: readonly Shape[];
}
