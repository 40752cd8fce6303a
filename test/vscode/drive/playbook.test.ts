import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { closeTab, cursorLine, goTo, hoverOver, lineOf, openExample, textLine, undoAll } from './steps.ts';

/** An alliance that breaks the playbook of one of its parties, and what its author does about it. */
let editor: Editor;
const file = 'vendor/cruise-reseller.alliance';
const playbook = 'vendor/tailspin-policy.alliance';
const clause = 'governing-law "Italy"';

beforeAll(async () => {
  editor = await openExample('policies', file);
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

/** Errors and warnings as VS Code counts them. */
const problems = () => editor.page.locator('.statusbar-item[id="status.problems"]').innerText();

test('a breach is told where the alliance breaks the playbook, and leads to the line that says so', async () => {
  const { page } = editor;
  await goTo(editor, file, clause, 'governing-law "'.length);
  const hover = await hoverOver(editor, clause, /Italy/, 'broken-playbook');
  expect(await hover.innerText()).toContain('Partner policy of Tailspin');
  await editor.screenshot('playbook-breach');
  const policy = page.locator('.tab.active', { hasText: 'tailspin-policy.alliance' });
  // What is said goes when the mouse takes its way to the link across other words: then a hand goes back and tries again.
  await expect
    .poll(async () => {
      const again = await hoverOver(editor, clause, /Italy/, 'broken-playbook');
      const link = again.locator('a', { hasText: 'tailspin-policy.alliance' }).first();
      await link.click({ timeout: 3_000 }).catch(() => undefined);
      return await policy.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
  await expect.poll(() => cursorLine(editor)).toBe(await lineOf(editor, playbook, 'governing-law one-of'));
  await editor.screenshot('playbook-line');
  await closeTab(editor, 'tailspin-policy.alliance');
});

test('a breach is waived with the reason for it, and told no more', async () => {
  const { page } = editor;
  await goTo(editor, file, clause, 'governing-law "'.length);
  const before = await problems();
  await page.keyboard.press('Control+.');
  const waive = page.locator('.action-widget .monaco-list-row', { hasText: 'Waive broken-playbook' }).first();
  await waive.waitFor();
  await editor.screenshot('playbook-fixes');
  await waive.click();
  await textLine(editor, 'waive broken-playbook because').first().waitFor();
  await page.keyboard.type('The port of Genoa accepts no other law', { delay: 15 });
  await textLine(editor, 'accepts no other law').first().waitFor();
  await expect.poll(problems).not.toBe(before);
  await editor.screenshot('playbook-waived');
  await undoAll(editor);
  await expect.poll(problems).toBe(before);
});
