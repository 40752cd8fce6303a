import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { openExample, statusItem, textLine } from './steps.ts';

/** The configuration file, with its schema and before it is saved; and the list of what is somebody's. */
let editor: Editor;
const file = 'talking-bear.alliance';

beforeAll(async () => {
  editor = await openExample('first-draft', file);
  await writeFile(
    join(editor.workspace, 'alliance.config.json'),
    '{\n  // Agreed with Legal.\n  "rules": {\n    \n  }\n}\n',
  );
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const suggestion = (text: string) => editor.page.locator('.suggest-widget .monaco-list-row', { hasText: text }).first();

test('the line above a person leads to the list of what is in its hands', async () => {
  const { page } = editor;
  await page.locator('.codelens-decoration a', { hasText: 'accountable' }).first().click();
  const duty = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Talking prototype' }).first();
  await duty.waitFor();
  await editor.screenshot('duties');
  await duty.click();
  await textLine(editor, 'deliverable Prototype').first().waitFor();
});

test('rules are offered in the configuration, comments are fine', async () => {
  const { page } = editor;
  await editor.show('alliance.config.json', 4, 5);
  await page.keyboard.type('"missing-ga', { delay: 20 });
  await expect
    .poll(async () => {
      if ((await suggestion('missing-gap').count()) === 0) await page.keyboard.press('Control+Space');
      return suggestion('missing-gap').count();
    })
    .toBeGreaterThan(0);
  await editor.screenshot('configuration-completion');
  await page.keyboard.press('Escape');
});

test('what is written counts before it is saved', async () => {
  const { page } = editor;
  const count = async () => Number(/(\d+) finding/.exec(await statusItem(editor).innerText())?.[1]);
  await editor.show(file, 1, 1);
  await expect.poll(count).toBeGreaterThan(10);
  const before = await count();
  await editor.show('alliance.config.json', 4, 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.insertText('    "missing-gap": "off"');
  await page.locator('.tab.active.dirty').waitFor();
  await editor.show(file, 1, 1);
  await expect.poll(count).toBe(before - 1);
  await page.locator('.tab.dirty', { hasText: 'alliance.config.json' }).waitFor();
});
