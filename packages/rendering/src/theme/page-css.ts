import { TONE_SHADES, TONES } from '../scene/scene.ts';
import { colourName, colourOf, PALETTES, type ThemeName } from './palette.ts';
import { paintRule } from './rules.ts';

/** Every colour of a theme as custom properties, such as `--party-1-ink:#1d55b5`. */
function variables(theme: ThemeName): string {
  const pairs = [
    `--canvas:${PALETTES[theme].canvas}`,
    `--surface:${PALETTES[theme].surface}`,
    ...TONES.flatMap((tone) =>
      TONE_SHADES.map((shade) => `--${colourName(tone, shade)}:${colourOf(theme, tone, shade)}`),
    ),
  ];
  return `color-scheme:${theme === 'light' ? 'light' : 'dark'};${pairs.join(';')}`;
}

/**
 * The colours of the exported page: by what the reader has set (light or dark, more contrast), or by `data-theme` on the
 * root, which the page's menu sets.
 */
export function pageColours(): string {
  const names = ['canvas', 'surface', ...TONES.flatMap((tone) => TONE_SHADES.map((shade) => colourName(tone, shade)))];
  return [
    `:root{${variables('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${variables('dark')}}}`,
    `@media (prefers-color-scheme:dark) and (prefers-contrast:more){:root:not([data-theme]){${variables('contrast')}}}`,
    `:root[data-theme=dark]{${variables('dark')}}`,
    `:root[data-theme=contrast]{${variables('contrast')}}`,
    ...names.flatMap((name) => [
      paintRule(`f-${name}`, 'fill', `var(--${name})`),
      paintRule(`s-${name}`, 'stroke', `var(--${name})`),
    ]),
  ].join('\n');
}
