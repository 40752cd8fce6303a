import { readFileSync } from 'node:fs';
import { inRepository } from '@alliance-lang/dev/paths';
import type { SourceFile } from '@alliance-lang/language';
import fc from 'fast-check';
import { uriOf } from './workspaces.ts';

/** Files with meaning: what they say fits together, so that rules and pictures have something to work on. */
const EXAMPLES = {
  starter: ['co-selling'],
  'first-draft': ['talking-bear'],
  consortium: ['open-map-format'],
  'retail-insights': [
    'retail-insights',
    'governance',
    'operation',
    'purpose',
    'exit',
    'companies/northwind',
    'companies/contoso',
    'companies/northwind-policy',
  ],
} as const;

function read(folder: keyof typeof EXAMPLES): SourceFile[] {
  return EXAMPLES[folder].map((name) => ({
    uri: uriOf(name),
    text: readFileSync(inRepository('examples', folder, `${name}.alliance`), 'utf8'),
  }));
}

/** The smallest complete alliance. */
export const starter: readonly SourceFile[] = read('starter');

/** The files of one of the examples. */
export const examples: fc.Arbitrary<readonly SourceFile[]> = fc.constantFrom(
  read('starter'),
  read('first-draft'),
  read('consortium'),
  read('retail-insights'),
);
