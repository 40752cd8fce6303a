import { describe, expect, test } from 'vitest';
import { bareCode, isTest, packageSources, read } from './sources.ts';

/** What a package may import, beside its own files: workspace packages and libraries by name, or `node:` as a whole. */
interface Room {
  readonly mayImport: readonly string[];
  /** Its tests may import more: test tools, and Node for fixtures. */
  readonly testsMayImport?: readonly string[];
}

const testTools = ['vitest', 'fast-check', 'ajv', 'ajv-formats', '@modelcontextprotocol/client', 'node:'];

/** The direction of ARCHITECTURE.md: language ← analysis ← rendering ← server, cli ← vscode. */
const rooms: Readonly<Record<string, Room>> = {
  language: {
    mayImport: ['langium', 'chevrotain', 'temporal-polyfill', 'decimal.js', 'date-holidays', 'date-holidays-parser'],
  },
  analysis: {
    mayImport: ['@alliance-lang/language', 'temporal-polyfill', 'decimal.js'],
  },
  rendering: {
    mayImport: ['@alliance-lang/language', '@alliance-lang/analysis', 'temporal-polyfill', 'decimal.js', 'docx'],
    testsMayImport: ['@resvg/resvg-wasm'],
  },
  server: {
    mayImport: [
      ...['@alliance-lang/language', '@alliance-lang/analysis', '@alliance-lang/rendering'],
      '@alliance-lang/language/holidays',
      ...['langium', 'vscode-languageserver', 'vscode-languageserver-protocol', 'vscode-languageserver-textdocument'],
      ...['vscode-languageserver-types', 'vscode-jsonrpc', 'vscode-uri', 'temporal-polyfill', 'node:'],
    ],
  },
  cli: {
    mayImport: [
      ...['@alliance-lang/language', '@alliance-lang/analysis', '@alliance-lang/rendering', '@alliance-lang/server'],
      ...['langium', 'commander', 'picocolors', 'temporal-polyfill', '@resvg/resvg-wasm'],
      '@alliance-lang/language/holidays',
      '@alliance-lang/language/schema',
      ...['@modelcontextprotocol/server', 'zod', 'node:'],
    ],
  },
  vscode: {
    mayImport: ['@alliance-lang/server/protocol', 'vscode', 'vscode-languageclient', 'node:'],
  },
};

/** What also runs in a browser, with everything that it imports. */
const browserEntries = ['packages/server/src/main-browser.ts', 'packages/vscode/src/extension-browser.ts'];

interface Import {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly typeOnly: boolean;
}

/** Import and export statements, dynamic imports and requires, with the name that they ask for. */
function importsOf(path: string): Import[] {
  const text = bareCode(read(path), 'quoted texts');
  const statement =
    /^(?:import|export)\s+(?:[^'";()]*?\sfrom\s+)?['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(statement)].map((match) => ({
    path,
    line: text.slice(0, match.index + match[0].length).split('\n').length,
    name: match[1] ?? match[2] ?? '',
    typeOnly: /^(import|export)\s+type\b/.test(match[0]),
  }));
}

function allowed(name: string, list: readonly string[]): boolean {
  return list.some((entry) => {
    if (entry === 'node:') return name.startsWith('node:');
    // A subpath of a library belongs to it; a package of ours is entered by its own door only.
    return name === entry || (!entry.startsWith('@alliance-lang/') && name.startsWith(`${entry}/`));
  });
}

/** Relative imports that leave their package. */
function leavesPackage({ path, name }: Pick<Import, 'path' | 'name'>): boolean {
  const base = new URL(`file:///${path}`);
  const own = path.split('/').slice(0, 2).join('/');
  return !new URL(name, base).pathname.startsWith(`/${own}/`);
}

/** Files that these files load, themselves included; what is imported as a type alone is not loaded. */
function closure(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { name, typeOnly } of importsOf(path)) {
      if (typeOnly) continue;
      const inside = /^@alliance-lang\/(\w+)(?:\/(\w+))?$/.exec(name);
      if (inside !== null) open.push(`packages/${inside[1]}/src/${inside[2] ?? 'index'}.ts`);
      else if (/^\..*\.ts$/.test(name)) open.push(new URL(name, `file:///${path}`).pathname.slice(1));
    }
  }
  return reached;
}

function told(offences: readonly Import[]): string[] {
  return offences.map(({ path, line, name }) => `${path}:${line} imports ${name}`);
}

const imports = packageSources.flatMap(importsOf);

describe('import direction', () => {
  for (const [room, { mayImport, testsMayImport = [] }] of Object.entries(rooms)) {
    test(`${room} imports only what it may`, () => {
      const offences = imports.filter(({ path, name }) => {
        if (!path.startsWith(`packages/${room}/src/`)) return false;
        if (name.startsWith('.')) return leavesPackage({ path, name });
        const list = isTest(path) ? [...mayImport, ...testsMayImport, ...testTools] : mayImport;
        return !allowed(name, list);
      });
      expect(told(offences)).toEqual([]);
    });
  }

  test('imports inside a package name the file, with its extension', () => {
    const offences = imports.filter(({ name }) => name.startsWith('.') && !/\.(ts|json|css|svg)$/.test(name));
    expect(told(offences)).toEqual([]);
  });

  test('the webview knows neither Node nor the extension API', () => {
    const offences = imports.filter(
      ({ path, name }) =>
        path.includes('/src/webview/') && !isTest(path) && (name === 'vscode' || name.startsWith('node:')),
    );
    expect(told(offences)).toEqual([]);
  });

  test('what runs in a browser imports nothing of Node, at any depth', () => {
    const reached = closure(browserEntries);
    expect(reached.size).toBeGreaterThan(browserEntries.length);
    const offences = imports.filter(({ path, name }) => reached.has(path) && name.startsWith('node:'));
    expect(told(offences)).toEqual([]);
  });

  test('the pure packages use no global of Node or of the DOM', () => {
    const globals =
      /(?<![.\w'"`-])(process\.(?:env|argv|cwd|stdout|stderr|exit)|__dirname|__filename|Buffer\.|document\.(?:create|query|get)|window\.(?:document|location|addEventListener|localStorage)|localStorage\b)/;
    const offences = packageSources
      .filter((path) => /^packages\/(language|analysis|rendering)\/src\//.test(path) && !isTest(path))
      .filter((path) => globals.test(bareCode(read(path))));
    expect(offences).toEqual([]);
  });

  test('the reader of imports sees every form', () => {
    expect(importsOf('test/house/sources.ts').map(({ name }) => name)).toEqual([
      'node:child_process',
      'node:fs',
      '@alliance-lang/dev/paths',
    ]);
    expect(imports.length).toBeGreaterThan(0);
  });
});
