import type { Plugin } from 'esbuild';

/**
 * commander imports `node:child_process` for commands that are programs of their own, which this command line has none of. Node takes as
 * long to load it, with everything about networks, as a small file takes to be checked: here it is loaded when it is asked for.
 */
export const childProcessLater: Plugin = {
  name: 'child process later',
  setup(build) {
    const namespace = 'child-process-later';
    build.onResolve({ filter: /^(node:)?child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace }, () => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:child_process')[name] });`,
    }));
  },
};
