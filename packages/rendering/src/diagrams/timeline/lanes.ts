import type { PlainDateText } from '@alliance-lang/language';
import type { SceneNode, Tone } from '../../scene/scene.ts';

/** Something with a date, or from one date to another; both days included. */
export interface TimelineItem {
  readonly node: SceneNode;
  readonly text: string;
  readonly starts: PlainDateText;
  /** Absent for a moment. */
  readonly ends?: PlainDateText;
  readonly tone: Tone;
  /** Not certain: a renewal, an expected event, what happens only at the end. */
  readonly uncertain?: boolean;
  /** Of a moment: the sign that is drawn. Defaults to `diamond`. */
  readonly sign?: 'diamond' | 'square' | 'circle';
  /** For Gantt and outline: what sort of thing it is. */
  readonly sort: string;
}

/** Rows with a heading of their own; items of a row never share it with others. */
export interface TimelineRow {
  readonly name: string;
  readonly node?: SceneNode;
  readonly items: readonly TimelineItem[];
}

/** One band of the picture. */
export interface TimelineLane {
  readonly name: string;
  /** Packed into as many rows as they need. */
  readonly items: readonly TimelineItem[];
  readonly rows: readonly TimelineRow[];
  /** Things of this lane that have no date yet. */
  readonly undated: readonly { readonly text: string; readonly node: SceneNode }[];
}
