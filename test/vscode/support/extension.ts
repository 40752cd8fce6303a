import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts, inRepository } from '@alliance-lang/dev/paths';
import type { Host } from './run-suite.ts';

/** The extension as a developer runs it: its folder, with the bundles that `npm run build` made. */
export const developed = { folder: inRepository('packages', 'vscode') };

/**
 * The extension as a user installs it.
 * @throws Error when `npm run package` has not been run for this version.
 */
export function packed(): { readonly vsix: string } {
  const { version } = JSON.parse(readFileSync(inRepository('packages', 'vscode', 'package.json'), 'utf8'));
  const vsix = join(artifacts, `alliance-${version}.vsix`);
  if (!existsSync(vsix)) throw new Error(`There is no ${vsix}; make it first: npm run build && npm run package`);
  return { vsix };
}

/**
 * Where the suite runs, from the environment variable ALLIANCE_VSCODE: `chromium` (default), `desktop` (the installed one),
 * `stable`, or a version such as `1.101.0`, which is downloaded.
 */
export function chosenHost(): Host {
  const choice = process.env.ALLIANCE_VSCODE ?? 'chromium';
  if (choice === 'chromium') return { kind: 'chromium' };
  return choice === 'desktop' ? { kind: 'desktop' } : { kind: 'desktop', version: choice };
}
