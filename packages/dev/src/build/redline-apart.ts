import type { Plugin } from 'esbuild';

/**
 * The library that writes Word documents is large and seldom needed. The command line loads it from a file of its own
 * (`redline-docx.js`, a target of the build) when a redline is written as one.
 */
export const redlineApart: Plugin = {
  name: 'redline apart',
  setup(build) {
    build.onResolve({ filter: /\/redline-docx\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './redline-docx.js', external: true } : undefined,
    );
  },
};
