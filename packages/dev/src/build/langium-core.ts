import { join, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Langium's core takes five names from the libraries of the language server protocol, whose modules cost a check of a small file a tenth of
 * its time. Here these five come from where they are defined. Langium's server (`lib/lsp`) gets the libraries as they are.
 */
export const langiumCoreAlone: Plugin = {
  name: 'langium core alone',
  setup(build) {
    const filter = /^vscode-languageserver-(protocol|types)$/;
    build.onResolve({ filter }, ({ path, importer, resolveDir }) => {
      const isCore =
        importer.includes(join('langium', 'lib')) && !importer.includes(join('langium', 'lib', 'lsp') + sep);
      return isCore ? { path, namespace: 'langium-core', pluginData: resolveDir } : undefined;
    });
    build.onLoad({ filter, namespace: 'langium-core' }, async ({ path, pluginData: resolveDir }) => {
      if (path.endsWith('types')) return { contents: types };
      const found = await build.resolve('vscode-jsonrpc', { resolveDir, kind: 'import-statement' });
      return { contents: protocol(folderOf('vscode-jsonrpc', found.path)), resolveDir };
    });
  },
};

/** As in LSP 3.18, “Position” and “Range”. */
const types = `
export const Position = { create: (line, character) => ({ line, character }) };
export const Range = { create: (start, end) => ({ start, end }) };
`;

/** The error codes are those of LSP 3.18, “ErrorCodes”. */
function protocol(jsonRpc: string): string {
  const from = (module: string): string => JSON.stringify(join(jsonRpc, 'lib', 'common', `${module}.js`));
  return `
export { CancellationToken, CancellationTokenSource } from ${from('cancellation')};
export { Emitter } from ${from('events')};
export { ResponseError } from ${from('messages')};
export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802 };
`;
}

/** The folder of a library, from the path of a file in it. */
function folderOf(name: string, file: string): string {
  const end = join('node_modules', name);
  const at = file.lastIndexOf(end);
  if (at < 0) throw new Error(`The library ${name} is not where libraries are.`);
  return file.slice(0, at + end.length);
}
