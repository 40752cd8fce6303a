/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`. Anything else gives black. */
export function parseHex(colour: string): Rgb {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Writes `#rrggbb`, each channel rounded and held to 0 to 255. */
export function formatHex(colour: Rgb): string {
  const channel = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
  return `#${colour.map((value) => channel(value).toString(16).padStart(2, '0')).join('')}`;
}

/** `color-mix(in srgb, first share, second)`: the share of the first colour from 0 to 1, the rest of the second. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [parseHex(first), parseHex(second)];
  const channel = (index: 0 | 1 | 2) => a[index] * share + b[index] * (1 - share);
  return formatHex([channel(0), channel(1), channel(2)]);
}

/** Relative luminance from 0 (black) to 1 (white). Source: WCAG 2.2, definition of relative luminance. */
export function luminance(colour: string): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = parseHex(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two colours, from 1 to 21. Source: WCAG 2.2, definition of contrast ratio. */
export function contrastRatio(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
