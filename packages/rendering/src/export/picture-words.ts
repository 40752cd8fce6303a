import type { Scene, Shape } from '../scene/scene.ts';

/** A text of a picture, and whether it is drawn in bold. */
export interface PictureWords {
  readonly text: string;
  readonly bold: boolean;
}

/** Every text that a picture draws, in drawing order: what its fonts must have letters for. */
export function pictureWords(scene: Scene): PictureWords[] {
  return wordsOf(scene.children);
}

function wordsOf(shapes: readonly Shape[]): PictureWords[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group'
      ? wordsOf(shape.children)
      : shape.kind === 'text'
        ? [{ text: shape.text, bold: shape.bold === true }]
        : [],
  );
}
