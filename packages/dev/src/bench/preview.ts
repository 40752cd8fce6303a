import { existsSync } from 'node:fs';
import { artifacts, inRepository } from '../paths.ts';
import { findChromium, howToGetChromium } from '../programs.ts';
import type { Figure, Measurement } from './figure.ts';
import { median, percentile } from './statistics.ts';
import { bareNode, waited } from './unit.ts';

const NAME = 'key to new picture in VS Code';
const GOAL = 60;
const KEYS = 20;
/** A title that the picture shows: each letter more or less in it is a new picture. */
const FILE = 'governance.alliance';
const TITLE = 'Joint steering committee';
/** Nobody types faster for long; what a key sets off is over by then. */
const PAUSE = 700;

/** From a key in a real editor to the moment in which the page beside it holds another picture. */
export const preview: Measurement = {
  name: 'preview',
  async run({ samples }): Promise<Figure[]> {
    const lacks = whatLacks();
    if (lacks !== undefined) return [{ name: `${NAME}, p50`, value: lacks, goal: `≤ ${GOAL} ms`, held: undefined }];
    const { all, unit } = await measured(Math.min(KEYS, samples));
    const slow = waited(`${NAME}, p95`, percentile(all, 0.95), GOAL, unit);
    return [waited(`${NAME}, p50`, median(all), GOAL, unit), { ...slow, goal: '–', held: undefined }];
  },
};

/** What must be there first; undefined when all is. */
function whatLacks(): string | undefined {
  if (findChromium() === undefined) return `no Chromium. ${howToGetChromium}`;
  return existsSync(artifacts) ? undefined : 'not packed: npm run package';
}

/** Times in milliseconds by the clock of the machine, and what a Node that does nothing took between the keys. */
async function measured(keys: number): Promise<{ readonly all: readonly number[]; readonly unit: number }> {
  // The editor's hands and eyes are those of its tests; whoever measures something else does not load them.
  const { openEditor } = await import('../../../../test/vscode/support/editor.ts');
  const { packed } = await import('../../../../test/vscode/support/extension.ts');
  const editor = await openEditor({
    workspace: inRepository('examples', 'retail-insights'),
    extension: packed(),
    file: FILE,
    size: { width: 1600, height: 950 },
    settings: { 'files.autoSave': 'off' },
  });
  try {
    // The extension has started, and its server has checked the files.
    await editor.page.locator('.statusbar-item', { hasText: /Alliance launch/ }).waitFor({ timeout: 60_000 });
    await editor.command('Alliance: Open Preview to the Side');
    const stage = editor.webview().locator('#stage');
    await stage.locator('svg', { hasText: 'committee' }).waitFor({ timeout: 60_000 });
    const line = editor.page.locator('.view-line', { hasText: /body\sSteerCo/ }).first();
    await line
      .locator('span', { hasText: TITLE.split(' ')[1] ?? TITLE })
      .last()
      .click();
    const all: number[] = [];
    const units: number[] = [];
    for (let key = 0; key < keys; key++) {
      await editor.page.waitForTimeout(PAUSE);
      units.push(await bareNode());
      await stage.evaluate(watchItsText);
      await editor.page.locator('body').evaluate(watchKeys);
      await editor.page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
      const changed = await stage.evaluate((element): Promise<number> => element.ownerDocument.defaultView.seen);
      const body = editor.page.locator('body');
      const pressed = await body.evaluate((element): Promise<number> => element.ownerDocument.defaultView.seen);
      all.push(changed - pressed);
    }
    return { all, unit: median(units) };
  } finally {
    await editor.close();
  }
}

/** A page of the browser as far as these functions need it: they run there, not here. */
interface Page {
  readonly performance: { readonly timeOrigin: number; now(): number };
  readonly MutationObserver: new (
    act: () => void,
  ) => { observe(at: PageElement, what: object): void; disconnect(): void };
  addEventListener(event: string, act: () => void, how: object): void;
  /** When what is watched for was seen, in milliseconds since 1970; all frames of a window have the same clock. */
  seen: Promise<number>;
}
interface PageElement {
  readonly textContent: string;
  readonly ownerDocument: { readonly defaultView: Page };
}

function watchItsText(element: PageElement): void {
  const page = element.ownerDocument.defaultView;
  const before = element.textContent;
  page.seen = new Promise((resolve) => {
    const observer = new page.MutationObserver(() => {
      if (element.textContent === before) return;
      observer.disconnect();
      resolve(page.performance.timeOrigin + page.performance.now());
    });
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  });
}

function watchKeys({ ownerDocument: { defaultView: page } }: PageElement): void {
  page.seen = new Promise((resolve) => {
    const act = (): void => resolve(page.performance.timeOrigin + page.performance.now());
    page.addEventListener('keydown', act, { once: true, capture: true });
  });
}
