import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AllianceModel, readWorkspace } from '@alliance-lang/language';
import { inRepository } from './paths.ts';

/** Folders below `examples/` that hold an alliance each, in the order in which people meet them. */
export const EXAMPLES = [
  'starter',
  'first-draft',
  'retail-insights',
  'consortium',
  'filed/hyatt-playa',
  'filed/leclanche-oak-ridge',
  'filed/minimum-viable-governance',
  'filed/transphorm-fujitsu',
] as const;

/**
 * The alliance of a folder of the examples, from all its files.
 * @throws Error where there is none
 */
export async function exampleModel(example: string): Promise<AllianceModel> {
  const folder = inRepository('examples', ...example.split('/'));
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.alliance')).sort();
  const files = names.map(async (name) => {
    const path = join(folder, name);
    return { uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') };
  });
  const [model] = readWorkspace(await Promise.all(files)).models;
  if (!model) throw new Error(`There is no alliance in ${folder}.`);
  return model;
}
