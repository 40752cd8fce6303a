import { TONE_SHADES, TONES, type Tone, type ToneShade } from '../scene/scene.ts';
import { mix } from './contrast.ts';
import { colourName } from './palette.ts';
import { paintRule } from './rules.ts';

/** A mixture of two `--vscode-*` colours; `share` belongs to the first, from 0 to 1. */
export interface ThemeMix {
  readonly variable: string;
  readonly share: number;
  readonly other: string;
}

const FOREGROUND = '--vscode-foreground';
const BACKGROUND = '--vscode-editor-background';

/** The editor's own accent for each tone. */
const ACCENTS: Readonly<Record<Exclude<Tone, 'muted' | 'neutral'>, string>> = {
  'party-1': '--vscode-charts-blue',
  'party-2': '--vscode-charts-green',
  'party-3': '--vscode-charts-orange',
  'party-4': '--vscode-terminal-ansiMagenta',
  'party-5': '--vscode-terminal-ansiCyan',
  'party-6': '--vscode-charts-yellow',
  'party-7': '--vscode-terminal-ansiBlue',
  'party-8': '--vscode-terminal-ansiBrightBlack',
  body: '--vscode-charts-purple',
  danger: '--vscode-charts-red',
  warning: '--vscode-charts-yellow',
  ok: '--vscode-charts-green',
  today: '--vscode-charts-red',
};

/**
 * How a colour of the pictures is mixed from the editor's theme. Accents of themes are made for areas, not for text, so
 * text takes a good part of the foreground: with VS Code's own themes that keeps 4.5 : 1 (tested). `high` is a high
 * contrast theme, where tints vanish and borders are drawn in full.
 */
export function themeMix(tone: Tone, shade: ToneShade | 'canvas' | 'surface', high: boolean): ThemeMix {
  if (shade === 'canvas' || shade === 'surface') return plain(BACKGROUND);
  if (tone === 'neutral' || tone === 'muted') return greyMix(tone, shade, high);
  const accent = ACCENTS[tone];
  switch (shade) {
    case 'ink':
    case 'solid':
      return { variable: accent, share: high ? 0.6 : 0.5, other: FOREGROUND };
    case 'line':
      return high
        ? { variable: accent, share: 0.7, other: FOREGROUND }
        : { variable: accent, share: 0.5, other: BACKGROUND };
    case 'soft':
      return { variable: accent, share: high ? 0 : 0.08, other: BACKGROUND };
    case 'band':
      return { variable: accent, share: 0.3, other: BACKGROUND };
    case 'on-solid':
      return plain(BACKGROUND);
  }
}

function plain(variable: string): ThemeMix {
  return { variable, share: 1, other: variable };
}

function greyMix(tone: 'muted' | 'neutral', shade: ToneShade, high: boolean): ThemeMix {
  const of = (share: number): ThemeMix => ({ variable: FOREGROUND, share, other: BACKGROUND });
  switch (shade) {
    case 'ink':
      return of(tone === 'neutral' || high ? 1 : 0.82);
    case 'solid':
      return of(tone === 'neutral' || high ? 1 : 0.82);
    case 'line':
      return of(high ? 0.75 : 0.22);
    case 'soft':
      return of(high ? 0 : 0.04);
    case 'band':
      return of(high ? 0.35 : 0.13);
    case 'on-solid':
      return plain(BACKGROUND);
  }
}

/**
 * The colour that a mixture has in a given theme, for tests and for exports in the editor's colours. `variables` maps
 * `--vscode-*` names to `#rrggbb`; an unknown one counts as black.
 */
export function resolveMix(of: ThemeMix, variables: Readonly<Record<string, string>>): string {
  return mix(variables[of.variable] ?? '#000000', variables[of.other] ?? '#000000', of.share);
}

function colorMix({ variable, share, other }: ThemeMix): string {
  if (share === 1) return `var(${variable})`;
  if (share === 0) return `var(${other})`;
  return `color-mix(in srgb, var(${variable}) ${Math.round(share * 100)}%, var(${other}))`;
}

function colourRules(high: boolean, prefix: string): string[] {
  const lines: string[] = [];
  const both = (tone: Tone, shade: ToneShade | 'canvas' | 'surface') => {
    const colour = colorMix(themeMix(tone, shade, high));
    const name = colourName(tone, shade);
    lines.push(prefix + paintRule(`f-${name}`, 'fill', colour), prefix + paintRule(`s-${name}`, 'stroke', colour));
  };
  both('neutral', 'canvas');
  both('neutral', 'surface');
  for (const tone of TONES) for (const shade of TONE_SHADES) both(tone, shade);
  return lines;
}

/**
 * The style sheet of the webview: every colour of the pictures from the editor's theme, focus and dimming. It is a file
 * of its own because a strict content security policy drops styles inside the document. Dimming (`.a-dim`) never takes
 * text away, and whoever asks for reduced motion gets none.
 */
export function webviewCss(): string {
  return `${[
    '.alliance-diagram{font-family:var(--vscode-font-family);max-width:none}',
    ...colourRules(false, ''),
    ...colourRules(true, '.vscode-high-contrast '),
    '.alliance-diagram .a-node{outline:none;cursor:pointer}',
    '.alliance-diagram .a-node:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}',
    '.alliance-diagram .a-dim{opacity:0.25}',
    '@media (prefers-reduced-motion: no-preference){.alliance-diagram .a-node{transition:opacity 120ms}}',
  ].join('\n')}\n`;
}
