import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { git, marksInMargin, openExample, startCommand, textLine } from './steps.ts';

/** What changed since another version: in a view, beside the lines, in the picture. With a real repository. */
let editor: Editor;
const file = 'talking-bear.alliance';

beforeAll(async () => {
  // Only what is compared by hand is marked.
  editor = await openExample('first-draft', file, { 'alliance.changes.markedSince': 'never' });
  git(editor, 'init', '--initial-branch', 'main');
  git(editor, 'add', '.');
  git(editor, 'commit', '--message', 'First draft');
  git(editor, 'tag', 'signed');
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const row = (text: string) => editor.page.locator('.sidebar .monaco-list-row').filter({ hasText: text }).first();
const offer = (text: string) => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
const message = () => editor.page.locator('.sidebar .tree-explorer-viewlet-tree-view .message', { hasText: 'since' });

test('a tag is compared with the text as it stands in the editor, for whom and on what', async () => {
  const { page } = editor;
  await editor.show(file, 198, 1);
  await textLine(editor, 'holder Wingtip').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(', Litware', { delay: 20 });
  await page.keyboard.press('Escape');
  await startCommand(editor, 'Alliance: Compare with…');
  await offer('signed').waitFor();
  await editor.screenshot('compare-versions');
  await offer('signed').click();
  await message().filter({ hasText: 'since signed: 1 change' }).waitFor();
  await row('Leave without a reason').waitFor();
  await editor.screenshot('compare');
});

test('the line is marked, and the view follows the text', async () => {
  const { page } = editor;
  await expect.poll(() => marksInMargin(editor)).toContain('breaking');
  await textLine(editor, 'starts 1 year after').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('notice 90 days', { delay: 20 });
  await page.keyboard.press('Escape');
  await message().filter({ hasText: '2 changes' }).waitFor();
});

test('a click shows both versions side by side', async () => {
  await row('Leave without a reason').click();
  await editor.page.locator('.monaco-diff-editor').first().waitFor();
  await editor.screenshot('compare-both');
});

test('the changed declaration is marked in the picture, until the comparison is closed', async () => {
  await editor.show(file);
  await editor.command('Alliance: Open Preview to the Side');
  const picture = editor.webview();
  await picture.locator('#bar select.diagram').selectOption('exit');
  const marked = picture.locator('#stage .a-changed[data-id="Convenience"]');
  await marked.first().waitFor();
  await editor.screenshot('compare-picture');
  await startCommand(editor, 'Alliance: Group Changes by Topic');
  await row('For Litware').waitFor({ state: 'detached' });
  await row('Term and exit').waitFor();
  await editor.screenshot('compare-topics');
  await startCommand(editor, 'Alliance: Close the Comparison');
  await message().waitFor({ state: 'detached' });
  await marked.first().waitFor({ state: 'detached' });
});
