import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { openExample, textLine, undoAll } from './steps.ts';

/** What a picture shows as empty is written from the picture. */
let editor: Editor;

beforeAll(async () => {
  editor = await openExample('first-draft', 'talking-bear.alliance');
  await editor.command('View: Toggle Primary Side Bar Visibility');
  await editor.command('Alliance: Open Preview to the Side');
  await choose('raci');
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const picture = () => editor.webview();
const offer = (text: string) => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

async function choose(diagram: string): Promise<void> {
  await picture().locator('#bar select.diagram').selectOption(diagram);
  await picture().locator(`#stage svg[data-diagram="${diagram}"]`).waitFor();
}

test('a row without an A asks who is accountable, and writes it', async () => {
  const empty = picture().locator('#stage [data-id="StoreLaunch"][data-gap="accountable"]');
  await empty.locator('text').first().click();
  await offer('Hugo Martin is accountable').waitFor();
  await editor.screenshot('gap-offers');
  await offer('Hugo Martin is accountable').click();
  await textLine(editor, 'accountable Wingtip.Hugo').first().waitFor();
  await empty.waitFor({ state: 'detached' });
  await editor.screenshot('gap-filled');
  await undoAll(editor);
  await empty.waitFor();
});

test('a click on a badge offers the fixes of what is found', async () => {
  await choose('governance');
  await picture().locator('#stage [data-id="Committee"] .a-badge').first().click();
  await offer('Go to its place').waitFor();
  expect(await editor.page.locator('.quick-input-list .monaco-list-row').count()).toBeGreaterThan(1);
  await editor.screenshot('badge-offers');
  await editor.page.keyboard.press('Escape');
});
