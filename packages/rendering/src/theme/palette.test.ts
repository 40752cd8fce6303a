import { describe, expect, test } from 'vitest';
import { TONES, type Tone } from '../scene/scene.ts';
import { contrastRatio } from './contrast.ts';
import { colourOf, PALETTES, partyTone, type ThemeName } from './palette.ts';
import { resolveMix, themeMix, webviewCss } from './webview-css.ts';

const THEMES = Object.keys(PALETTES) as ThemeName[];

describe('contrast formula', () => {
  test('agrees with the values WCAG names', () => {
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#123456', '#123456')).toBe(1);
  });
});

describe.each(THEMES)('palette %s', (theme) => {
  test.each(TONES)('%s: text stands out by 4.5 : 1 wherever it is put', (tone) => {
    const ink = colourOf(theme, tone, 'ink');
    const grounds = ['canvas', 'surface', 'soft'] as const;
    for (const ground of grounds) expect(contrastRatio(ink, colourOf(theme, tone, ground))).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(ink, colourOf(theme, 'neutral', 'soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(colourOf(theme, tone, 'on-solid'), colourOf(theme, tone, 'solid'))).toBeGreaterThanOrEqual(
      4.5,
    );
    for (const text of ['neutral', 'muted'] as const)
      expect(contrastRatio(colourOf(theme, text, 'ink'), colourOf(theme, tone, 'soft'))).toBeGreaterThanOrEqual(4.5);
  });

  test('parties are told apart: no two share a colour', () => {
    const inks = Array.from({ length: 8 }, (_, index) => colourOf(theme, partyTone(index), 'ink'));
    expect(new Set(inks).size).toBe(8);
  });
});

test('in high contrast every line is drawn at 3 : 1 at least', () => {
  for (const tone of TONES)
    expect(
      contrastRatio(colourOf('contrast', tone, 'line'), colourOf('contrast', tone, 'canvas')),
    ).toBeGreaterThanOrEqual(3);
});

/** Colours of the themes that VS Code ships, as its documentation and its developer tools show them. */
const EDITOR_THEMES: Record<string, { high: boolean; colours: Record<string, string> }> = {
  'Dark Modern': {
    high: false,
    colours: {
      '--vscode-foreground': '#cccccc',
      '--vscode-editor-background': '#1f1f1f',
      '--vscode-charts-blue': '#3794ff',
      '--vscode-charts-green': '#89d185',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-yellow': '#cca700',
      '--vscode-charts-purple': '#b180d7',
      '--vscode-charts-red': '#f14c4c',
      '--vscode-terminal-ansiMagenta': '#bc3fbc',
      '--vscode-terminal-ansiCyan': '#11a8cd',
      '--vscode-terminal-ansiBlue': '#2472c8',
      '--vscode-terminal-ansiBrightBlack': '#666666',
    },
  },
  'Light Modern': {
    high: false,
    colours: {
      '--vscode-foreground': '#3b3b3b',
      '--vscode-editor-background': '#ffffff',
      '--vscode-charts-blue': '#1a85ff',
      '--vscode-charts-green': '#388a34',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-yellow': '#bf8803',
      '--vscode-charts-purple': '#652d90',
      '--vscode-charts-red': '#e51400',
      '--vscode-terminal-ansiMagenta': '#bc05bc',
      '--vscode-terminal-ansiCyan': '#0598bc',
      '--vscode-terminal-ansiBlue': '#0451a5',
      '--vscode-terminal-ansiBrightBlack': '#666666',
    },
  },
  'Dark High Contrast': {
    high: true,
    colours: {
      '--vscode-foreground': '#ffffff',
      '--vscode-editor-background': '#000000',
      '--vscode-charts-blue': '#3794ff',
      '--vscode-charts-green': '#89d185',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-yellow': '#ffd370',
      '--vscode-charts-purple': '#b180d7',
      '--vscode-charts-red': '#f48771',
      '--vscode-terminal-ansiMagenta': '#cd00cd',
      '--vscode-terminal-ansiCyan': '#00cdcd',
      '--vscode-terminal-ansiBlue': '#0000ee',
      '--vscode-terminal-ansiBrightBlack': '#7f7f7f',
    },
  },
  'Light High Contrast': {
    high: true,
    colours: {
      '--vscode-foreground': '#292929',
      '--vscode-editor-background': '#ffffff',
      '--vscode-charts-blue': '#1a85ff',
      '--vscode-charts-green': '#374e06',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-yellow': '#895503',
      '--vscode-charts-purple': '#652d90',
      '--vscode-charts-red': '#b5200d',
      '--vscode-terminal-ansiMagenta': '#bc05bc',
      '--vscode-terminal-ansiCyan': '#0598bc',
      '--vscode-terminal-ansiBlue': '#0451a5',
      '--vscode-terminal-ansiBrightBlack': '#666666',
    },
  },
};

describe.each(Object.entries(EDITOR_THEMES))('webview in %s', (_, { high, colours }) => {
  const resolved = (tone: Tone, shade: Parameters<typeof themeMix>[1]) =>
    resolveMix(themeMix(tone, shade, high), colours);
  test.each(TONES)('%s: text stands out by 4.5 : 1', (tone) => {
    for (const ground of ['canvas', 'surface', 'soft'] as const) {
      expect(contrastRatio(resolved(tone, 'ink'), resolved(tone, ground))).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(resolved('muted', 'ink'), resolved(tone, ground))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastRatio(resolved(tone, 'on-solid'), resolved(tone, 'solid'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('the style sheet names editor variables only, never a literal colour', () => {
  const css = webviewCss();
  expect(css).toContain('.alliance-diagram .f-party-1-ink{fill:color-mix(in srgb, var(--vscode-charts-blue)');
  expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
});
