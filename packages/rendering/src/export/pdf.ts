import type { Scene } from '../scene/scene.ts';
import { colourOf, type ThemeName } from '../theme/palette.ts';
import type { PictureFonts } from './fonts/typesetter.ts';
import { EmbeddedFonts } from './pdf/embedded-fonts.ts';
import { PageContent } from './pdf/page-content.ts';
import { PdfFile, pdfNumber, pdfText } from './pdf/pdf-file.ts';

export interface PdfOptions {
  /** What draws the texts; the glyphs in use are embedded. */
  readonly fonts: PictureFonts;
  /** Paper is white: `light` by default. */
  readonly theme?: ThemeName;
  /** What the file is about; by default the title of its first picture. */
  readonly title?: string;
}

export interface PdfResult {
  readonly bytes: Uint8Array;
  /** Characters that no font has, each once: an empty box stands for them. */
  readonly missing: readonly string[];
}

/** A CSS pixel in points. */
const POINT = 0.75;
/** Paper around a picture, in pixels of it. */
const MARGIN = 24;
/** What readers of PDF allow as the side of a page, in points (ISO 32000-1, annex C). */
const LARGEST = 14_400;

/**
 * Writes pictures as a PDF: vectors and searchable text, a page and a bookmark a picture, each page as large as its
 * picture. The same scenes and fonts give the same bytes; neither clock nor locale is asked.
 */
export function renderPdf(scenes: readonly Scene[], options: PdfOptions): PdfResult {
  const { fonts, theme = 'light' } = options;
  const file = new PdfFile();
  const embedded = new EmbeddedFonts();
  const missing = new Set<string>();
  const [catalog, pages, outlines, fontDictionary] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()];
  const kids = scenes.map((scene) => {
    const [width, height] = [scene.width + MARGIN * 2, scene.height + MARGIN * 2];
    const scale = Math.min(POINT, LARGEST / Math.max(width, height));
    const content = new PageContent(theme, fonts, embedded, missing).of(scene);
    const text = `${background(theme, width * scale, height * scale)}
${[scale, 0, 0, -scale, MARGIN * scale, (height - MARGIN) * scale].map(pdfNumber).join(' ')} cm
${content}
`;
    const stream = file.stream(new TextEncoder().encode(text));
    return file.add(
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${pdfNumber(width * scale)} ${pdfNumber(height * scale)}] ` +
        `/Resources << /Font ${fontDictionary} 0 R >> /Contents ${stream} 0 R >>`,
    );
  });
  file.add(`<< ${embedded.write(file)} >>`, fontDictionary);
  file.add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`, pages);
  writeBookmarks(file, outlines, scenes, kids);
  file.add(
    `<< /Type /Catalog /Pages ${pages} 0 R /Outlines ${outlines} 0 R /Lang (en) ` +
      `/PageMode ${kids.length > 1 ? '/UseOutlines' : '/UseNone'} /ViewerPreferences << /DisplayDocTitle true >> >>`,
    catalog,
  );
  const title = options.title ?? scenes[0]?.title ?? '';
  const info = file.add(`<< /Title ${pdfText(title)} /Producer (Alliance) >>`);
  return { bytes: file.write(catalog, info), missing: [...missing] };
}

/** The colour of the page; white paper needs none. */
function background(theme: ThemeName, width: number, height: number): string {
  const colour = colourOf(theme, 'neutral', 'canvas');
  if (colour === '#ffffff') return 'q Q';
  const parts = [1, 3, 5].map((at) => pdfNumber(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} rg 0 0 ${pdfNumber(width)} ${pdfNumber(height)} re f`;
}

function writeBookmarks(file: PdfFile, root: number, scenes: readonly Scene[], pages: readonly number[]): void {
  const items = scenes.map(() => file.reserve());
  for (const [index, item] of items.entries()) {
    const [before, after] = [items[index - 1], items[index + 1]];
    const around = `${before ? ` /Prev ${before} 0 R` : ''}${after ? ` /Next ${after} 0 R` : ''}`;
    const title = pdfText(scenes[index]?.title ?? '');
    file.add(`<< /Title ${title} /Parent ${root} 0 R${around} /Dest [${pages[index]} 0 R /Fit] >>`, item);
  }
  const ends = items.length > 0 ? ` /First ${items[0]} 0 R /Last ${items.at(-1)} 0 R` : '';
  file.add(`<< /Type /Outlines /Count ${items.length}${ends} >>`, root);
}
