import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PictureMessage, pictureFile, pictureOf } from './support/example-pictures.ts';
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
  expect(await preview.page.locator('#bar select.diagram option').allInnerTexts()).toEqual(
    governance.diagrams.map(({ title }) => title),
  );
  expect(await preview.page.locator('#bar select.diagram').inputValue()).toBe('governance');
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
  await page.locator('#bar select.party').selectOption({ index: 1 });
  await node(second).focus();
  const before = { width: await width(), dimmed: await page.locator('#stage .a-dim').count() };
  await preview.send({ ...governance, svg: governance.svg.replace('</svg>', '<g></g></svg>') });
  expect(await focused()).toBe(second);
  expect(await width()).toBeCloseTo(before.width, 0);
  expect(await page.locator('#stage .a-lit').count()).toBeGreaterThan(0);
  expect(await page.locator('#bar select.party').inputValue()).not.toBe('');
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
  await page.locator('#bar select.party').selectOption(first?.id ?? '');
  expect(await page.locator(`#stage [data-id^="${second?.id}."].a-dim`).count()).toBeGreaterThan(0);
  expect(await page.locator(`#stage [data-id^="${first?.id}."].a-dim`).count()).toBe(0);
  await page.locator('#bar select.party').selectOption('');
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
  await page.setViewportSize({ width: 1000, height: 300 });
  await page.locator('#bar').getByTitle('Fit').click();
  const [stage, whole] = [await page.locator('#stage').boundingBox(), await page.locator('#stage svg').boundingBox()];
  expect(whole?.height).toBeLessThanOrEqual(stage?.height ?? 0);
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

test('another diagram is chosen from the list, with the arrows beside it and with keys; the bar keeps the focus', async () => {
  const { page } = preview;
  const ids = governance.diagrams.map(({ id }) => id);
  await page.locator('#bar select.diagram').selectOption('raci');
  expect(await lastSaid()).toEqual({ type: 'choose', diagram: 'raci' });
  await preview.send(raci);
  expect(await page.locator('#bar select.diagram').inputValue()).toBe('raci');
  const after = ids[ids.indexOf('raci') + 1];
  await page.locator('#bar').getByTitle('The next diagram').click();
  expect(await lastSaid()).toEqual({ type: 'choose', diagram: after });
  await page.keyboard.press('PageUp');
  expect(await lastSaid()).toEqual({ type: 'choose', diagram: ids[ids.indexOf('raci') - 1] });
  const title = () => page.evaluate(() => document.activeElement?.getAttribute('title'));
  expect(await title()).toMatch(/^The next diagram/);
  await page.keyboard.press('ArrowLeft');
  expect(await title()).toMatch(/^Which diagram/);
});

test('the gallery asks for the pictures in sight alone, shows what is found, and leads to one', async () => {
  const { page } = preview;
  await page.setViewportSize({ width: 560, height: 420 });
  await page.locator('#bar').getByTitle('All diagrams').click();
  const asked = async () =>
    (await preview.said()).flatMap((message) => (message.type === 'thumbnail' ? [message.diagram] : []));
  await expect.poll(asked).toContain('governance');
  expect((await asked()).length).toBeLessThan(governance.diagrams.length);
  const last = governance.diagrams.at(-1)?.id ?? '';
  await page.locator(`#gallery [data-diagram="${last}"]`).scrollIntoViewIfNeeded();
  await expect.poll(asked).toContain(last);
  expect(new Set(await asked()).size).toBe((await asked()).length);
  await preview.send({ type: 'thumbnail', diagram: 'governance', svg: governance.svg });
  await preview.send({ type: 'thumbnail', diagram: 'raci', svg: raci.svg });
  expect(await page.locator('#gallery svg').count()).toBe(2);
  expect(await page.locator('#gallery [data-id], #gallery [tabindex]').count()).toBe(0);
  expect(await page.locator('#gallery button:not([title])').count()).toBe(0);
  const kept = await page.evaluate(() => Reflect.get(window, 'kept'));
  expect(kept).toMatchObject({ gallery: true, diagram: 'governance' });
  await page.locator('#gallery [data-diagram="raci"]').click();
  expect(await lastSaid()).toEqual({ type: 'choose', diagram: 'raci' });
  expect(await page.locator('#gallery').isVisible()).toBe(false);
  expect(await page.locator('#stage').isVisible()).toBe(true);
});

test('the gallery is walked with arrow keys and left with Escape', async () => {
  const { page } = preview;
  await node((await stops())[0] ?? '').focus();
  await page.keyboard.press('g');
  const card = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.diagram);
  expect(await card()).toBe('governance');
  await page.keyboard.press('ArrowRight');
  expect(await card()).toBe(governance.diagrams[1]?.id);
  await page.keyboard.press('End');
  expect(await card()).toBe(governance.diagrams.at(-1)?.id);
  await page.keyboard.press('Escape');
  expect(await page.locator('#gallery').isVisible()).toBe(false);
});

test('a change asks anew for the small pictures in sight', async () => {
  const { page } = preview;
  await page.locator('#bar').getByTitle('All diagrams').click();
  const count = async () =>
    (await preview.said()).filter((message) => message.type === 'thumbnail' && message.diagram === 'governance').length;
  await expect.poll(count).toBe(1);
  await preview.send(governance);
  await expect.poll(count).toBe(2);
});

test('what is somebody’s is told while it is pointed at, and gone afterwards', async () => {
  const { page } = preview;
  const id = (await stops()).find((each) => each.includes('.')) ?? '';
  await node(id).hover();
  await expect.poll(lastSaid).toEqual({ type: 'duties', id });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const duty = { as: 'chair', what: 'Joint board', kind: 'body', uri: 'file:///deal.alliance', range };
  await preview.send({ type: 'duties', id: 'Somebody.Else', label: 'Else', duties: [duty] });
  expect(await page.locator('#duties').isVisible()).toBe(false);
  await preview.send({ type: 'duties', id, label: 'Alice Moreau', duties: [duty] });
  expect(await page.locator('#duties').innerText()).toContain('chair · Joint board');
  await page.locator('#bar').hover();
  expect(await page.locator('#duties').isVisible()).toBe(false);
});

test('pin and export are asked for by button and by key', async () => {
  const { page } = preview;
  await page.locator('#bar').getByTitle('Stay with this file').click();
  expect(await lastSaid()).toEqual({ type: 'pin', pinned: true });
  await preview.send({ ...governance, pinned: true });
  expect(await page.locator('#bar [data-action="pin"]').getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('p');
  expect(await lastSaid()).toEqual({ type: 'pin', pinned: false });
  await page.keyboard.press('e');
  expect(await lastSaid()).toEqual({ type: 'export' });
});

test('a picture becomes a bitmap of twice its size', async () => {
  const svg = (await pictureFile(file, 'governance')).text;
  await preview.send({ type: 'rasterise', svg, then: 'save' });
  const bitmap = async () => (await preview.said()).findLast((message) => message.type === 'bitmap');
  await expect.poll(bitmap).toMatchObject({ png: expect.stringMatching(/^iVBOR/) });
  const png = Buffer.from((await bitmap())?.png ?? '', 'base64');
  const [width] = /viewBox="0 0 ([\d.]+)/.exec(svg)?.slice(1).map(Number) ?? [];
  expect(png.readUInt32BE(16)).toBe(Math.round((width ?? 0) * 2));
  await preview.send({ type: 'rasterise', svg: '<svg', then: 'save' });
  await expect.poll(bitmap).toEqual({ type: 'bitmap', failed: 'The picture has no size.' });
});

test('what was kept over a reload is taken up again', async () => {
  const again = await openPreview(browser, { state: { party: governance.parties[0]?.id, scale: 0.5, gallery: false } });
  await again.send(governance);
  expect(await again.page.locator('#bar select.party').inputValue()).toBe(governance.parties[0]?.id);
  expect(await again.page.locator('#stage .a-dim').count()).toBeGreaterThan(0);
  const [full] = /viewBox="0 0 ([\d.]+)/.exec(governance.svg)?.slice(1).map(Number) ?? [];
  const box = await again.page.locator('#stage svg').boundingBox();
  expect(box?.width).toBeCloseTo((full ?? 0) / 2, 0);
  await again.page.context().close();
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
