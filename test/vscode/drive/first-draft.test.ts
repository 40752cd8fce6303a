import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { closeTab, goTo, hoverOver, openExample, statusItem, textLine, undoAll } from './steps.ts';

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

/** Errors and warnings as VS Code counts them. */
const problems = () => editor.page.locator('.statusbar-item[id="status.problems"]').innerText();
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
  await goTo(editor, file, 'passes by majority', 'passes by '.length + 1);
  const hover = await hoverOver(editor, 'passes by majority', /^majority$/, 'deadlock-without-way-out');
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
  const before = await problems();
  const fix = actions().filter({ hasText: 'Add a quorum to be agreed' }).first();
  await fix.waitFor();
  await editor.screenshot('fixes-of-a-gap');
  await fix.click();
  await textLine(editor, 'quorum tbd').first().waitFor();
  // A quorum to be agreed is no warning any more, though at this stage it has to be agreed.
  await expect.poll(problems).not.toBe(before);
  await undoAll(editor);
  await expect.poll(problems).toBe(before);
});

test('the lens above the alliance opens its picture, with a badge where a gap is', async () => {
  const { page } = editor;
  await editor.show(file, 1, 1);
  await page.locator('.codelens-decoration a', { hasText: 'Preview' }).first().click();
  await editor.webview().locator('#stage svg [data-id="Committee"][data-findings]').first().waitFor();
  await editor.screenshot('preview-findings');
  await closeTab(editor, 'Governance');
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
