import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PictureMessage, pictureOf } from './support/example-pictures.ts';
import { openBrowser, openPreview, type PreviewPage } from './support/preview-page.ts';

/** The page of the preview as a reader uses it: mouse, keyboard, filter, zoom, list. */
let browser: Browser;
let governance: PictureMessage;
let raci: PictureMessage;
let preview: PreviewPage;

const file = 'starter/co-selling.alliance';

beforeAll(async () => {
  browser = await openBrowser();
  [governance, raci] = await Promise.all([pictureOf(file, 'governance'), pictureOf(file, 'raci')]);
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  preview = await openPreview(browser);
  await preview.send(governance);
  return async () => {
    expect(preview.complaints).toEqual([]);
    await preview.page.context().close();
  };
});

const node = (id: string) => preview.page.locator(`#stage [data-id="${id}"]`).first();
const width = async (): Promise<number> => (await preview.page.locator('#stage svg').boundingBox())?.width ?? 0;
const focused = (): Promise<string | null | undefined> =>
  preview.page.evaluate(() => document.activeElement?.getAttribute('data-id'));
const lastSaid = async () => (await preview.said()).at(-1);
/** Ids of nodes with a place in the text and a stop of their own, in reading order. */
const stops = (): Promise<string[]> =>
  preview.page
    .locator('#stage [data-id][tabindex]')
    .evaluateAll((nodes) => nodes.map((each) => each.getAttribute('data-id') ?? ''));

test('the page says that it is ready, and shows what it is sent', async () => {
  expect(await preview.said()).toEqual([{ type: 'ready' }]);
  await preview.page.locator('#stage svg[role="graphics-document"]').waitFor();
  expect(await preview.page.locator('#bar .diagrams button').allInnerTexts()).toEqual(
    governance.diagrams.map(({ title }) => title),
  );
  expect(await preview.page.locator('#bar button[aria-pressed="true"]').innerText()).toBe('Governance');
});

test('a click on a node leads to its line', async () => {
  const [body] = governance.outline.flatMap(({ children }) => children).filter(({ range }) => range);
  await node(body?.id ?? '').click();
  expect(await lastSaid()).toEqual({ type: 'reveal', uri: body?.uri, range: body?.range });
});

test('Tab enters the picture, arrows walk it, Enter leads to the text', async () => {
  const { page } = preview;
  const ids = await stops();
  await page.locator('#bar button').last().focus();
  // The stage itself is a stop in browsers that let the keyboard scroll it.
  for (let i = 0; i < 3 && !(await focused()); i++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(ids[0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(ids[2]);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(ids[1]);
  await page.keyboard.press('End');
  expect(await focused()).toBe(ids.at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(ids[0]);
  const said = (await preview.said()).length;
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect((await preview.said()).slice(said)).toMatchObject([{ type: 'reveal' }]);
});

test('the picture is one stop of the Tab key, where the reader was', async () => {
  const { page } = preview;
  await node((await stops())[0] ?? '').focus();
  await page.keyboard.press('ArrowDown');
  const there = await focused();
  await page.locator('#bar button').last().focus();
  for (let i = 0; i < 3 && !(await focused()); i++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(there);
});

test('what is shown anew keeps the focus, the lit line, the zoom and the filter', async () => {
  const { page } = preview;
  const second = (await stops())[1] ?? '';
  await node(second).focus();
  await page.locator('#bar').getByTitle('Larger').click();
  await node(second).focus();
  await preview.send({ type: 'cursor', ...(await placeOf(second)) });
  await page.locator('#bar select').selectOption({ index: 1 });
  await node(second).focus();
  const before = { width: await width(), dimmed: await page.locator('#stage .a-dim').count() };
  await preview.send({ ...governance, svg: governance.svg.replace('</svg>', '<g></g></svg>') });
  expect(await focused()).toBe(second);
  expect(await width()).toBeCloseTo(before.width, 0);
  expect(await page.locator('#stage .a-lit').count()).toBeGreaterThan(0);
  expect(await page.locator('#bar select').inputValue()).not.toBe('');
});

async function placeOf(id: string): Promise<{ uri: string; line: number }> {
  const { uri, line } = await node(id).evaluate((element) => ({
    uri: element.getAttribute('data-uri'),
    line: element.getAttribute('data-line'),
  }));
  return { uri: uri ?? '', line: Number(line) };
}

test('the line of the cursor lights its node alone', async () => {
  const [body] = governance.outline.flatMap(({ children }) => children).filter(({ range }) => range);
  await preview.send({ type: 'cursor', uri: body?.uri ?? '', line: body?.range?.start.line ?? 0 });
  const lit = preview.page.locator('#stage .a-lit');
  expect(await lit.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')))).toContain(body?.id);
  const stroke = await node(body?.id ?? '')
    .locator('> rect')
    .first()
    .evaluate((rect) => getComputedStyle(rect).stroke);
  expect(stroke).toBe('rgb(0, 95, 184)');
  await preview.send({ type: 'cursor', uri: 'file:///elsewhere.alliance', line: 0 });
  expect(await lit.count()).toBe(0);
});

test('the filter dims what does not concern a party, and everything comes back', async () => {
  const { page } = preview;
  const [first, second] = governance.parties;
  await page.locator('#bar select').selectOption(first?.id ?? '');
  expect(await page.locator(`#stage [data-id^="${second?.id}."].a-dim`).count()).toBeGreaterThan(0);
  expect(await page.locator(`#stage [data-id^="${first?.id}."].a-dim`).count()).toBe(0);
  await page.locator('#bar select').selectOption('');
  expect(await page.locator('#stage .a-dim').count()).toBe(0);
});

test('pointing at a person lights all that is theirs', async () => {
  const person = await preview.page
    .locator('#stage [data-id][data-refs]')
    .first()
    .evaluate((edge) => edge.getAttribute('data-refs')?.split(' ').at(0) ?? '');
  await node(person).hover();
  expect(await node(person).evaluate((element) => element.classList.contains('a-dim'))).toBe(false);
  expect(await preview.page.locator('#stage .a-dim').count()).toBeGreaterThan(0);
  await preview.page.locator('#bar').hover();
  expect(await preview.page.locator('#stage .a-dim').count()).toBe(0);
});

test('the picture grows and shrinks by button, key and wheel, and fits again', async () => {
  const { page } = preview;
  const fit = await width();
  await page.locator('#bar').getByTitle('Larger').click();
  expect(await width()).toBeCloseTo(fit * 1.2, 0);
  await node((await stops())[0] ?? '').focus();
  await page.keyboard.press('-');
  expect(await width()).toBeCloseTo(fit, 0);
  await page.locator('#stage').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeCloseTo(fit * 1.2, 0);
  await page.locator('#bar').getByTitle('Fit').click();
  expect(await width()).toBeCloseTo(fit, 0);
});

test('what is larger than the window is dragged, and a drag is no click', async () => {
  const { page } = preview;
  for (let i = 0; i < 6; i++) await page.locator('#bar').getByTitle('Larger').click();
  const stage = page.locator('#stage');
  await stage.evaluate((element) => element.scrollTo(200, 100));
  const said = (await preview.said()).length;
  const box = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y - 40, { steps: 4 });
  await page.mouse.up();
  expect(await stage.evaluate((element) => element.scrollLeft)).toBe(260);
  expect((await preview.said()).length).toBe(said);
});

test('the tool bar keeps the focus when another diagram is chosen, and arrows walk it', async () => {
  const { page } = preview;
  await page.locator('#bar button', { hasText: 'RACI' }).click();
  expect(await lastSaid()).toEqual({ type: 'choose', diagram: 'raci' });
  await preview.send(raci);
  expect(await page.locator('#bar button[aria-pressed="true"]').innerText()).toContain('RACI');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('RACI');
  const before = await page.evaluate(() => document.activeElement?.previousElementSibling?.textContent);
  expect(before).toBeTruthy();
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before);
});

test('a stale picture stays and says so, until the text can be read again', async () => {
  const { page } = preview;
  await preview.send({ type: 'stale', notice: 'The text cannot be read.' });
  expect(await page.locator('#notice').innerText()).toBe('The text cannot be read.');
  expect(await page.locator('#notice').getAttribute('role')).toBe('status');
  expect(await page.locator('#stage svg').count()).toBe(1);
  await preview.send(governance);
  expect(await page.locator('#notice').isVisible()).toBe(false);
});

test('where there is no picture a sentence says why', async () => {
  await preview.send({ type: 'nothing', why: 'This file belongs to no alliance yet.' });
  expect(await preview.page.locator('#stage').innerText()).toBe('This file belongs to no alliance yet.');
  expect(await preview.page.locator('#list').isVisible()).toBe(false);
});

test('the picture is there as a list, whose entries lead to the text', async () => {
  const { page } = preview;
  await page.locator('#list summary').click();
  const items = page.locator('#outline li');
  expect(await items.count()).toBeGreaterThan(governance.outline.length);
  await page.locator('#outline button').first().click();
  expect(await lastSaid()).toMatchObject({ type: 'reveal' });
});

test('the tool bar stays usable in a narrow column', async () => {
  const { page } = preview;
  await page.setViewportSize({ width: 320, height: 600 });
  const beyond = await page
    .locator('#bar button, #bar select')
    .evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().right > 320).map((each) => each.textContent),
    );
  expect(beyond).toEqual([]);
  const tops = await page
    .locator('#bar .tools > *')
    .evaluateAll((all) => new Set(all.map((each) => Math.round(each.getBoundingClientRect().bottom / 10))).size);
  expect(tops).toBe(1);
});

test('what a text says can neither run nor load anything', async () => {
  const image = '<image href="https://elsewhere.test/x.png" width="1" height="1"/>';
  const script = '<script>window.broken = true</script>';
  const hostile = { ...governance, svg: governance.svg.replace('</svg>', `${script}${image}</svg>`) };
  await preview.send(hostile);
  expect(await preview.page.evaluate(() => Reflect.get(window, 'broken'))).toBeUndefined();
  await expect.poll(() => preview.complaints.some((text) => /Content Security Policy/.test(text))).toBe(true);
  preview = await openPreview(browser);
});
