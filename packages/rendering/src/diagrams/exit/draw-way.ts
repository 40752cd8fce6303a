import { chip } from '../../pieces/chip.ts';
import { polyline } from '../../pieces/connector.ts';
import { FONTS, label as text } from '../../pieces/label.ts';
import type { GroupShape, Shape } from '../../scene/scene.ts';
import { type Column, type Columns, itemCard, PAD } from './exit-card.ts';
import { comesByItself, type ExitWay } from './read-exit.ts';

/** Of what happens when a breach is cured, below its clock. */
const CURED = { size: 9.5 };

/**
 * The trigger, then its notice and its time to cure, on one line that goes on to the wind-down. The line is dotted
 * where it passes a stage without a stop.
 */
export function drawWay(way: ExitWay, columns: Columns, y: number, height: number): GroupShape {
  const [triggers, notice, cure] = columns;
  const middle = height / 2;
  // The end of the term comes by itself; a step short of the end goes on to no wind-down.
  const [byItself, goesOn] = [comesByItself(way), way.tone !== 'warning'];
  const centre = (column: Column) => column.x + column.width / 2;
  const room = notice.width - 16;
  const said = { fill: 'soft' as const, maxWidth: room };
  const unsaid = { dash: 'dashed' as const, maxWidth: room };
  const stops: Shape[] = [];
  if (way.notice) {
    const tone = way.notice === 'at once' ? 'danger' : 'body';
    stops.push(chip(centre(notice), middle, way.notice, { ...said, tone, font: FONTS.strong }));
  } else if (goesOn && !byItself) {
    stops.push(chip(centre(notice), middle, 'no notice stated', unsaid));
  }
  if (way.cure) {
    stops.push(
      chip(centre(cure), middle, `${way.cure} to cure`, { ...said, tone: 'party-1' }),
      text(centre(cure), middle + 21, 'cured: it goes on', { font: CURED, tone: 'ok', anchor: 'middle' }),
    );
  } else if (goesOn && !byItself) {
    stops.push(chip(centre(cure), middle, 'no cure', unsaid));
  }
  const from = triggers.x + triggers.width - PAD;
  const end = goesOn ? cure.x + cure.width : way.cure ? centre(cure) : way.notice ? centre(notice) : from;
  const skips = [...(way.notice ? [] : [notice]), ...(way.cure ? [] : [cure])].filter(({ x }) => x < end);
  return {
    kind: 'group',
    role: 'row',
    x: 0,
    y,
    children: [...wayLines(from, end, skips, middle), itemCard(way, triggers, 0, height), ...stops],
  };
}

/** From left to right, dotted over the stages that are skipped. */
function wayLines(from: number, end: number, skips: readonly Column[], y: number): Shape[] {
  const pieces: Shape[] = [];
  let x = from;
  const to = (next: number, dotted: boolean) => {
    if (next > x)
      pieces.push(
        polyline(
          [
            { x, y },
            { x: next, y },
          ],
          { shade: 'ink', ...(dotted ? { dash: 'dotted' as const } : {}) },
        ),
      );
    x = next;
  };
  for (const { x: left, width } of skips) {
    to(left, false);
    to(left + width, true);
  }
  to(end, false);
  return pieces;
}
