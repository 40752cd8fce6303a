import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { cache, inRepository } from '../paths.ts';
import { runTool } from '../run.ts';
import type { Generator } from './generator.ts';

/** The part of `langium-config.json` that names files. */
interface LangiumConfig {
  readonly out: string;
  readonly languages: readonly { readonly grammar: string }[];
}

/** From the grammar: types of the syntax tree, the grammar as data, and the parser's module. */
export const syntaxTree: Generator = {
  name: 'syntax tree',
  owns: ['packages/language/src/generated'],
  async generate() {
    const config: LangiumConfig = JSON.parse(await readFile(inRepository('langium-config.json'), 'utf8'));
    await mkdir(cache, { recursive: true });
    const elsewhere = await mkdtemp(join(cache, 'generate-'));
    try {
      return await generateInto(elsewhere, config);
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  },
};

/** langium-cli writes beside its configuration: it is given a copy whose sources are ours and whose results are elsewhere. */
async function generateInto(elsewhere: string, config: LangiumConfig): Promise<ReadonlyMap<string, string>> {
  const languages = config.languages.map((language) => ({ ...language, grammar: inRepository(language.grammar) }));
  await mkdir(join(elsewhere, config.out), { recursive: true });
  const copy = join(elsewhere, 'langium-config.json');
  await writeFile(copy, JSON.stringify({ ...config, languages }));
  const { code, output } = await runTool('langium-cli', 'bin/langium.js', ['generate', '--file', copy], {
    output: 'keep',
  });
  if (code !== 0) throw new Error(`langium generate found errors:\n${output.trim()}`);
  const warnings = output.split('\n').filter((line) => /\.langium:\d+:\d+/.test(line));
  for (const line of warnings) console.warn(line);
  const files = new Map<string, string>();
  for (const entry of await readdir(elsewhere, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path === copy) continue;
    files.set(relative(elsewhere, path).split(sep).join('/'), await readFile(path, 'utf8'));
  }
  return files;
}
