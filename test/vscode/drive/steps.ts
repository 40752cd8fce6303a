import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRepository } from '@alliance-lang/dev/paths';
import { expect } from 'vitest';
import { type Editor, type EditorOptions, openEditor, typeInPick } from '../support/editor.ts';
import { packed } from '../support/extension.ts';

/** An editor with one of the examples and the extension as users install it. */
export async function openExample(
  example: string,
  file: string,
  settings: EditorOptions['settings'] = {},
): Promise<Editor> {
  const editor = await openEditor({
    workspace: inRepository('examples', example),
    extension: packed(),
    file,
    size: { width: 1600, height: 950 },
    settings: {
      // In a browser VS Code saves by itself, unless told: what is typed here must stay unsaved.
      'files.autoSave': 'off',
      // The End key leads to the end of the line, not of a part of it.
      '[alliance]': { 'editor.wordWrap': 'off' },
      ...settings,
    },
  });
  editor.page.setDefaultTimeout(20_000);
  // The extension has started, and its server has checked the files.
  await statusItem(editor).waitFor({ timeout: 60_000 });
  return editor;
}

/** Number (from 1) of the first line on disk that holds a piece of text. */
export async function lineOf(editor: Editor, file: string, text: string): Promise<number> {
  const lines = (await readFile(join(editor.workspace, file), 'utf8')).split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  if (line < 0) throw new Error(`${file} does not say ${text}`);
  return line + 1;
}

/** Puts the cursor before a piece of text, or `into` characters later. */
export async function goTo(editor: Editor, file: string, text: string, into = 0): Promise<void> {
  const line = await lineOf(editor, file, text);
  const content = (await readFile(join(editor.workspace, file), 'utf8')).split('\n')[line - 1] ?? '';
  await editor.show(file, line, content.indexOf(text) + 1 + into);
}

/** The line of the cursor as the status bar says it. */
export async function cursorLine(editor: Editor): Promise<number> {
  const text = await editor.page
    .locator('.statusbar-item', { hasText: /^Ln \d+/ })
    .first()
    .innerText();
  return Number(/Ln (\d+)/.exec(text)?.[1]);
}

/** Writes a line below the one with the cursor. */
export async function typeBelow(editor: Editor, text: string): Promise<void> {
  const { keyboard } = editor.page;
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type(text, { delay: 15 });
  // What completion offers meanwhile is in the way of what is looked at next.
  await keyboard.press('Escape');
}

/** A line of the text as it is on the screen; the editor writes spaces that do not break. */
export function textLine(editor: Editor, text: string) {
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
  return editor.page.locator('.monaco-editor .view-line').filter({ hasText: pattern });
}

/**
 * Rests the mouse on a word of a line until the editor says something that holds `said`, and returns what it says. A text that scrolls or is
 * drawn anew under the mouse takes what is said away: then the mouse goes away and comes back, as a hand does.
 */
export async function hoverOver(editor: Editor, line: string, word: RegExp, said: string) {
  const { page } = editor;
  const place = textLine(editor, line).first().locator('span', { hasText: word }).last();
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: said }).first();
  await expect
    .poll(async () => {
      await statusItem(editor).hover();
      await place.hover();
      return await hover.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
  return hover;
}

/** Takes back what was typed, until the tab is clean. */
export async function undoAll(editor: Editor): Promise<void> {
  const { page } = editor;
  await editor.command('File: Revert File');
  await expect.poll(() => page.locator('.tab.active.dirty').count()).toBe(0);
}

/** The item of the extension in the status bar. */
export function statusItem(editor: Editor) {
  return editor.page.locator('.statusbar-item[id="alliance-lang.alliance-vscode.alliance.status"]');
}

/** Changes settings of the open window, as its settings file does. */
export async function changeSettings(editor: Editor, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(join(editor.workspace, '.vscode'), { recursive: true });
  await writeFile(join(editor.workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/** Runs a command that asks something at once: its question takes the place of the command palette. */
export async function startCommand(editor: Editor, title: string): Promise<void> {
  const { page } = editor;
  await typeInPick(page, 'F1', `>${title}`);
  const name = title.split(': ').at(-1) ?? title;
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Closes a tab with the middle button of the mouse. */
export async function closeTab(editor: Editor, title: string): Promise<void> {
  const tab = editor.page.locator('.tab', { hasText: title });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
}

/** Runs git in the workspace, apart from the settings of the machine. */
export function git(editor: Editor, ...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: editor.workspace, env });
}

/** What the marks in the margin say of the changes beside them: `breaking`, `material`, `editorial`. */
export async function marksInMargin(editor: Editor): Promise<string[]> {
  const icons = await editor.page
    .locator('.glyph-margin-widgets .cgmr')
    .evaluateAll((all) =>
      all.map((each) => each.ownerDocument.defaultView.getComputedStyle(each).backgroundImage as string),
    );
  return icons.flatMap((icon) => /change-(\w+)/.exec(icon)?.[1] ?? []);
}
