import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contrastRatio, formatHex } from '../../../packages/rendering/src/theme/contrast.ts';
import type { Editor } from '../support/editor.ts';
import { changeSettings, cursorLine, goTo, lineOf, openExample, undoAll } from './steps.ts';

/** The live picture beside the text, with mouse and keyboard, in one window. */
let editor: Editor;
const file = 'governance.alliance';

beforeAll(async () => {
  editor = await openExample('retail-insights', file);
  await editor.command('View: Toggle Primary Side Bar Visibility');
  await editor.command('Alliance: Open Preview to the Side');
  await picture().locator('svg [data-id="SteerCo"]').first().waitFor();
});
afterAll(async () => {
  await editor?.close();
});

beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const picture = () => editor.webview();
const node = (id: string) => picture().locator(`#stage svg .a-card[data-id="${id}"]`);
const edges = (...ids: string[]) =>
  picture().locator(ids.reduce((all, id) => `${all}[data-refs~="${id}"]`, '#stage svg .a-edge'));
/** Only the editor with the focus tells where its cursor is; on a busy machine a click focuses the picture late. */
const focusText = () => editor.page.keyboard.press('Control+1');
const intoText = async (): Promise<void> => editor.page.locator('.monaco-editor .view-line').first().click();

test('it stands beside the text, under the title of the alliance', async () => {
  await editor.page.locator('.tab', { hasText: 'Northwind × Contoso retail insights: Governance' }).waitFor();
  await editor.screenshot('preview');
});

test('a click on a node puts the cursor on its line, in its file', async () => {
  await intoText();
  await node('SteerCo').first().locator('text').first().click();
  await focusText();
  const line = await lineOf(editor, file, 'body SteerCo');
  await expect.poll(() => cursorLine(editor)).toBe(line);
  await node('Contoso.Emil').first().locator('text').first().click();
  await editor.page.locator('.tab.active', { hasText: 'contoso.alliance' }).waitFor();
  await focusText();
  const person = await lineOf(editor, 'companies/contoso.alliance', 'person Emil');
  await expect.poll(() => cursorLine(editor)).toBe(person);
});

test('the node of the line with the cursor is lit', async () => {
  await goTo(editor, file, 'body Ops');
  const lit = picture().locator('#stage .a-lit');
  await expect.poll(() => lit.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')))).toContain('Ops');
  await goTo(editor, file, 'chair Contoso.DataOfficer');
  await expect
    .poll(() => lit.evaluateAll((all) => all.map((each) => each.getAttribute('data-id'))))
    .toContain('DataGroup');
  await editor.screenshot('preview-lit');
});

test('the picture follows an edit that is not saved: a new member gets a line', async () => {
  await goTo(editor, file, 'members Northwind.Alice');
  await editor.page.keyboard.press('End');
  expect(await edges('Northwind.Tom', 'SteerCo').count()).toBe(0);
  await editor.page.keyboard.type(', Northwind.Tom', { delay: 15 });
  await editor.page.keyboard.press('Escape');
  await edges('Northwind.Tom', 'SteerCo').first().waitFor({ state: 'attached' });
  await editor.page.locator('.tab.active.dirty').waitFor();
  await editor.screenshot('preview-after-edit');
  await undoAll(editor);
  await expect.poll(() => edges('Northwind.Tom', 'SteerCo').count()).toBe(0);
});

test('while the text is broken the last picture stays with a notice, and goes on afterwards', async () => {
  const nodes = await picture().locator('#stage svg [data-id]').count();
  await goTo(editor, file, 'body SteerCo');
  await editor.page.keyboard.type('body Half {{ "', { delay: 15 });
  await editor.page.keyboard.press('Escape');
  const notice = picture().locator('#notice');
  await notice.filter({ hasText: 'last picture' }).waitFor();
  expect(await picture().locator('#stage svg [data-id]').count()).toBe(nodes);
  await editor.screenshot('preview-stale');
  await undoAll(editor);
  await notice.waitFor({ state: 'hidden' });
  expect(await picture().locator('#stage svg [data-id]').count()).toBe(nodes);
});

test('every diagram can be chosen', async () => {
  const choice = picture().locator('#bar select.diagram');
  const ids = await choice
    .locator('option')
    .evaluateAll((all) => all.map((each) => String(each.getAttribute('value'))));
  expect(ids).toEqual(expect.arrayContaining(['governance', 'raci', 'escalation', 'timeline']));
  for (const id of ids) {
    await choice.selectOption(id);
    await picture().locator(`#stage svg[data-diagram="${id}"]`).waitFor();
    await editor.screenshot(`preview-${id}`);
  }
  await choice.selectOption('governance');
  await node('SteerCo').first().waitFor();
});

test('the gallery shows all of them at a glance', async () => {
  await picture().locator('#bar').getByTitle('All diagrams').click();
  await picture().locator('#gallery [data-diagram="governance"] svg').waitFor();
  await picture().locator('#gallery [data-diagram="raci"] svg').waitFor();
  await editor.screenshot('preview-gallery');
  await picture().locator('#gallery [data-diagram="raci"]').click();
  await picture().locator('#stage svg[data-diagram="raci"]').waitFor();
  await picture().locator('#bar select.diagram').selectOption('governance');
  await node('SteerCo').first().waitFor();
});

test('pointing at somebody says all that is theirs', async () => {
  await node('Contoso.Emil').first().hover();
  await picture().locator('#duties').waitFor();
  expect(await picture().locator('#duties').innerText()).toMatch(/Steering|committee/i);
  await editor.screenshot('preview-duties');
  await picture().locator('#bar').hover();
  await picture().locator('#duties').waitFor({ state: 'hidden' });
});

test('the filter leaves one party bright', async () => {
  await picture().locator('#bar select.party').selectOption('Contoso');
  await expect.poll(() => node('Northwind.Alice').first().getAttribute('class')).toContain('a-dim');
  expect(await node('Contoso.Emil').first().getAttribute('class')).not.toContain('a-dim');
  await editor.screenshot('preview-filter');
  await picture().locator('#bar select.party').selectOption('');
});

test('it zooms and fits again', async () => {
  const width = async (): Promise<number> => (await picture().locator('#stage svg').boundingBox())?.width ?? 0;
  const fit = await width();
  await picture().locator('#bar').getByTitle('Larger').click();
  await expect.poll(width).toBeGreaterThan(fit * 1.1);
  await picture().locator('#bar').getByTitle('Fit').click();
  await expect.poll(width).toBe(fit);
});

test('the keyboard walks the nodes and leads to the text', async () => {
  const { page } = editor;
  await picture().locator('#bar button').last().focus();
  const focused = () => picture().locator('#stage [data-id]:focus').first().getAttribute('data-id', { timeout: 500 });
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Tab');
    if (await picture().locator('#stage [data-id]:focus').count()) break;
  }
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = await focused();
  expect(third).not.toBe(first);
  await editor.screenshot('preview-keyboard');
  const line =
    Number(
      await node(third ?? '')
        .first()
        .getAttribute('data-line'),
    ) + 1;
  await page.keyboard.press('Enter');
  await focusText();
  await expect.poll(() => cursorLine(editor)).toBe(line);
});

test('the same content is there as a list', async () => {
  await picture().locator('#list summary').click();
  const entry = picture().locator('#outline button', { hasText: 'Operations team' }).first();
  await entry.waitFor();
  await editor.screenshot('preview-list');
  await entry.click();
  await editor.page.locator('.tab.active', { hasText: file }).waitFor();
  await focusText();
  const line = await lineOf(editor, file, 'body Ops');
  await expect.poll(() => cursorLine(editor)).toBe(line);
  await picture().locator('#list summary').click();
  // The click brings the focus to the preview, late on a busy machine: what follows begins in the text.
  const active = editor.page.locator('.editor-group-container.active .tab');
  await active.filter({ hasText: 'retail insights: Governance' }).first().waitFor();
  await focusText();
  await active.filter({ hasText: file }).first().waitFor();
});

test('a preview that was hidden shows the picture again, the last one while the text is broken', async () => {
  const { page } = editor;
  await goTo(editor, file, 'body SteerCo');
  await editor.page.keyboard.type('body Half {{ "', { delay: 15 });
  await picture().locator('#notice').filter({ hasText: 'last picture' }).waitFor();
  const nodes = await picture().locator('#stage svg [data-id]').count();
  await page.locator('.tab', { hasText: 'retail insights: Governance' }).click();
  await editor.command('Help: Welcome');
  await page.locator('.tab', { hasText: 'retail insights: Governance' }).click();
  await node('SteerCo').first().waitFor();
  expect(await picture().locator('#stage svg [data-id]').count()).toBe(nodes);
  expect(await picture().locator('#notice').innerText()).toMatch(/last picture/);
  await page.locator('.tab', { hasText: file }).click();
  await undoAll(editor);
  await picture().locator('#notice').waitFor({ state: 'hidden' });
});

for (const theme of ['Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light']) {
  test(`it takes the colours of ${theme}`, async () => {
    const before = await background();
    await changeSettings(editor, { 'workbench.colorTheme': theme });
    await expect.poll(background).not.toBe(before);
    await node('SteerCo').first().waitFor();
    await editor.screenshot(`preview-${theme.toLowerCase().replaceAll(' ', '-')}`);
    expect(await contrast('SteerCo')).toBeGreaterThanOrEqual(4.5);
  });
}

/** Background of the page, which the theme sets. */
function background(): Promise<string> {
  return picture()
    .locator('body')
    .evaluate((body) => body.ownerDocument.defaultView.getComputedStyle(body).backgroundColor);
}

/** Contrast of the title of a card with what is behind it, as they are painted. */
async function contrast(id: string): Promise<number> {
  const [text, box] = await Promise.all(['text', 'rect'].map((shape) => fill(id, shape)));
  return contrastRatio(text ?? '', box ?? '');
}

async function fill(id: string, shape: string): Promise<string> {
  const painted: string = await node(id)
    .first()
    .locator(`> ${shape}`)
    .first()
    .evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).fill);
  // Mixed colours are told as `color(srgb 0.1 0.2 0.3)`, others as `rgb(10, 20, 30)`.
  const scale = painted.startsWith('color') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = (painted.match(/[\d.]+/g) ?? []).map((each) => Number(each) * scale);
  return formatHex([red, green, blue]);
}
