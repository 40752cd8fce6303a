import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { goTo, openExample, undoAll } from './steps.ts';

/** Pictures in VS Code's own Markdown preview. */
let editor: Editor;
const file = 'governance.alliance';

const DOCUMENT = `# The deal

[Who sits where](governance.alliance#governance)

![Who does what](./work.alliance#raci)

The [map](governance.alliance#governance) in a sentence, [a file](governance.alliance), and [two](work.alliance#raci) [links](work.alliance#exit).

[Nothing](missing.alliance#raci)

[No diagram](work.alliance#pie)

\`\`\`alliance escalation
alliance Small "A small deal" { between N, C }
party N "Northwind" { person Ann "Ann Lee" }
party C "Contoso" { person Cem "Cem Aksoy" }
escalation Disputes "Disputes" { step "Leads talk" by N.Ann, C.Cem within 5 days }
\`\`\`

\`\`\`alliance
body Alone "Declares no alliance" { meets monthly }
\`\`\`
`;

beforeAll(async () => {
  editor = await openExample('retail-insights', file);
  await writeFile(join(editor.workspace, 'deal.md'), DOCUMENT);
  await editor.show('deal.md');
  await editor.page.locator('.monaco-editor .view-line').first().click();
  await editor.page.keyboard.press('Control+K');
  await editor.page.keyboard.press('V');
  await page().locator('.alliance-picture svg').first().waitFor();
});
afterAll(async () => {
  await editor?.close();
});
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => void (await editor.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)));
});

const page = () => editor.webview();
const diagrams = () =>
  page()
    .locator('.alliance-picture svg')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-diagram')));

test('links and images that stand alone, and blocks that declare an alliance, are pictures', async () => {
  await expect.poll(diagrams).toEqual(['governance', 'raci', 'escalation']);
  await editor.screenshot('markdown');
  const link = page().locator('.alliance-picture a').first();
  expect(await link.getAttribute('title')).toBe('Who sits where');
  expect(await page().locator('.alliance-picture + details').count()).toBe(1);
});

test('what is in a sentence, leads elsewhere or declares nothing stays as it is', async () => {
  expect(await page().locator('p a', { hasText: 'map' }).count()).toBe(1);
  expect(await page().locator('p a', { hasText: 'links' }).count()).toBe(1);
  await page().locator('pre code', { hasText: 'Declares no alliance' }).waitFor();
});

test('what cannot be drawn is said', async () => {
  await page().locator('p.alliance-picture', { hasText: 'Nothing: there is no such file' }).waitFor();
  await page().locator('p.alliance-picture', { hasText: 'There is no diagram "pie"' }).waitFor();
});

test('a picture follows the file before it is saved', async () => {
  const line = page().locator('.alliance-picture .a-edge[data-refs~="Northwind.Tom"][data-refs~="SteerCo"]');
  expect(await line.count()).toBe(0);
  // The text opens beside the preview, not over it.
  await editor.page.keyboard.press('Control+1');
  await goTo(editor, file, 'members Northwind.Alice');
  await editor.page.keyboard.press('End');
  await editor.page.keyboard.type(', Northwind.Tom', { delay: 15 });
  await editor.page.keyboard.press('Escape');
  await expect.poll(() => line.count()).toBeGreaterThan(0);
  await undoAll(editor);
  await expect.poll(() => line.count()).toBe(0);
});
