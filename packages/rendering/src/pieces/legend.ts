import type { GroupShape, Shape } from '../scene/scene.ts';
import { measureText } from '../scene/text-metrics.ts';
import { FONTS, label } from './label.ts';

export interface LegendItem {
  /** Drawn left of the text, around y = 0, from x = 0 to `width`. */
  readonly sample: readonly Shape[];
  readonly width: number;
  readonly text: string;
}

const LINE = 20;
const GAP = 22;

/** Samples with their meaning, in lines of at most `maxWidth` pixels; `y` is the middle of the first line. */
export function legend(
  x: number,
  y: number,
  items: readonly LegendItem[],
  maxWidth: number,
): { readonly shape: GroupShape; readonly height: number; readonly width: number } {
  const children: Shape[] = [];
  let [left, top, right] = [0, 0, 0];
  for (const item of items) {
    const room = maxWidth - item.width - 5;
    const width = item.width + 5 + Math.min(room, measureText(item.text, FONTS.small));
    if (left > 0 && left + width > maxWidth) {
      left = 0;
      top += LINE;
    }
    children.push({
      kind: 'group',
      x: left,
      y: top,
      children: [
        ...item.sample,
        label(item.width + 5, 4, item.text, { font: FONTS.small, tone: 'muted', maxWidth: room }),
      ],
    });
    right = Math.max(right, left + width);
    left += width + GAP;
  }
  return { shape: { kind: 'group', role: 'legend', x, y, children }, height: top + LINE, width: right };
}
