import type { AllianceModel } from '@alliance-lang/language';
import { diagramById, renderSvg, type SvgOptions } from '@alliance-lang/rendering';
import { exampleModel } from '../examples.ts';
import type { Generator } from './generator.ts';

const ofReadme = ['governance', 'raci', 'escalation', 'timeline', 'value', 'exit'];
/** VS Code chooses by its theme. */
const ofWalkthrough = ['light', 'dark', 'contrast'] as const;

/** From the examples: the pictures that people see first, as `alliance diagram` draws them. */
export const pictures: Generator = {
  name: 'pictures of the README and the walkthrough',
  async generate() {
    const [complete, smallest] = await Promise.all([exampleModel('retail-insights'), exampleModel('starter')]);
    return new Map([
      ...ofReadme.map((id): [string, string] => [`docs/pictures/${id}.svg`, drawn(complete, id, 'auto')]),
      ...ofWalkthrough.map((theme): [string, string] => [
        `packages/vscode/walkthrough/picture-${theme}.svg`,
        drawn(smallest, 'governance', theme),
      ]),
    ]);
  },
};

function drawn(model: AllianceModel, id: string, theme: SvgOptions['theme']): string {
  const diagram = diagramById(id);
  if (!diagram) throw new Error(`There is no diagram ${id}.`);
  return renderSvg(diagram.draw(model, {}), { theme });
}
