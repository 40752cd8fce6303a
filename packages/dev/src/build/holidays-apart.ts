import type { Plugin } from 'esbuild';

/**
 * The data of the public holidays of all countries is as large as everything else together. Node loads it from a file of its own
 * (`holidays.js`, a target of the build) when business days are counted for the first time.
 */
export const holidaysApart: Plugin = {
  name: 'holidays apart',
  setup(build) {
    build.onResolve({ filter: /^@alliance-lang\/language\/holidays$/ }, () => ({
      path: './holidays.js',
      external: true,
    }));
  },
};
