import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Editor } from '../support/editor.ts';
import { goTo, openExample } from './steps.ts';

/** How soon the preview follows: the times are printed, and nothing depends on them. */
let editor: Editor;
const file = 'co-selling.alliance';
const KEYS = 40;

beforeAll(async () => {
  editor = await openExample('starter', file);
  await editor.command('Alliance: Open Preview to the Side');
  await editor.webview().locator('#stage svg [data-id="SteerCo"]').first().waitFor();
});
afterAll(async () => {
  await editor?.close();
});

test('every key in a name is a new picture', async () => {
  const stage = editor.webview().locator('#stage');
  await stage.evaluate(
    `(stage) => new MutationObserver(() => (stage.dataset.drawn = [stage.dataset.drawn, Date.now()].join(' '))).observe(stage, { childList: true, subtree: true })`,
  );
  await editor.page.evaluate(`document.addEventListener('keydown', () => (window.keyAt = Date.now()), true)`);
  const drawn = async () =>
    ((await stage.getAttribute('data-drawn')) ?? '').trim().split(' ').filter(Boolean).map(Number);
  await editor.page.keyboard.press('Control+1');
  await goTo(editor, file, '"Ana Lopes"', 1);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const before = (await drawn()).length;
    await editor.page.keyboard.press('e');
    await expect.poll(async () => (await drawn()).length).toBeGreaterThan(before);
    times.push(((await drawn())[before] ?? 0) - (await editor.page.evaluate<number>('window.keyAt')));
  }
  times.sort((first, second) => first - second);
  const at = (share: number) => times[Math.floor(times.length * share)];
  console.log(`A key to the new picture: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, of ${times.length}.`);
  const named = stage.locator(`[aria-label*="${'e'.repeat(KEYS)}Ana Lopes"]`);
  await expect.poll(() => named.count()).toBeGreaterThan(0);
});
