import { readdir, readFile } from 'node:fs/promises';
import { explainWord, type WordSetName, wordSets, wordsOf } from '../../../language/src/words/sets.ts';
import { statementEntry, statementWordsOf } from '../../../language/src/words/statements.ts';
import { inRepository } from '../paths.ts';
import type { Generator } from './generator.ts';

const FOLDER = 'docs/language';

/**
 * The tables in the pages of the language: between `<!-- statements: body -->` or `<!-- words: Stage -->` and the closing comment stands
 * what the word tables say. The rest of a page is written by hand.
 */
export const languageTables: Generator = {
  name: 'tables of the language pages',
  async generate() {
    const pages = (await readdir(inRepository(FOLDER))).filter((name) => name.endsWith('.md')).sort();
    const made = new Map<string, string>();
    for (const page of pages) {
      const path = `${FOLDER}/${page}`;
      made.set(path, withTables(await readFile(inRepository(path), 'utf8'), path));
    }
    return made;
  },
};

function withTables(page: string, path: string): string {
  return page.replace(
    /<!-- (statements|words): ([\w-]+) -->\n[\s\S]*?<!-- \/\1 -->/g,
    (_, what: string, name: string) => {
      const table = what === 'words' ? wordTable(name, path) : statementTable(name, path);
      return `<!-- ${what}: ${name} -->\n${table}\n<!-- /${what} -->`;
    },
  );
}

function wordTable(name: string, path: string): string {
  if (!Object.hasOwn(wordSets, name)) throw new Error(`${path}: there is no set of words \`${name}\`.`);
  const set = name as WordSetName;
  const rows = wordsOf(set).map((word) => `| \`${word}\` | ${cell(explainWord(set, word) ?? '')} |`);
  return ['| word | meaning |', '| --- | --- |', ...rows].join('\n');
}

function statementTable(block: string, path: string): string {
  const words = statementWordsOf(block);
  if (words.length === 0) throw new Error(`${path}: there is no block \`${block}\`.`);
  const rows = words.flatMap((word) => {
    const entry = statementEntry(block, word);
    return entry ? [`| \`${cell(entry.example)}\` | ${cell(entry.explanation)} |`] : [];
  });
  return ['| write | meaning |', '| --- | --- |', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
