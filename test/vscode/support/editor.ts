import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artifacts } from '@alliance-lang/dev/paths';
import { findChromium, howToGetChromium } from '@alliance-lang/dev/programs';
import { installServer } from '@alliance-lang/dev/vscode/install-server';
import { type RunningServer, startServer, windowAddress } from '@alliance-lang/dev/vscode/server';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { bareExtension } from './places.ts';
import { loadInWorker, type ServedExtension, serveExtension } from './web-extension.ts';

/** The extension under test: its folder (as a developer runs it) or its package (as a user installs it). */
export type ExtensionUnderTest = { readonly folder: string } | { readonly vsix: string };

/** What the editor opens. */
export interface EditorOptions {
  /** Folder to open. It is copied first, so that typing never changes the repository. */
  readonly workspace: string;
  readonly extension: ExtensionUnderTest;
  /** File to show, relative to the workspace. */
  readonly file?: string;
  /** Load the `browser` entry of an extension folder in a web worker, as vscode.dev does. */
  readonly web?: boolean;
  /** Compiled module whose `run()` the extension host calls. */
  readonly suite?: string;
  /** Settings of VS Code, for example `{ 'workbench.colorTheme': 'Default Dark Modern' }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Size of the window in CSS pixels; 1400 × 900 unless told. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** VS Code in Chromium, with hands and eyes. Every method waits for what it names; none of them waits for time to pass. */
export interface Editor {
  readonly page: Page;
  /** The copy of the workspace that is open. */
  readonly workspace: string;
  /** Lines of the page's console, where the extension host's `console.log` appears too. */
  readonly console: readonly string[];
  /** Exit code of the suite; stays pending without one. */
  readonly verdict: Promise<number>;
  /** Shows a file (relative to the workspace) and puts the cursor there: line and column start at 1. */
  show(file: string, line?: number, column?: number): Promise<void>;
  /** Runs a command by its title in the command palette, for example `View: Show Problems`. */
  command(title: string): Promise<void>;
  /** Content of the webview of that title; of the only one without a title. */
  webview(title?: string): FrameLocator;
  /** Writes `artifacts/screenshots/<name>.png` and returns its path. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

const chromiumFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--lang=en-US'],
];

/**
 * Starts VS Code's server with the extension and opens a window on it in Chromium.
 * @throws Error when there is no Chromium, or the server or the window does not come up; it says what to do.
 */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium on this machine. ${howToGetChromium}`);
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const home = await realpath(await mkdtemp(join(tmpdir(), 'alliance-editor-')));
    closing.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    const workspace = join(home, 'workspace');
    await cp(options.workspace, workspace, { recursive: true });
    const vsix = 'vsix' in options.extension ? [options.extension.vsix] : [];
    const installed = await installServer((line) => console.log(line));
    const server = await startServer(installed, { home: join(home, 'server'), settings: options.settings, vsix });
    closing.push(() => server.stop());
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    closing.push(() => browser.close());
    const served = options.web ? await serveExtension(folderOf(options), options.suite) : undefined;
    if (served !== undefined) closing.push(() => served.stop());
    return await openWindow(options, { workspace, server, served, browser, close });
  } catch (error) {
    await close();
    throw error;
  }
}

function folderOf({ extension }: EditorOptions): string {
  if ('folder' in extension) return extension.folder;
  throw new Error('The web extension is loaded from a folder; a packed one is unpacked by desktop editors only.');
}

/** What the window is asked for by its address: nothing of an extension that is told on another way. */
function asked({ extension, suite, web }: EditorOptions): { readonly extension?: string; readonly suite?: string } {
  if (web) return {};
  if ('folder' in extension) return { extension: extension.folder, suite };
  // A suite is only run beside an extension under development: next to an installed package that is one that does nothing.
  return suite === undefined ? {} : { extension: bareExtension, suite };
}

interface Started {
  readonly workspace: string;
  readonly server: RunningServer;
  readonly served: ServedExtension | undefined;
  readonly browser: Browser;
  close(): Promise<void>;
}

async function openWindow(options: EditorOptions, started: Started): Promise<Editor> {
  const { browser, workspace, server, served } = started;
  const viewport = options.size ?? { width: 1400, height: 900 };
  // The window's policy lets it fetch extensions over https alone; the served one is next door.
  const context = await browser.newContext({ viewport, bypassCSP: served !== undefined });
  const page = await context.newPage();
  if (served !== undefined) await loadInWorker(page, served, options.suite);
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  const verdict = new Promise<number>((resolve, reject) => {
    const lost = (what: string) => () =>
      reject(
        new Error(`${what} before the suite gave its verdict:\n${[...lines.slice(-40), server.log()].join('\n')}`),
      );
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    // Much longer than any suite takes: an editor that never answers must not hold up everything else.
    setTimeout(lost('Eight minutes went by'), 480_000).unref();
    page.on('close', lost('The window was closed'));
    page.on('crash', lost('The window crashed'));
    server.ended.then(lost("VS Code's server ended"));
  });
  verdict.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (_type: string, words: unknown[]) => {
    lines.push(words.map(String).join(' '));
  });
  const address = windowAddress(server.authority, {
    folder: workspace,
    ...asked(options),
    file: options.file === undefined ? undefined : join(workspace, options.file),
  });
  await page.goto(address);
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  if (options.file !== undefined) await page.locator('.monaco-editor .view-line').first().waitFor();
  return {
    page,
    workspace,
    console: lines,
    verdict,
    close: started.close,
    show: (file, line = 1, column = 1) => show(page, file, line, column),
    command: (title) => command(page, title),
    webview: (title) => webview(page, title),
    screenshot: (name) => screenshot(page, name),
  };
}

async function show(page: Page, file: string, line: number, column: number): Promise<void> {
  const name = file.split('/').at(-1) ?? file;
  await pick(page, 'Control+P', `${file}:${line}:${column}`);
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
  await page
    .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
    .first()
    .waitFor();
}

async function command(page: Page, title: string): Promise<void> {
  await pick(page, 'F1', title, `>${title}`);
}

/** Opens a quick pick by a key, types, waits until its first row answers to the words, and takes it. */
async function pick(page: Page, key: string, words: string, typed = words): Promise<void> {
  const box = await typeInPick(page, key, typed);
  const row = page.locator('.quick-input-list .monaco-list-row').first();
  const expected = (
    words
      .split(/[/:]\s*/)
      .filter((part) => !/^\d*$/.test(part))
      .at(-1) ?? words
  ).trim();
  await row.filter({ hasText: expected }).waitFor();
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

/**
 * Opens a quick pick by a key and types. What takes the focus meanwhile, such as a picture that has just been drawn, closes it again: then
 * the key is pressed once more, as anybody would.
 */
export async function typeInPick(page: Page, key: string, typed: string): Promise<Locator> {
  const box = page.locator('.quick-input-widget .quick-input-box input');
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press(key);
    try {
      await box.waitFor({ timeout: 5_000 });
      await box.fill(typed, { timeout: 5_000 });
      return box;
    } catch (error) {
      if (attempt === 6) throw error;
    }
  }
}

/** VS Code shows a webview as an iframe (its service) around an iframe (the extension's page). */
function webview(page: Page, title?: string): FrameLocator {
  const inner = title === undefined ? 'iframe#active-frame' : `iframe#active-frame[title="${title}"]`;
  return page.frameLocator('iframe.webview.ready').frameLocator(inner);
}

async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(artifacts, 'screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
