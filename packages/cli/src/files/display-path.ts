import { relative, sep } from 'node:path';

/** A path as people name it: relative to a folder, with `/`. */
export function displayPath(path: string, cwd: string): string {
  const shown = relative(cwd, path) || path;
  return sep === '\\' ? shown.replaceAll('\\', '/') : shown;
}
