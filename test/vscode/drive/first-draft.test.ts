import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { closeTab, goTo, openExample, statusItem, textLine, undoAll } from './steps.ts';

/** What somebody does about the gaps of a first draft, in one window. */
let editor: Editor;
const file = 'talking-bear.alliance';

beforeAll(async () => {
  editor = await openExample('first-draft', file);
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const actions = () => editor.page.locator('.action-widget .monaco-list-row');

test('the status bar tells stage and findings, and leads to them', async () => {
  const { page } = editor;
  await expect.poll(() => statusItem(editor).innerText()).toMatch(/Alliance sign · \d+ findings/);
  await statusItem(editor).click();
  await page.locator('.markers-panel .monaco-list-row', { hasText: file }).first().waitFor();
  await editor.screenshot('problems');
  await editor.command('View: Toggle Panel Visibility');
});

test('hovering a gap tells the reason; the name of its rule leads to its page', async () => {
  const { page } = editor;
  await goTo(editor, file, 'body Committee', 'body '.length + 1);
  await textLine(editor, 'body Committee')
    .first()
    .locator('span', { hasText: /^Committee$/ })
    .last()
    .hover();
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'deadlock-without-way-out' }).first();
  await hover.waitFor();
  await editor.screenshot('finding-hover');
  await hover.locator('a', { hasText: 'deadlock-without-way-out' }).first().click();
  await page.locator('.tab', { hasText: 'deadlock-without-way-out' }).waitFor();
  await editor.webview().locator('h1', { hasText: 'deadlock-without-way-out' }).first().waitFor();
  await editor.screenshot('rule-page');
  await closeTab(editor, 'deadlock-without-way-out');
});

test('a gap is closed by its fix', async () => {
  const { page } = editor;
  await goTo(editor, file, 'body Committee', 'body '.length + 1);
  await page.keyboard.press('Control+.');
  const fix = actions()
    .filter({ hasText: /deadlock/i })
    .first();
  await fix.waitFor();
  await editor.screenshot('fixes-of-a-body');
  await fix.click();
  await textLine(editor, 'deadlock then').nth(1).waitFor();
  await undoAll(editor);
});

test('a gap is waived with a reason, which is asked for where it stands', async () => {
  const { page } = editor;
  await goTo(editor, file, 'body Committee', 'body '.length + 1);
  await page.keyboard.press('Control+.');
  const waive = actions().filter({ hasText: 'Waive missing-quorum' }).first();
  await waive.waitFor();
  await waive.click();
  await textLine(editor, 'waive missing-quorum because').first().waitFor();
  await page.keyboard.type('Four people always come', { delay: 15 });
  await textLine(editor, 'because "Four people always come"').first().waitFor();
  await editor.screenshot('waived');
  await undoAll(editor);
});
