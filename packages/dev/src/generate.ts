import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Generator } from './generators/generator.ts';
import { syntaxTree } from './generators/syntax-tree.ts';
import { inRepository } from './paths.ts';
import { runScript } from './script.ts';

/**
 * All generators, in the order in which they run: later ones may import what earlier ones write. A generator is loaded only
 * when its turn comes, because its own imports may be among those files.
 */
const generators: readonly (() => Promise<Generator>)[] = [
  async () => syntaxTree,
  async () => (await import('./generators/reading-plan.ts')).readingPlanFile,
  async () => (await import('./generators/text-mate.ts')).textMate,
  async () => (await import('./generators/webview-style.ts')).webviewStyle,
  async () => (await import('./generators/picture-page.ts')).picturePage,
  async () => (await import('./generators/language-tables.ts')).languageTables,
  async () => (await import('./generators/rule-pages.ts')).rulePageFiles,
  async () => (await import('./generators/changes-page.ts')).changesPage,
  async () => (await import('./generators/tensions-page.ts')).tensionsPage,
  async () => (await import('./generators/model-schema.ts')).modelSchema,
  async () => (await import('./generators/configuration-schema.ts')).configurationSchemaFile,
  async () => (await import('./generators/pictures.ts')).pictures,
  async () => (await import('./generators/golden.ts')).golden,
  async () => (await import('./generators/history-example.ts')).historyExample,
];

const usage = `npm run generate             writes every generated file
npm run generate -- --check  writes nothing, names the files that differ`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const drifted: string[] = [];
  let files = 0;
  for (const load of generators) {
    const generator = await load();
    const made = await generator.generate();
    files += made.size;
    const differing = await differences(generator, made);
    drifted.push(...differing.map((path) => `${path}  (${generator.name})`));
    if (!values.check) await write(made, differing);
  }
  if (drifted.length === 0) {
    console.log(`${files} generated files, all as their sources say.`);
    return 0;
  }
  if (values.check) {
    console.error(
      `Generated files differ from what their sources say; run: npm run generate\n  ${drifted.join('\n  ')}`,
    );
    return 1;
  }
  console.log(`${files} generated files, ${drifted.length} changed:\n  ${drifted.join('\n  ')}`);
  return 0;
}

/** Paths whose content in the repository is not what the generator made, leftovers in its own folders among them. */
async function differences({ owns = [] }: Generator, made: ReadonlyMap<string, string>): Promise<string[]> {
  const paths: string[] = [];
  for (const [path, content] of made) {
    const file = inRepository(path);
    const present = existsSync(file) ? withUnixLines(await readFile(file, 'utf8')) : undefined;
    if (present !== withUnixLines(content)) paths.push(path);
  }
  for (const folder of owns) {
    if (!existsSync(inRepository(folder))) continue;
    for (const entry of await readdir(inRepository(folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isFile() && !made.has(path)) paths.push(path);
    }
  }
  return paths;
}

/** Windows checks files out with its own line ends; that is no difference. */
function withUnixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

async function write(made: ReadonlyMap<string, string>, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = inRepository(path);
    const content = made.get(path);
    if (content === undefined) {
      await rm(file);
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(join(file), withUnixLines(content));
    }
  }
}

await runScript(main, usage);
