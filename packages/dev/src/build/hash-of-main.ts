import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { inRepository } from '../paths.ts';

/** Gives the launcher of the command line the hash of the bundle that it loads, which is built before it. */
export const hashOfMain: Plugin = {
  name: 'hash of main',
  async setup({ initialOptions }) {
    const bundle = await readFile(inRepository('packages/cli/dist/main.js'));
    const hash = createHash('sha256').update(bundle).digest('hex').slice(0, 16);
    initialOptions.define = { ...initialOptions.define, HASH_OF_MAIN: JSON.stringify(hash) };
  },
};
