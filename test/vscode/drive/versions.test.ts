import { execFileSync } from 'node:child_process';
import { inRepository } from '@alliance-lang/dev/paths';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { changeSettings, git, hoverOver, marksInMargin, openExample, startCommand, textLine } from './steps.ts';

/** What changed since the last commit and since the signature, without asking. With a real repository that git install has set up. */
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

const offer = (text: string) => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

async function typeBehind(line: string, text: string): Promise<void> {
  const { page } = editor;
  await textLine(editor, line).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press('Escape');
}

test('in a repository without a commit nothing is marked', async () => {
  git(editor, 'init', '--initial-branch', 'main');
  await editor.show(file, 198, 1);
  await typeBehind('holder Wingtip', ', Litware');
  expect(await marksInMargin(editor)).toEqual([]);
  await editor.command('Undo');
});

test('what differs from the last commit is marked in the margin and in the picture, saved or not', async () => {
  const program = [process.execPath, inRepository('packages', 'cli', 'dist', 'alliance.js')];
  execFileSync(program[0]!, [program[1]!, 'git', 'install'], { cwd: editor.workspace });
  await editor.command('File: Revert File');
  git(editor, 'add', '.');
  git(editor, 'commit', '--message', 'Signed');
  git(editor, 'tag', '--annotate', 'signed-2026', '--message', 'Signed');
  // VS Code's git looks again some time after something outside has changed; here it looks now, when the tag is there.
  await editor.command('Git: Refresh');
  await editor.show(file, 198, 1);
  await typeBehind('holder Wingtip', ', Litware');
  await expect.poll(() => marksInMargin(editor)).toEqual(['breaking']);
  await editor.command('Alliance: Open Preview to the Side');
  const picture = editor.webview();
  await picture.locator('#bar select.diagram').selectOption('exit');
  await picture.locator('#stage .a-changed[data-id="Convenience"]').first().waitFor();
  await editor.screenshot('versions-marked');
});

test('the hover says what was signed, in the words of the agreement', async () => {
  await editor.show(file, 198, 1);
  const hover = await hoverOver(editor, 'right Convenience', /Convenience/, 'What was signed');
  await editor.screenshot('versions-hover');
  expect(await hover.innerText()).toContain('signed-2026');
  expect(await hover.innerText()).toContain('It may be used by Wingtip');
});

test('a quick fix writes the amendment', async () => {
  const { page } = editor;
  await editor.show(file, 198, 1);
  await textLine(editor, 'holder Wingtip').first().click();
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Write an amendment' }).first();
  await fix.waitFor();
  await editor.screenshot('versions-fixes');
  await fix.click();
  await textLine(editor, 'amendment Amendment1').first().waitFor();
  await textLine(editor, 'changes Convenience').first().waitFor();
  await editor.screenshot('versions-amendment');
});

test('a commit takes the marks away, and the setting turns them off', async () => {
  await editor.page.keyboard.press('Control+S');
  await editor.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  git(editor, 'commit', '--all', '--message', 'Amended');
  await expect.poll(() => marksInMargin(editor)).toEqual([]);
  await startCommand(editor, 'Alliance: Mark Changes since…');
  await offer('Since the signature').waitFor();
  await editor.screenshot('versions-choice');
  await offer('Since the signature').click();
  await expect.poll(() => marksInMargin(editor)).toContain('breaking');
  await changeSettings(editor, { 'alliance.changes.markedSince': 'never' });
  await expect.poll(() => marksInMargin(editor)).toEqual([]);
});
