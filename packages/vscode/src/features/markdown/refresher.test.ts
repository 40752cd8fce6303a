import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refresher } from './refresher.ts';

/** A preview that takes what there is each time it is asked, unless told to drop wishes. */
class Preview {
  waiting = false;
  drops = 0;
  asked = 0;
  closed = false;
  isWaiting = () => this.waiting;
  refresh = () => {
    this.asked += 1;
    if (this.drops > 0) this.drops -= 1;
    else this.waiting = false;
  };
  giveUp = () => {
    this.waiting = false;
    this.closed = true;
  };
}

let preview: Preview;
let refresher: Refresher;
const picture = () => {
  preview.waiting = true;
  refresher.wish();
};

beforeEach(() => {
  vi.useFakeTimers();
  preview = new Preview();
  refresher = new Refresher(preview);
});
afterEach(() => {
  vi.useRealTimers();
});

test('pictures that come together are one page', () => {
  for (let key = 0; key < 20; key += 1) {
    picture();
    vi.advanceTimersByTime(60);
  }
  vi.runAllTimers();
  expect(preview).toMatchObject({ asked: 1, waiting: false });
});

test('a wish that was dropped is said again', () => {
  preview.drops = 3;
  picture();
  vi.runAllTimers();
  expect(preview.waiting).toBe(false);
  expect(preview.asked).toBeGreaterThanOrEqual(4);
});

test('pages keep their distance, and a last one is made when all is calm', () => {
  const began = Date.now();
  const times: number[] = [];
  const { refresh } = preview;
  preview.refresh = () => {
    times.push(Date.now() - began);
    refresh();
  };
  picture();
  vi.advanceTimersByTime(400);
  picture();
  vi.runAllTimers();
  const [first = 0, second = 0, last = 0, ...more] = times;
  expect(more).toEqual([]);
  expect(second - first).toBeGreaterThanOrEqual(1_000);
  expect(last - second).toBeGreaterThanOrEqual(3_000);
});

test('a preview that was closed is not asked for ever', () => {
  preview.drops = Number.POSITIVE_INFINITY;
  picture();
  vi.runAllTimers();
  expect(preview).toMatchObject({ closed: true, asked: 10 });
});

test('nothing is made anew when nothing came', () => {
  refresher.wish();
  vi.runAllTimers();
  expect(preview.asked).toBe(0);
});
