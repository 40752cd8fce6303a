import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AllianceModel, readWorkspace } from '@alliance-lang/language';
import { diagramById, renderSvg, type SvgOptions } from '@alliance-lang/rendering';
import { inRepository } from '../paths.ts';
import type { Generator } from './generator.ts';

const ofReadme = ['governance', 'raci', 'escalation', 'timeline'];
/** VS Code chooses by its theme. */
const ofWalkthrough = ['light', 'dark', 'contrast'] as const;

/** From the examples: the pictures that people see first, as `alliance diagram` draws them. */
export const pictures: Generator = {
  name: 'pictures of the README and the walkthrough',
  async generate() {
    const [complete, smallest] = await Promise.all([modelOf('retail-insights'), modelOf('starter')]);
    return new Map([
      ...ofReadme.map((id): [string, string] => [`docs/pictures/${id}.svg`, drawn(complete, id, 'auto')]),
      ...ofWalkthrough.map((theme): [string, string] => [
        `packages/vscode/walkthrough/picture-${theme}.svg`,
        drawn(smallest, 'governance', theme),
      ]),
    ]);
  },
};

async function modelOf(example: string): Promise<AllianceModel> {
  const folder = inRepository('examples', example);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.alliance')).sort();
  const files = names.map(async (name) => {
    const path = join(folder, name);
    return { uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') };
  });
  const [model] = readWorkspace(await Promise.all(files)).models;
  if (!model) throw new Error(`There is no alliance in ${folder}.`);
  return model;
}

function drawn(model: AllianceModel, id: string, theme: SvgOptions['theme']): string {
  const diagram = diagramById(id);
  if (!diagram) throw new Error(`There is no diagram ${id}.`);
  return renderSvg(diagram.draw(model, {}), { theme });
}
