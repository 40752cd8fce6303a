import { DIAGRAMS, renderHtml } from '@alliance-lang/rendering';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../corpus/examples.ts';
import { openBrowser } from './support/preview-page.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await openBrowser();
  const [model] = readExamples('retail-insights').models;
  if (!model) throw new Error('The complete example is gone.');
  html = renderHtml(
    DIAGRAMS.map((diagram) => ({ id: diagram.id, label: diagram.title, scene: diagram.draw(model) })),
    { title: 'Retail insights', parties: model.parties.map(({ id, title }) => ({ id, label: title ?? id })) },
  );
});
afterAll(() => browser.close());

/** The page as people open it: offline, from nowhere. What it asks for and what goes wrong is kept. */
async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1100, height: 760 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => complaints.push(request.url()));
  await page.setContent(html);
  return { page, complaints };
}

const dim = (page: Page) => page.locator('section:not([hidden]) .a-node.a-dim').count();

test('one picture at a time, by click and by key', async () => {
  const { page, complaints } = await open();
  const shown = () => page.locator('section:not([hidden])').evaluateAll((all) => all.map(({ id }) => id));
  expect(await shown()).toEqual(['governance']);
  await page.locator('#tab-raci').click();
  expect(await shown()).toEqual(['raci']);
  await page.keyboard.press('ArrowRight');
  expect(await shown()).toEqual(['decisions']);
  await page.keyboard.press('End');
  expect(await shown()).toEqual([DIAGRAMS.at(-1)?.id]);
  expect(complaints).toEqual([]);
});

test('whoever points at a person sees what is theirs; a click keeps it, Escape ends it', async () => {
  const { page, complaints } = await open();
  const person = page.locator('#governance .a-card[data-id="Northwind.Bruno"]');
  await person.hover();
  await expect.poll(() => dim(page)).toBeGreaterThan(3);
  expect(await person.getAttribute('class')).not.toContain('a-dim');
  await page.locator('h1').hover();
  await expect.poll(() => dim(page)).toBe(0);
  await person.click();
  await page.locator('h1').hover();
  expect(await dim(page)).toBeGreaterThan(3);
  await page.locator('#governance .a-card[tabindex="0"]').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => dim(page)).toBe(0);
  expect(complaints).toEqual([]);
});

test('a party is filtered in every picture, and said', async () => {
  const { page } = await open();
  await page.locator('#party').selectOption('Contoso');
  await expect.poll(() => dim(page)).toBeGreaterThan(3);
  expect(await page.locator('#status').textContent()).toMatch(/^\d+ of \d+ things concern Contoso/);
  await page.locator('#tab-raci').click();
  expect(await dim(page)).toBeGreaterThan(0);
});

test('arrow keys walk the picture, the list says the same', async () => {
  const { page } = await open();
  await page.locator('#governance [tabindex="0"]').focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).not.toBe(first);
  await page.locator('#governance summary').click();
  expect(await page.locator('#governance details li').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('Joint steering committee')]),
  );
});

test('larger, smaller, fit', async () => {
  const { page } = await open();
  const width = () => page.locator('#governance svg').evaluate((svg) => svg.getBoundingClientRect().width);
  const fit = await width();
  await page.locator('[data-zoom="1"]').click();
  const larger = await width();
  expect(larger).toBeGreaterThan(fit);
  await page.keyboard.press('-');
  expect(await width()).toBeLessThan(larger);
  await page.keyboard.press('0');
  expect(await width()).toBeCloseTo(fit, 0);
});

test('light or dark as the reader has it, or chooses', async () => {
  const { page } = await open({ colorScheme: 'dark' });
  const ink = () =>
    page
      .locator('#governance text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
  const dark = await ink();
  await page.locator('#theme').selectOption('light');
  const light = await ink();
  expect(light).not.toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('#theme').selectOption('');
  expect(await ink()).toBe(light);
});

test('without scripts every picture stands there', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  expect(await page.locator('section svg').count()).toBe(DIAGRAMS.length);
  expect(await page.locator('#raci svg').isVisible()).toBe(true);
  expect(await page.locator('#bar').isVisible()).toBe(false);
});
