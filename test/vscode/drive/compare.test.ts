import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { openExample, startCommand, textLine } from './steps.ts';

/** What changed since another version: in a view, beside the lines, in the picture. With a real repository. */
let editor: Editor;
const file = 'talking-bear.alliance';

beforeAll(async () => {
  editor = await openExample('first-draft', file);
  git('init', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--message', 'First draft');
  git('tag', 'signed');
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

function git(...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: editor.workspace, env });
}

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
  const icons = () =>
    page
      .locator('.glyph-margin-widgets .cgmr')
      .evaluateAll((all) =>
        all.map((each) => each.ownerDocument.defaultView.getComputedStyle(each).backgroundImage as string),
      );
  await expect.poll(async () => (await icons()).some((icon) => icon.includes('change-breaking'))).toBe(true);
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
