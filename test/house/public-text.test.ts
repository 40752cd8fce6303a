import { describe, expect, test } from 'vitest';
import { files, read } from './sources.ts';

const manifest: { readonly scripts: Record<string, string> } = JSON.parse(read('package.json'));
const texts = files.filter((path) => /\.(md|json|ya?ml|ts|mjs|langium|alliance|sh)$|(^|\/)\.npmrc$|^\.ci\//.test(path));
const documents = files.filter((path) => path.endsWith('.md'));

/** Written in parts, so that this file is not found by its own test. */
const registryHosts = ['registry.npm' + 'js', 'npm' + 'mirror', 'deb.deb' + 'ian.org', 'registry.yarn' + 'pkg'];

describe('what the repository tells', () => {
  test('no package registry is named: every machine has its own', () => {
    const naming = texts.filter((path) => registryHosts.some((host) => read(path).includes(host)));
    expect(naming).toEqual([]);
  });

  test('the lockfile holds no download addresses', () => {
    const lock: { readonly packages: Record<string, { readonly resolved?: string }> } = JSON.parse(
      read('package-lock.json'),
    );
    const addresses = Object.entries(lock.packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
    expect(addresses).toEqual([]);
  });

  test("no path of somebody's machine is named", () => {
    const home = new RegExp(
      ['(?<![\\w.])/(home|Users|root)' + '/[a-z]', '[A-Z]:\\\\Users', '(^|[\\s"\'`(])/wo' + 'rk/'].join('|'),
      'm',
    );
    expect(texts.filter((path) => home.test(read(path)))).toEqual([]);
  });

  test('commands in the documents exist', () => {
    const known = new Set([...Object.keys(manifest.scripts), 'install', 'ci', 'pack']);
    const unknown = documents.flatMap((path) =>
      [...read(path).matchAll(/\bnpm (?:run )?(start|test|run [\w:-]+|(?<=run )[\w:-]+)/g)]
        .map((match) => (match[1] ?? '').replace(/^run /, ''))
        .filter((script) => !known.has(script))
        .map((script) => `${path}: npm run ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  test('links between documents lead somewhere', () => {
    const dead = documents.flatMap((path) => {
      const folder = path.split('/').slice(0, -1);
      return [...read(path).matchAll(/\]\((?!https?:|mailto:|#|command:)([^)\s#]+)(?:#[^)]*)?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !exists(new URL(link, `file:///${[...folder, ''].join('/')}`).pathname.slice(1)))
        .map((link) => `${path}: ${link}`);
    });
    expect(dead).toEqual([]);
  });
});

function exists(path: string): boolean {
  const decoded = decodeURIComponent(path).replace(/\/$/, '');
  return files.some((file) => file === decoded || file.startsWith(`${decoded}/`));
}
