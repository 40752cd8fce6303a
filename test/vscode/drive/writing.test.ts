import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { cursorLine, goTo, hoverOver, lineOf, openExample, textLine, typeBelow, undoAll } from './steps.ts';

/** What somebody does in the first minutes of writing, with keyboard and mouse, in one window. */
let editor: Editor;
const file = 'governance.alliance';

beforeAll(async () => {
  editor = await openExample('retail-insights', file);
});
afterAll(async () => {
  await editor?.close();
});

beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

test('typing a slip draws a squiggle, and Ctrl+. mends it', async () => {
  const { page } = editor;
  await goTo(editor, file, 'body SteerCo');
  await typeBelow(editor, 'mandat "Direction"');
  await page.locator('.squiggly-error').first().waitFor();
  await editor.screenshot('squiggle');
  await page.keyboard.press('Home');
  // The fixes are asked of the server anew at each key: whoever is too quick for it presses again.
  const fixes = page.locator('.action-widget .monaco-list-row').first();
  for (let i = 0; i < 5 && !(await fixes.isVisible()); i++) {
    await page.keyboard.press('Control+.');
    await fixes.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  await fixes.waitFor();
  await editor.screenshot('quick-fix');
  await page.keyboard.press('Enter');
  await textLine(editor, 'mandate "Direction"').first().waitFor();
  await undoAll(editor);
});

test('Ctrl+Space offers what may stand there, with a line of explanation', async () => {
  const { page } = editor;
  await goTo(editor, file, 'level strategic');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  const widget = page.locator('.suggest-widget.visible');
  await widget.locator('.monaco-list-row').first().waitFor();
  await editor.screenshot('completion');
  expect(await widget.innerText()).toMatch(/escalates|reports|informs|cannot/);
  await page.keyboard.press('Escape');
  await page.keyboard.type('reports to Dat', { delay: 15 });
  await widget.locator('.monaco-list-row', { hasText: 'DataGroup' }).first().waitFor();
  await page.keyboard.press('Tab');
  await textLine(editor, 'reports to DataGroup').first().waitFor();
  await undoAll(editor);
});

test('hovering a name with the mouse tells what the alliance says of it', async () => {
  const { page } = editor;
  await goTo(editor, file, 'reports to SteerCo');
  await hoverOver(editor, 'reports to SteerCo', /^SteerCo$/, 'unanimity');
  await editor.screenshot('hover');
  await page.keyboard.press('Escape');
});

test('F12 goes to the declaration in another file', async () => {
  const { page } = editor;
  await goTo(editor, file, 'members Northwind.Alice', 'members Northwind.'.length + 1);
  await page.keyboard.press('F12');
  await page.locator('.tab.active', { hasText: 'northwind.alliance' }).waitFor();
  const line = await lineOf(editor, 'companies/northwind.alliance', 'person Alice');
  await expect.poll(() => cursorLine(editor)).toBe(line);
});

test('F2 renames a person in every file', async () => {
  const { page } = editor;
  await goTo(editor, 'companies/northwind.alliance', 'person Alice', 'person '.length + 1);
  await page.keyboard.press('F2');
  const input = page.locator('.rename-box input.rename-input');
  await input.waitFor();
  await input.fill('Aline');
  await page.keyboard.press('Enter');
  await textLine(editor, 'person Aline').first().waitFor();
  await editor.command('File: Save All');
  const texts = ['companies/northwind.alliance', file].map((path) => join(editor.workspace, path));
  await expect.poll(async () => (await readFile(texts[0] ?? '', 'utf8')).includes('person Aline')).toBe(true);
  await expect.poll(async () => (await readFile(texts[1] ?? '', 'utf8')).includes('Northwind.Aline')).toBe(true);
  expect(await readFile(texts[1] ?? '', 'utf8')).not.toContain('Northwind.Alice');
  await expect.poll(() => page.locator('.squiggly-error').count()).toBe(0);
});

test('formatting brings a text into shape', async () => {
  const { page } = editor;
  await goTo(editor, file, 'level strategic');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('cannot    "change   the name"', { delay: 15 });
  await page.keyboard.press('Escape');
  await editor.command('Format Document');
  await textLine(editor, 'cannot "change   the name"').first().waitFor();
  await undoAll(editor);
});
