import type { BuildOptions } from 'esbuild';
import { asciiOnly } from './ascii-only.ts';
import { childProcessLater } from './child-process-later.ts';
import { hashOfMain } from './hash-of-main.ts';
import { holidaysApart } from './holidays-apart.ts';
import { langiumCoreAlone } from './langium-core.ts';
import { mcpApart } from './mcp-apart.ts';
import { redlineApart } from './redline-apart.ts';
import { syntaxTypesAsData } from './syntax-types.ts';

/** One file that the build makes. Paths are relative to the repository's root. */
export interface Target {
  readonly name: string;
  readonly entry: string;
  readonly outfile: string;
  /** What distinguishes it from {@link common}. */
  readonly options: BuildOptions;
}

/** Files that are copied as they are. Paths are relative to the repository's root. */
export interface Copy {
  readonly from: string;
  readonly to: string;
}

/** What every bundle has in common. */
export const common: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  sourcemap: false,
  plugins: [syntaxTypesAsData],
};

/** Node 20 lacks what the parser library calls when it starts; Node 21 and later have it. */
const groupByForNode20 =
  'Object.groupBy??=(items,key)=>{const groups=Object.create(null);let index=0;' +
  'for(const item of items)(groups[key(item,index++)]??=[]).push(item);return groups};';

/** Libraries that ask for `import.meta.url` get it in CommonJS bundles too. */
const metaUrl = 'const import_meta_url=require("node:url").pathToFileURL(__filename).href;';

const node: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': 'import_meta_url' },
  banner: { js: metaUrl },
};

const worker: BuildOptions = { platform: 'browser', target: 'es2023', mainFields: ['browser', 'module', 'main'] };

/** Everything that is built, by the name that `npm run build -- <name> …` takes. */
export const targets: readonly Target[] = [
  {
    name: 'cli',
    entry: 'packages/cli/src/main.ts',
    outfile: 'packages/cli/dist/main.js',
    options: {
      ...node,
      // One function, called by the launcher with what Node gives a module; it loads its other files by `require` alone.
      banner: { js: `(function(require,module,exports,__filename,__dirname){${groupByForNode20}${metaUrl}` },
      footer: { js: '})' },
      supported: { 'dynamic-import': false },
      plugins: [
        syntaxTypesAsData,
        langiumCoreAlone,
        holidaysApart,
        mcpApart,
        redlineApart,
        childProcessLater,
        asciiOnly,
      ],
    },
  },
  {
    // Built with the bundle that it loads, whose hash it knows.
    name: 'cli',
    entry: 'packages/cli/src/launch.ts',
    outfile: 'packages/cli/dist/alliance.js',
    options: { ...node, banner: { js: '#!/usr/bin/env node' }, plugins: [hashOfMain] },
  },
  {
    name: 'server',
    entry: 'packages/server/src/main-node.ts',
    outfile: 'packages/vscode/dist/server.js',
    options: { ...node, plugins: [syntaxTypesAsData, holidaysApart] },
  },
  {
    name: 'redline',
    entry: 'packages/rendering/src/documents/redline/redline-docx.ts',
    outfile: 'packages/cli/dist/redline-docx.js',
    options: node,
  },
  {
    name: 'mcp',
    entry: 'packages/cli/src/mcp/sdk.ts',
    outfile: 'packages/cli/dist/mcp-sdk.js',
    options: node,
  },
  ...['cli', 'vscode'].map((face) => ({
    name: `holidays-${face}`,
    entry: 'packages/language/src/holidays.ts',
    outfile: `packages/${face}/dist/holidays.js`,
    options: node,
  })),
  {
    name: 'server-browser',
    entry: 'packages/server/src/main-browser.ts',
    outfile: 'packages/vscode/dist/server-browser.js',
    options: { ...worker, format: 'iife' },
  },
  {
    name: 'extension',
    entry: 'packages/vscode/src/extension.ts',
    outfile: 'packages/vscode/dist/extension.js',
    options: { ...node, external: ['vscode'] },
  },
  {
    name: 'extension-browser',
    entry: 'packages/vscode/src/extension-browser.ts',
    outfile: 'packages/vscode/dist/extension-browser.js',
    options: { ...worker, format: 'cjs', external: ['vscode'] },
  },
  {
    name: 'webview',
    entry: 'packages/vscode/src/webview/preview.ts',
    outfile: 'packages/vscode/dist/webview/preview.js',
    options: { platform: 'browser', target: 'es2023', format: 'iife', loader: { '.svg': 'text' } },
  },
];

/**
 * What goes into a `dist` beside the bundles. The extension gets its own copy of what belongs to the language as a whole;
 * the `type` tells Node that the command line's bundle is CommonJS, which starts faster than an ES module.
 */
export const copies: readonly Copy[] = [
  { from: 'syntaxes', to: 'packages/vscode/dist/syntaxes' },
  // What only PNG and PDF need, read when they are asked for.
  { from: 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', to: 'packages/cli/dist/assets/DejaVuSans.ttf' },
  { from: 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf', to: 'packages/cli/dist/assets/DejaVuSans-Bold.ttf' },
  { from: 'node_modules/dejavu-fonts-ttf/LICENSE', to: 'packages/cli/dist/assets/DejaVu-LICENSE' },
  { from: 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', to: 'packages/vscode/dist/fonts/DejaVuSans.ttf' },
  {
    from: 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
    to: 'packages/vscode/dist/fonts/DejaVuSans-Bold.ttf',
  },
  { from: 'node_modules/dejavu-fonts-ttf/LICENSE', to: 'packages/vscode/dist/fonts/LICENSE' },
  {
    from: 'node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
    to: 'packages/cli/dist/assets/NotoEmoji.ttf',
  },
  {
    from: 'node_modules/@expo-google-fonts/noto-emoji/LICENSE_FONT',
    to: 'packages/cli/dist/assets/NotoEmoji-LICENSE',
  },
  { from: 'node_modules/@resvg/resvg-wasm/index_bg.wasm', to: 'packages/cli/dist/assets/resvg.wasm' },
];

/** Small files that the build writes, by path. */
export const written: ReadonlyMap<string, string> = new Map([
  ['packages/cli/dist/package.json', '{ "type": "commonjs" }\n'],
]);
