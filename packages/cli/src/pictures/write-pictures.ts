import { renderHtml, renderPdf, renderSvg, type ThemeName } from '@alliance-lang/rendering';
import { WrongUse } from '../exit-code.ts';
import type { Io } from '../terminal/io.ts';
import type { Picture, PictureGroup } from './groups.ts';

export const PICTURE_FORMATS = ['svg', 'png', 'pdf', 'html', 'mermaid', 'table', 'markdown'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The end of the file's name by format. */
export const EXTENSIONS: Readonly<Record<PictureFormat, string>> = {
  svg: '.svg',
  png: '.png',
  pdf: '.pdf',
  html: '.html',
  mermaid: '.mmd',
  table: '.md',
  markdown: '.md',
};

/** A file that was made, not yet written. */
export interface MadeFile {
  /** Its name, without a folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface WriteOptions {
  readonly format: PictureFormat;
  readonly theme: ThemeName | 'auto';
  /** Pixels of a PNG for each of the picture. */
  readonly scale: number;
  /** Font files beside the shipped ones. */
  readonly fonts: readonly string[];
}

/**
 * Writes pictures in a format: one file a picture, for `pdf` and `html` one file a group. What only one format needs is
 * loaded when that format is asked for.
 * @throws WrongUse where a picture cannot be written in the format and no other can either
 */
export async function writePictures(
  groups: readonly PictureGroup[],
  options: WriteOptions,
  io: Io,
): Promise<readonly MadeFile[]> {
  switch (options.format) {
    case 'svg':
      return each(groups, ({ scene }) => renderSvg(scene(), { theme: options.theme }), '.svg');
    case 'png':
      return writePng(groups, options, io);
    case 'pdf':
      return writePdf(groups, options, io);
    case 'html':
      return groups.map((group) => ({
        name: `${documentName(group)}.html`,
        content: renderHtml(
          group.pictures.map(({ diagram, scene }) => ({ id: diagram.id, label: diagram.title, scene: scene() })),
          { title: group.title, parties: group.parties, theme: options.theme },
        ),
      }));
    default:
      return writeText(groups, options.format);
  }
}

/** A file for several pictures is called after the alliance, a file for one also after the picture. */
function documentName({ name, pictures: [first, ...others] }: PictureGroup): string {
  return first && others.length === 0 ? `${name}-${first.diagram.id}` : name;
}

function each(
  groups: readonly PictureGroup[],
  write: (picture: Picture) => string | Uint8Array,
  extension: string,
): MadeFile[] {
  return groups.flatMap(({ name, pictures }) =>
    pictures.map((picture) => ({ name: `${name}-${picture.diagram.id}${extension}`, content: write(picture) })),
  );
}

async function writePng(
  groups: readonly PictureGroup[],
  { theme, scale, fonts }: WriteOptions,
  io: Io,
): Promise<MadeFile[]> {
  const [{ pngOf }, { fontsFor }] = await Promise.all([import('./png.ts'), import('./fonts.ts')]);
  const drawn = groups.flatMap(({ name, pictures }) =>
    pictures.map(({ diagram, scene }) => ({ name: `${name}-${diagram.id}.png`, scene: scene() })),
  );
  const { files } = fontsFor(
    drawn.map(({ scene }) => scene),
    fonts,
    'any',
    io,
  );
  const made: MadeFile[] = [];
  for (const { name, scene } of drawn) {
    // An image has one set of colours: what would follow the reader is light.
    const svg = renderSvg(scene, { theme: theme === 'auto' ? 'light' : theme });
    const content = await pngOf(svg, files, scale);
    if (!content) {
      const size = [scene.width, scene.height].map((side) => Math.round(side * scale)).join(' × ');
      throw new WrongUse(`${name} would have ${size} pixels, more than can be drawn: choose a smaller --scale.`);
    }
    made.push({ name, content });
  }
  return made;
}

async function writePdf(groups: readonly PictureGroup[], { theme, fonts }: WriteOptions, io: Io): Promise<MadeFile[]> {
  const { fontsFor } = await import('./fonts.ts');
  const drawn = groups.map((group) => ({ group, scenes: group.pictures.map(({ scene }) => scene()) }));
  const loaded = fontsFor(
    drawn.flatMap(({ scenes }) => scenes),
    fonts,
    'true-type',
    io,
  );
  return drawn.map(({ group, scenes }) => ({
    name: `${documentName(group)}.pdf`,
    content: renderPdf(scenes, {
      fonts: loaded,
      theme: theme === 'auto' ? 'light' : theme,
      ...(scenes.length > 1 ? { title: group.title } : {}),
    }).bytes,
  }));
}

function writeText(groups: readonly PictureGroup[], format: 'mermaid' | 'table' | 'markdown'): MadeFile[] {
  const pictures = groups.flatMap(({ name, pictures }) => pictures.map((picture) => ({ name, picture })));
  const made = pictures.flatMap(({ name, picture }) => {
    const content = written(picture, format);
    return content === undefined ? [] : [{ name: `${name}-${picture.diagram.id}${EXTENSIONS[format]}`, content }];
  });
  const [first] = pictures;
  if (made.length === 0 && first) {
    const other = format === 'table' ? 'mermaid' : 'table';
    throw new WrongUse(`${first.picture.diagram.id} cannot be written as ${format}; it can as ${other} or markdown.`);
  }
  return made;
}

/** A picture as text; undefined where it has no such form. */
function written({ diagram, markdown }: Picture, format: 'mermaid' | 'table' | 'markdown'): string | undefined {
  const text = markdown();
  if (format === 'markdown') return `## ${diagram.title}\n\n${text}`;
  const mermaid = /^```mermaid\n([\s\S]*?)\n```\s*$/.exec(text)?.[1];
  if (format === 'mermaid') return mermaid === undefined ? undefined : `${mermaid}\n`;
  return mermaid === undefined ? text : undefined;
}
