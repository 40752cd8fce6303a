import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root, without a trailing separator. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** What can be made again at any time: the editor's server, compiled suites, staging folders. Ignored by git. */
export const cache = join(root, '.cache');

/** What a build leaves for people: packages, screenshots, reports. Ignored by git. */
export const artifacts = join(root, 'artifacts');

/** Absolute path of something inside the repository. */
export function inRepository(...parts: string[]): string {
  return join(root, ...parts);
}
