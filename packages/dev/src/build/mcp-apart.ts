import type { Plugin } from 'esbuild';

/**
 * The libraries of the Model Context Protocol are large and needed by agents alone. The command line loads them from a file of its own
 * (`mcp-sdk.js`, a target of the build) when it serves one.
 */
export const mcpApart: Plugin = {
  name: 'mcp apart',
  setup(build) {
    build.onResolve({ filter: /\/mcp\/sdk\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './mcp-sdk.js', external: true } : undefined,
    );
  },
};
