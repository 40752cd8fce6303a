import { readFile } from 'node:fs/promises';
import { inRepository } from '@alliance-lang/dev/paths';
import { findChromium, howToGetChromium } from '@alliance-lang/dev/programs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { previewHtml } from '../../../packages/vscode/src/features/preview/html.ts';
import type { FromWebview, PreviewState, ToWebview } from '../../../packages/vscode/src/features/preview/messages.ts';

/** The page of the preview in a plain browser: the extension's own HTML, script, style sheets and policy, nobody behind it. */
export interface PreviewPage {
  readonly page: Page;
  /** Sends what the extension would send. */
  send(message: ToWebview): Promise<void>;
  /** What the page said to the extension so far. */
  said(): Promise<readonly FromWebview[]>;
  /** What the content security policy stopped, and errors of the script: nothing, in a sound page. */
  readonly complaints: readonly string[];
}

/** @throws Error that says what to do when there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium on this machine. ${howToGetChromium}`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

const origin = 'http://preview.test';
const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

/** Colours as a light theme of VS Code sets them; the family is what VS Code takes on Linux. */
const variables: Readonly<Record<string, string>> = {
  'font-family': 'system-ui, Ubuntu, "Droid Sans", sans-serif',
  'font-size': '13px',
  foreground: '#3b3b3b',
  'editor-background': '#ffffff',
  focusBorder: '#005fb8',
  'inputValidation-warningBackground': '#fff4ce',
  'inputValidation-warningBorder': '#9d5d00',
  'panel-border': '#e5e5e5',
  'toolbar-hoverBackground': '#e0e0e0',
  'textLink-foreground': '#005fb8',
  'editorWarning-foreground': '#9d5d00',
  'dropdown-background': '#ffffff',
  'dropdown-foreground': '#3b3b3b',
  'dropdown-border': '#cecece',
  'charts-blue': '#1a85ff',
  'charts-green': '#388a34',
  'charts-orange': '#d18616',
  'charts-purple': '#652d90',
  'charts-red': '#e51400',
  'charts-yellow': '#bf8803',
};

/** Opens the page in a window of its own and waits until it is ready. */
export async function openPreview(
  browser: Browser,
  { state }: { readonly state?: Partial<PreviewState> } = {},
): Promise<PreviewPage> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') {
      const file = (...parts: string[]): string => `${origin}/${parts.join('/')}`;
      const body = previewHtml(
        { file, allowed: origin },
        { uri: 'file:///deal.alliance', diagram: 'governance', ...state },
      );
      await route.fulfill({ contentType: 'text/html', body });
      return;
    }
    const contentType = types[path.split('.').at(-1) ?? ''];
    await route.fulfill({ contentType, body: await readFile(inRepository('packages', 'vscode', ...path.split('/'))) });
  });
  await page.addInitScript((theme) => {
    const heard: unknown[] = [];
    const setState = (kept: unknown): void => void Object.assign(window, { kept });
    const api = { postMessage: (message: unknown) => void heard.push(message), setState };
    Object.assign(window, { acquireVsCodeApi: () => api, heard });
    document.addEventListener('DOMContentLoaded', () => {
      for (const [name, value] of Object.entries(theme))
        document.documentElement.style.setProperty(`--vscode-${name}`, value);
    });
  }, variables);
  await page.goto(`${origin}/`);
  const said = (): Promise<readonly FromWebview[]> => page.evaluate(() => Reflect.get(window, 'heard'));
  await page.waitForFunction(() => Reflect.get(window, 'heard').length > 0);
  return {
    page,
    complaints,
    said,
    send: async (message) => {
      await page.evaluate((data) => window.postMessage(data, '*'), message);
      // A message arrives in a turn of its own.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    },
  };
}
