import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { inRepository } from '../paths.ts';

/** Gives the launcher of the command line the hash of the bundle that it loads, which is built before it. */
export const hashOfMain: Plugin = {
  name: 'hash of main',
  setup(build) {
    build.onResolve({ filter: /^hash-of-main$/ }, ({ path }) => ({ path, namespace: 'hash-of-main' }));
    build.onLoad({ filter: /.*/, namespace: 'hash-of-main' }, async () => {
      const bundle = await readFile(inRepository('packages/cli/dist/main.js'));
      const hash = createHash('sha256').update(bundle).digest('hex').slice(0, 16);
      return { contents: `export default ${JSON.stringify(hash)};` };
    });
  },
};
