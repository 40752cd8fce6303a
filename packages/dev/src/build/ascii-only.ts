import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * A bundle of ASCII characters alone is read by Node as it is, and takes half the memory. esbuild escapes what stands in texts; what is left
 * stands in regular expressions, where the same escapes mean the same.
 */
export const asciiOnly: Plugin = {
  name: 'ascii only',
  setup(build) {
    const { outfile, absWorkingDir = '' } = build.initialOptions;
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0 || outfile === undefined) return;
      const path = join(absWorkingDir, outfile);
      const bundle = await readFile(path, 'utf8');
      await writeFile(path, bundle.replace(/[^\0-\x7F]/g, escaped));
    });
  },
};

/** One UTF-16 unit as an escape; two of a pair are one character again where the expression has the flag `u`. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
