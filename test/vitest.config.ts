import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Projects beside `unit` need what `npm run build` and `npm run package` make, and some an editor or a browser. */
const apart = ['packed', 'browser', 'vscode'];

export default defineConfig({
  test: {
    root,
    // On a busy machine everything takes its time: only what never comes has failed. No test asserts a time.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...apart.map((folder) => `test/${folder}/**`)],
        },
      },
      ...apart.map((name) => ({
        extends: true as const,
        test: {
          name,
          // What speaks to the language server is tried on the bundle that people get, too.
          ...(name === 'packed'
            ? {
                include: [`test/${name}/**/*.test.ts`, 'packages/server/src/**/*.test.ts'],
                env: { ALLIANCE_SERVER: 'bundle' },
              }
            : { include: [`test/${name}/**/*.test.ts`] }),
          expect: { poll: { timeout: 20_000 } },
          // Each of these starts servers, browsers or editors of its own: one at a time.
          fileParallelism: false,
        },
      })),
    ],
  },
});
