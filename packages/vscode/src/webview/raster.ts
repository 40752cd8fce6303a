/** Pixels a unit of the picture: sharp on paper and on screens of today. */
const SCALE = 2;
/** What canvases of all browsers take in one direction. */
const LARGEST_SIDE = 8000;

/**
 * A picture in literal colours as a bitmap.
 * @throws Error when it cannot be drawn
 */
export async function pngOf(svg: string): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(SCALE, LARGEST_SIDE / width, LARGEST_SIDE / height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The bitmap could not be made.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  if (!(width > 0 && height > 0)) throw new Error('The picture has no size.');
  return { width, height };
}

/** A bitmap as the extension takes it. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
