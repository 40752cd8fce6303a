import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { openExample } from './steps.ts';

/** Pictures on their way out, and several previews side by side. */
let editor: Editor;

beforeAll(async () => {
  editor = await openExample('retail-insights', 'governance.alliance');
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
const row = (text: string) => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
const input = () => editor.page.locator('.quick-input-widget .quick-input-box input');

/** Opens the list of formats from the picture, and takes one. */
async function exportAs(format: string): Promise<void> {
  await picture().locator('#bar').getByTitle('Save or copy').click();
  await row(format).waitFor();
  if (format.startsWith('SVG')) await editor.screenshot('export-formats');
  await row(format).click();
}

/** Saves under a name, in the question for a file of VS Code in a browser. */
async function save(name: string): Promise<Buffer> {
  const target = join(editor.workspace, name);
  await expect.poll(() => input().inputValue()).toContain(editor.workspace);
  await input().fill(target);
  await expect.poll(() => input().inputValue()).toBe(target);
  await editor.page.keyboard.press('Enter');
  await expect.poll(() => existsSync(target)).toBe(true);
  await editor.page.getByText(`Saved ${name}.`).first().waitFor();
  return readFile(target);
}

test('a picture is saved as SVG that stands alone', async () => {
  await exportAs('SVG picture');
  const svg = (await save('board.svg')).toString();
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
  expect(svg).not.toContain('data-uri');
});

test('a picture is saved as PNG', async () => {
  await exportAs('PNG picture');
  const png = await save('board.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
});

test('a picture is copied as an image', async () => {
  const { page } = editor;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await exportAs('Copy as an image');
  await page.locator('.statusbar-item', { hasText: 'Copied.' }).first().waitFor();
  // A page may look into the clipboard only while it has the focus, and the picture is a page of its own.
  await page.locator('.monaco-editor .view-line').first().click();
  const copied = await page.evaluate<number[]>(`(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item.getType('image/png');
    return [...new Uint8Array(await blob.arrayBuffer())];
  })()`);
  const png = Buffer.from(copied);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
});

test('a picture is saved as PDF, with text and fonts', async () => {
  await exportAs('Sharp on paper');
  const pdf = await save('board.pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('all pictures are saved as one page that works offline', async () => {
  await exportAs('HTML page');
  const html = (await save('board.html')).toString();
  expect(html).toMatch(/^<!DOCTYPE html>/);
  expect(html.match(/role="tab"/g)?.length).toBeGreaterThan(10);
});

test('a picture is saved as Markdown', async () => {
  await exportAs('The same content');
  expect((await save('board.md')).toString()).toContain('flowchart');
});

test('a second preview stands beside the first, which stays with what it shows', async () => {
  // The second opens beside what is active: the first, whose tab is clicked as a person does.
  const tab = editor.page.locator('.tab', { hasText: 'retail insights' });
  await tab.click();
  await editor.page.locator('.editor-group-container.active .tab', { hasText: 'retail insights' }).waitFor();
  await editor.command('Alliance: Open Another Preview');
  const second = editor.page.frameLocator('iframe.webview.ready >> nth=1').frameLocator('iframe#active-frame');
  await second.locator('#gallery button[data-diagram="raci"] svg').first().waitFor();
  await second.locator('#gallery button[data-diagram="raci"]').click();
  await second.locator('#stage svg[data-diagram="raci"]').waitFor();
  await editor.screenshot('two-previews');
  expect(await tab.count()).toBe(2);
});
