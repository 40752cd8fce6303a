import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRepository, root } from '@alliance-lang/dev/paths';

/** Paths that git knows or would add, relative to the repository's root. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(inRepository(path)))
  .sort();

/** Content of a file of the repository. */
export function read(path: string): string {
  return readFileSync(inRepository(path), 'utf8');
}

/** TypeScript sources of the packages that no generator wrote. */
export const packageSources: readonly string[] = files.filter(
  (path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path) && !path.includes('/generated/'),
);

/** What is no part of the product: tests, and what only tests use. */
export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('test/') || /\/(samples|testing|fixtures)\//.test(path);
}

const comment = String.raw`/\*[\s\S]*?\*/|//[^\n]*`;
const pattern = String.raw`(?<=[=(,:!&|?{;[]\s*|return\s+)/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+/[dgimsuvy]*`;
const template = '`(?:\\\\[\\s\\S]|[^`\\\\])*`';
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
const literal = new RegExp([comment, pattern, template, quoted].join('|'), 'g');

/**
 * TypeScript without its comments, patterns and what stands in template literals, where other languages are quoted; quoted
 * texts lose their content too unless they are kept. Lines keep their numbers.
 */
export function bareCode(text: string, keep: 'quoted texts' | 'nothing' = 'nothing'): string {
  return text.replace(literal, (found) => {
    if (keep === 'quoted texts' && /^['"]/.test(found)) return found;
    const lines = '\n'.repeat(found.split('\n').length - 1);
    return found.startsWith('/') ? lines : `''${lines}`;
  });
}
