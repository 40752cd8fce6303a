import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { cursorLine, lineOf, openExample, startCommand, undoAll } from './steps.ts';

/** What lacks for the next stage, beside the text of a first draft. */
let editor: Editor;
const file = 'talking-bear.alliance';

beforeAll(async () => {
  editor = await openExample('first-draft', file);
  await editor.command('Alliance: Show Readiness');
  await row('Purpose').waitFor();
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const row = (text: string) => editor.page.locator('.sidebar .monaco-list-row').filter({ hasText: text }).first();
const message = () => editor.page.locator('.sidebar .tree-explorer-viewlet-tree-view .message');

/** A line of the list, which draws only what is in sight: the keyboard leads to it. */
async function find(text: string): Promise<ReturnType<typeof row>> {
  const { page } = editor;
  await page.locator('.sidebar .monaco-list').first().focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 200 && (await row(text).count()) === 0; step++) await page.keyboard.press('ArrowDown');
  await row(text).scrollIntoViewIfNeeded();
  return row(text);
}

test('it says what lacks for the next stage, group by group', async () => {
  await message().filter({ hasText: /lack/ }).waitFor();
  expect(await message().innerText()).toContain('for launch');
  expect(await row('Purpose').getAttribute('aria-label')).toMatch(/lack/);
  await editor.screenshot('readiness');
});

test('a click leads to the place', async () => {
  const lack = await find('has no plan for its');
  await lack.click();
  await editor.page.keyboard.press('Control+1');
  const line = await lineOf(editor, file, 'alliance ');
  await expect.poll(() => cursorLine(editor)).toBe(line);
});

test('the bulb writes what lacks, the list follows, and undo takes it back', async () => {
  const lack = await find('Nothing says which law');
  await lack.hover();
  await lack.locator('.action-label[aria-label="Write What Lacks"]').click();
  await editor.page.locator('.tab.active.dirty').waitFor();
  await editor.screenshot('readiness-written');
  await expect.poll(() => row('Nothing says which law').count()).toBe(0);
  await undoAll(editor);
});

test('another stage asks for more', async () => {
  const before = await message().innerText();
  await startCommand(editor, 'Alliance: Choose the Stage to Get Ready for…');
  const launch = editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Operate' }).first();
  await launch.waitFor();
  await editor.screenshot('readiness-stages');
  await launch.click();
  await message().filter({ hasText: 'for operate' }).waitFor();
  expect(await message().innerText()).not.toBe(before);
  await editor.screenshot('readiness-operate');
});

test('what holds is there, too', async () => {
  const held = await find('rules hold');
  await held.click();
  await row('missing-mission').waitFor();
});
