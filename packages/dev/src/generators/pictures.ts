import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWorkspace } from '@alliance-lang/language';
import { diagramById, renderSvg } from '@alliance-lang/rendering';
import { inRepository } from '../paths.ts';
import type { Generator } from './generator.ts';

const example = inRepository('examples', 'retail-insights');
const shown = ['governance', 'raci', 'escalation', 'timeline'];

/** From the complete example: the pictures that people see first, as `alliance diagram` draws them. */
export const pictures: Generator = {
  name: 'pictures of the README',
  async generate() {
    const names = (await readdir(example, { recursive: true })).filter((name) => name.endsWith('.alliance')).sort();
    const files = names.map(async (name) => {
      const path = join(example, name);
      return { uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') };
    });
    const [model] = readWorkspace(await Promise.all(files)).models;
    if (!model) throw new Error(`There is no alliance in ${example}.`);
    return new Map(
      shown.map((id) => {
        const diagram = diagramById(id);
        if (!diagram) throw new Error(`There is no diagram ${id}.`);
        return [`docs/pictures/${id}.svg`, renderSvg(diagram.draw(model, {}), { theme: 'auto' })];
      }),
    );
  },
};
