import { readFont, type TrueTypeFont } from '../export/fonts/true-type.ts';

/** The font in a file that was read. Throws where it is none, so that a test that lacks its font fails at once. */
export function fontOf(file: Uint8Array): TrueTypeFont {
  const { font, problem } = readFont(file);
  if (!font) throw new Error(problem);
  return font;
}
