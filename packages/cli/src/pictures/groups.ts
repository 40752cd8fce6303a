import type { AllianceModel } from '@alliance-lang/language';
import type { Diagram, DiagramOptions, Scene } from '@alliance-lang/rendering';
import { fileNameOf } from '../files/file-name.ts';

/** Pictures that belong together: those of one alliance, or those that show all alliances at once. */
export interface PictureGroup {
  /** What the names of its files begin with. */
  readonly name: string;
  readonly title: string;
  /** Parties that can be filtered by. */
  readonly parties: readonly { readonly id: string; readonly label: string }[];
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly diagram: Diagram;
  /** The picture itself; drawn when it is asked for. */
  scene(): Scene;
  /** The same for a Markdown file. */
  markdown(): string;
}

/** What is known of an alliance beside its text: what the check finds, and what was measured. */
export type Known = Pick<DiagramOptions, 'findings' | 'actuals'>;

/** Which pictures of which alliances were asked for. Pictures of a workspace are made once, of all alliances together. */
export function groupsOf(
  models: readonly AllianceModel[],
  diagrams: readonly Diagram[],
  options: Omit<DiagramOptions, keyof Known>,
  known: (model: AllianceModel) => Known,
): PictureGroup[] {
  const together = models.length > 1 ? diagrams.filter(({ drawAll }) => drawAll !== undefined) : [];
  const each = diagrams.filter((diagram) => !together.includes(diagram));
  // Asked once: a check of an alliance is behind it.
  const asked = models.map((model) => ({ model, knownOfIt: known(model) }));
  const groups = asked.map(({ model, knownOfIt }) => {
    return {
      name: fileNameOf(model.id),
      title: model.alliance.title ?? model.id,
      parties: partiesOf([model]),
      pictures: each.map((diagram) => ({
        diagram,
        scene: () => diagram.draw(model, { ...options, ...knownOfIt }),
        markdown: () => diagram.markdown(model),
      })),
    };
  });
  const all = {
    name: 'alliances',
    title: 'All alliances',
    parties: partiesOf(models),
    pictures: together.map((diagram) => ({
      diagram,
      scene: () =>
        diagram.drawAll?.(models, {
          ...options,
          findings: asked.flatMap(({ knownOfIt }) => knownOfIt.findings ?? []),
        }) ?? diagram.draw(models[0] as AllianceModel),
      markdown: () => diagram.markdownAll?.(models) ?? models.map((model) => diagram.markdown(model)).join('\n'),
    })),
  };
  return [...groups, all].filter(({ pictures }) => pictures.length > 0);
}

function partiesOf(models: readonly AllianceModel[]): PictureGroup['parties'] {
  const labels = new Map(
    models.flatMap(({ parties }) => parties).map(({ id, name, title }) => [id, title ?? name ?? id]),
  );
  return [...labels].map(([id, label]) => ({ id, label }));
}
