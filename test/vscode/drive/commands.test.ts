import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { closeTab, goTo, openExample, startCommand, statusItem, textLine, typeBelow, undoAll } from './steps.ts';

/** The commands of the extension, and what happens when its server goes away, in one window. */
let editor: Editor;
const file = 'co-selling.alliance';

beforeAll(async () => {
  editor = await openExample('starter', file);
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const rows = () => editor.page.locator('.quick-input-list .monaco-list-row');
const box = () => editor.page.locator('.quick-input-widget .quick-input-box input');
const squiggle = () => editor.page.locator('.squiggly-error').first();

test('New Alliance asks four questions and shows a file without a finding', async () => {
  const { page } = editor;
  await startCommand(editor, 'Alliance: New Alliance…');
  await rows().filter({ hasText: 'co-selling' }).first().waitFor();
  await editor.screenshot('new-alliance');
  await box().fill('licensing');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: '2 of 4' }).waitFor();
  await box().fill('design');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: '3 of 4' }).waitFor();
  await box().fill('Fabrikam');
  await page.locator('.quick-input-message', { hasText: 'two companies or more' }).waitFor();
  await box().fill('Fabrikam, Proseware');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: '4 of 4' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active.dirty', { hasText: '.alliance' }).waitFor();
  await textLine(editor, 'alliance Fabrikam').first().waitFor();
  await expect.poll(() => statusItem(editor).innerText()).toMatch(/Alliance design$/);
  await editor.screenshot('new-alliance-made');
});

test('the preview of a file that was never saved', async () => {
  await editor.command('Alliance: Open Preview to the Side');
  await editor.webview().locator('#stage svg').waitFor();
  await editor.webview().locator('#stage', { hasText: 'Proseware' }).waitFor();
  await closeTab(editor, 'Governance');
});

test('a rule is explained on a page', async () => {
  const { page } = editor;
  await startCommand(editor, 'Alliance: Explain a Rule…');
  await box().fill('no-way-out');
  await rows().filter({ hasText: 'no-way-out' }).first().waitFor();
  await editor.screenshot('explain');
  await page.keyboard.press('Enter');
  await editor.webview().locator('h1', { hasText: 'no-way-out' }).first().waitFor();
  await closeTab(editor, 'no-way-out');
});

test('the walkthrough leads through the first ten minutes', async () => {
  const { page } = editor;
  await editor.command('Alliance: First Ten Minutes');
  await page
    .locator('.getting-started-category, .gettingStartedContainer', { hasText: 'first ten minutes' })
    .first()
    .waitFor();
  await page.locator('.getting-started-step', { hasText: 'Watch the picture' }).click();
  await editor.screenshot('walkthrough');
  await closeTab(editor, 'Welcome');
});

test('the server is started again by a command, and goes on with what is not saved', async () => {
  await goTo(editor, file, 'alliance ');
  await typeBelow(editor, 'missoin "x"');
  await squiggle().waitFor();
  await editor.command('Alliance: Restart Language Server');
  await editor.page.locator('.statusbar-item', { hasText: 'started again' }).waitFor();
  await squiggle().waitFor();
  await undoAll(editor);
  await squiggle().waitFor({ state: 'detached' });
});

test('a server that was killed comes back, is told of, and nothing is lost', async () => {
  await goTo(editor, file, 'alliance ');
  await typeBelow(editor, 'missoin "x"');
  await squiggle().waitFor();
  // Gaps in the text are no emergency of the editor: its colour is left to a server that is gone.
  await expect.poll(() => statusItem(editor).innerText()).toMatch(/finding/);
  expect(await statusItem(editor).getAttribute('class')).not.toContain('error-kind');
  const before = serverProcesses();
  expect(before).toHaveLength(1);
  process.kill(before[0] ?? 0, 'SIGKILL');
  await editor.page.locator('.statusbar-item', { hasText: 'no text is lost' }).waitFor();
  await expect.poll(() => serverProcesses()).toHaveLength(1);
  expect(serverProcesses()).not.toEqual(before);
  await textLine(editor, 'missoin "x"').first().waitFor();
  await squiggle().waitFor();
  await editor.screenshot('server-came-back');
  await undoAll(editor);
  await squiggle().waitFor({ state: 'detached' });
});

test('a server that dies again and again is said to be gone, and a click brings it back', async () => {
  await goTo(editor, file, 'alliance ');
  await typeBelow(editor, 'missoin "x"');
  const killed = new Set<number>();
  const killAnother = (): Promise<string> => {
    for (const pid of serverProcesses().filter((each) => !killed.has(each))) {
      process.kill(pid, 'SIGKILL');
      killed.add(pid);
    }
    return statusItem(editor).innerText();
  };
  await expect.poll(killAnother, { timeout: 60_000, interval: 500 }).toMatch(/not running/);
  expect(await statusItem(editor).getAttribute('class')).toContain('error-kind');
  await editor.screenshot('server-gone');
  await statusItem(editor).click();
  await expect.poll(() => statusItem(editor).innerText()).toMatch(/finding/);
  await textLine(editor, 'missoin "x"').first().waitFor();
  await undoAll(editor);
  await squiggle().waitFor({ state: 'detached' });
});

/** Ids of the language servers that the editor of this test started, by the place that its extension is installed in. */
function serverProcesses(): number[] {
  const home = dirname(editor.workspace);
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(home) && /dist\/server\.js/.test(line))
    .map((line) => Number.parseInt(line, 10));
}

test('how long its start took is told by VS Code', async () => {
  await editor.command('Developer: Show Running Extensions');
  const row = editor.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'partnerships as code' });
  const told = await row.first().locator('.activation-time, .msg-container, .time').allInnerTexts();
  const text = [...told, await row.first().innerText()].join(' ');
  expect(text).toMatch(/Activation: \d+ms/);
  console.log(`Extension: ${/\w* ?Activation: \d+ms/.exec(text)?.[0]}`);
  await editor.screenshot('running-extensions');
});
