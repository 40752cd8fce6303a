import { DIAGRAMS, renderSvg } from '@alliance-lang/rendering';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFolders, readExamples } from '../corpus/examples.ts';
import { openBrowser, openPreview, type PreviewPage } from './support/preview-page.ts';

/** Widths of text are computed without a browser; here they are held against the fonts that people see. */
/** A picture without anything around it. */
const nothingBeside = {
  type: 'picture',
  title: '',
  diagrams: [],
  outline: [],
  parties: [],
  uri: 'file:///deal.alliance',
  pinned: false,
} as const;

let browser: Browser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPreview(browser);
  await preview.page.setViewportSize({ width: 1600, height: 1000 });
});
afterAll(async () => {
  expect(preview?.complaints).toEqual([]);
  await browser?.close();
});

describe.for(exampleFolders())('%s', (folder) => {
  test.for(DIAGRAMS.map(({ id }) => id))('%s: text stays in its box and in the picture', async (id) => {
    const { models } = readExamples(folder);
    for (const model of models) {
      const diagram = DIAGRAMS.find((each) => each.id === id)!;
      for (const view of ['map', 'seats'] as const) {
        const svg = renderSvg(diagram.draw(model, { view, today: '2026-11-22' }), { mode: 'webview' });
        await preview.send({ ...nothingBeside, svg, current: id });
        expect(await preview.page.locator('#stage svg').getAttribute('data-diagram')).toBe(id);
        const { measured, found } = await overflowing();
        expect(found).toEqual([]);
        expect(measured).toBeGreaterThan(0);
      }
    }
  });
});

/** Texts wider than the card, chip or cell that they are in, or that leave the picture; a rounding error does not count. */
function overflowing(): Promise<{ readonly measured: number; readonly found: readonly string[] }> {
  return preview.page.evaluate(() => {
    const slack = 1;
    const svg = document.querySelector<SVGSVGElement>('#stage svg')!;
    const page = svg.getBoundingClientRect();
    const found: string[] = [];
    let measured = 0;
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      const words = text.lastChild?.textContent ?? '';
      if (box.width === 0) continue;
      measured += 1;
      if (box.left < page.left - slack || box.right > page.right + slack) found.push(`${words} leaves the picture`);
      const group = text.closest('g.a-card, g.a-chip');
      const frame = group?.querySelector(':scope > rect')?.getBoundingClientRect();
      if (frame && (box.left < frame.left - slack || box.right > frame.right + slack))
        found.push(`${words} is ${(box.width - frame.width).toFixed(1)} wider than its box`);
    }
    return { measured, found };
  });
}
