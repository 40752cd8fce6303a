import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { asset } from './assets.ts';

let ready: Promise<void> | undefined;

/**
 * Draws an SVG as PNG, without a browser and without the fonts of the machine unless they are given.
 * @param scale pixels of the image for each of the picture
 * @returns undefined where the image would be too large
 */
export async function pngOf(svg: string, fonts: readonly Uint8Array[], scale: number): Promise<Uint8Array | undefined> {
  ready ??= initWasm(asset('resvg.wasm') as Uint8Array<ArrayBuffer>);
  await ready;
  try {
    const picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers: [...fonts], defaultFontFamily: 'DejaVu Sans', loadSystemFonts: false },
    });
    const image = picture.render();
    const png = image.asPng();
    image.free();
    picture.free();
    return png;
  } catch {
    // It is our own SVG with fonts that were read before: what fails is the size.
    return undefined;
  }
}
