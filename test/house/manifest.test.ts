import { existsSync } from 'node:fs';
import { copies, targets } from '@alliance-lang/dev/build/targets';
import { inRepository } from '@alliance-lang/dev/paths';
import { describe, expect, test } from 'vitest';
import { files, isTest, read } from './sources.ts';

/** A value of the manifest, of which only the shape of JSON is known. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

const folder = 'packages/vscode';
const manifest: Fields = JSON.parse(read(`${folder}/package.json`));
const contributes = fields(manifest.contributes);
const sources = files.filter((path) => path.startsWith(`${folder}/src/`) && path.endsWith('.ts') && !isTest(path));
const extensionCode = sources.map(read).join('\n');
/** Settings are also read by the language server. */
const allCode = `${extensionCode}\n${files
  .filter((path) => /^packages\/(server|analysis)\/src\/.*\.ts$/.test(path) && !isTest(path))
  .map(read)
  .join('\n')}`;

const commands = list(contributes.commands).map((command) => text(fields(command).command));
const settings = [contributes.configuration]
  .flat()
  .flatMap((group) => Object.keys(fields(fields(group ?? {}).properties)));

function fields(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Every text of the manifest with the path of keys that leads to it. */
function texts(value: Json | undefined, at = ''): { readonly at: string; readonly value: string }[] {
  if (typeof value === 'string') return [{ at, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, `${at}[${index}]`));
  return Object.entries(fields(value)).flatMap(([key, item]) => texts(item, at === '' ? key : `${at}.${key}`));
}

/** Whether a path of the manifest is there after a build: a file of the package, a bundle, or a copy. */
function isShipped(path: string): boolean {
  const place = `${folder}/${path.replace(/^\.\//, '')}`;
  if (targets.some(({ outfile }) => outfile === place)) return true;
  for (const { from, to } of copies) {
    if (place.startsWith(`${to}/`)) return existsSync(inRepository(from, place.slice(to.length + 1)));
  }
  return !place.startsWith(`${folder}/dist/`) && existsSync(inRepository(place));
}

describe('manifest of the extension', () => {
  test('every path leads to something that is shipped', () => {
    const paths = texts(manifest).filter(({ at, value }) => {
      return (
        value.startsWith('./') ||
        /^(main|browser|icon)$/.test(at) ||
        /\.(media\.(image|markdown|svg)|icon\.(light|dark))/.test(at)
      );
    });
    const missing = paths.filter(({ value }) => !isShipped(value)).map(({ at, value }) => `${at}: ${value}`);
    expect(missing).toEqual([]);
    expect(paths.map(({ at }) => at)).toEqual(expect.arrayContaining(['main', 'browser']));
  });

  test('every contributed command is registered, every registered one contributed', () => {
    expect(commands.filter((command) => !quoted(extensionCode, command))).toEqual([]);
    const registered = [...extensionCode.matchAll(/registerCommand\(\s*['"](alliance\.[\w.]+)['"]/g)].map(
      ([, id]) => id ?? '',
    );
    // Commands that begin with an underscore after the prefix are for the product itself, not for people.
    const forPeople = registered.filter((id) => !id.startsWith('alliance._'));
    expect(forPeople.filter((id) => !commands.includes(id))).toEqual([]);
    expect(commands.length).toBeGreaterThan(0);
  });

  test('commands named in menus, keys, walkthroughs and welcome views are contributed', () => {
    const named = texts(contributes)
      .filter(({ at }) => !at.startsWith('commands'))
      .flatMap(({ at, value }) => {
        const linked = [...value.matchAll(/command:(alliance\.[\w.]+)/g)].map(([, id]) => id ?? '');
        const direct = /\.command$/.test(at) && value.startsWith('alliance.') ? [value] : [];
        return [
          ...linked,
          ...direct,
          ...[...value.matchAll(/onCommand:(alliance\.[\w.]+)/g)].map(([, id]) => id ?? ''),
        ];
      });
    expect(named.filter((id) => !commands.includes(id))).toEqual([]);
  });

  test('every setting is read, every setting that is read is contributed', () => {
    const unread = settings.filter((key) => {
      const short = key.replace(/^alliance\./, '');
      // Settings of the protocol library are read by it: alliance.trace.server.
      return short !== 'trace.server' && !quoted(allCode, short) && !quoted(allCode, key) && !spelled(allCode, short);
    });
    expect(unread).toEqual([]);
    const asked = [
      ...extensionCode.matchAll(
        /getConfiguration\(\s*['"]alliance['"][^)]*\)\s*\.(?:get|inspect|update)(?:<[^>]*>)?\(\s*['"]([\w.]+)['"]/g,
      ),
    ];
    expect(asked.map(([, key]) => `alliance.${key}`).filter((key) => !settings.includes(key))).toEqual([]);
  });

  test('settings say what they do and have a default of their own type', () => {
    const wrong = [contributes.configuration].flat().flatMap((group) => {
      return Object.entries(fields(fields(group ?? {}).properties)).flatMap(([key, schema]) => {
        const { type, default: fallback, description, markdownDescription, enum: choices } = fields(schema);
        const told = text(description) !== '' || text(markdownDescription) !== '';
        const fits = [type].flat().some((name) => jsonType(fallback) === name);
        const chosen = !Array.isArray(choices) || choices.includes(fallback ?? null);
        return told && fits && chosen ? [] : [key];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('it wakes only for its own language', () => {
    const language = list(contributes.languages)
      .map(fields)
      .find(({ id }) => id === 'alliance');
    expect(language?.extensions).toEqual(['.alliance']);
    const foreign = list(manifest.activationEvents)
      .map(text)
      .filter((event) => !/alliance/.test(event));
    expect(foreign).toEqual([]);
  });

  test('it says what it can do in untrusted and virtual workspaces', () => {
    expect(Object.keys(fields(manifest.capabilities))).toEqual(
      expect.arrayContaining(['untrustedWorkspaces', 'virtualWorkspaces']),
    );
  });

  test('it is built against the oldest VS Code that it promises to work in', () => {
    const { vscode } = fields(manifest.engines);
    expect(text(vscode)).toBe(`^${text(fields(manifest.devDependencies)['@types/vscode'])}`);
  });
});

function quoted(code: string, word: string): boolean {
  return [`'${word}'`, `"${word}"`, `\`${word}\``].some((literal) => code.includes(literal));
}

/** A setting `inlayHints.enabled` may be read as a property of the object `inlayHints`. */
function spelled(code: string, key: string): boolean {
  return key.includes('.') && key.split('.').every((part) => new RegExp(`\\b${part}\\b`).test(code));
}

function jsonType(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
