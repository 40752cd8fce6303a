import { type Shade, TONES, type Tone, type ToneShade } from '../scene/scene.ts';
import { mix } from './contrast.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** The colours of one tone, as `#rrggbb`. */
export type ToneColours = Readonly<Record<ToneShade, string>>;

/**
 * All colours of one theme. Text (`ink`) keeps a contrast of at least 4.5 : 1 on canvas, surface, its own `soft` and the
 * neutral `soft`, `on-solid` on `solid`; lines and markers that carry meaning at least 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly tones: Readonly<Record<Tone, ToneColours>>;
}

function tone(ink: string, line: string, soft: string, onSolid: string, solid = ink): ToneColours {
  return { ink, line, soft, band: mix(line, soft, 0.5), solid, 'on-solid': onSolid };
}

const light: Palette = {
  canvas: '#ffffff',
  surface: '#ffffff',
  tones: {
    'party-1': tone('#1d55b5', '#93b3ea', '#e9f0fd', '#ffffff'),
    'party-2': tone('#0a6b4d', '#86c7ae', '#e3f5ee', '#ffffff'),
    'party-3': tone('#8f4700', '#e2b483', '#fdf0e2', '#ffffff'),
    'party-4': tone('#9c1f75', '#dfa0cb', '#fbeaf5', '#ffffff'),
    'party-5': tone('#0a6478', '#86c3d1', '#e2f3f7', '#ffffff'),
    'party-6': tone('#596100', '#c3c97c', '#f4f6dd', '#ffffff'),
    'party-7': tone('#6d4327', '#cfb29e', '#f6eee8', '#ffffff'),
    'party-8': tone('#475062', '#aab3c4', '#eceff4', '#ffffff'),
    body: tone('#5a3aae', '#b7a4e6', '#f0ecfb', '#ffffff'),
    danger: tone('#b3213f', '#e29cab', '#fdebee', '#ffffff'),
    warning: tone('#855400', '#dfb878', '#fff5df', '#ffffff'),
    ok: tone('#0b6b45', '#8ccaa9', '#e4f6ec', '#ffffff'),
    muted: tone('#586072', '#c3c9d5', '#f2f4f7', '#ffffff'),
    neutral: tone('#1c2030', '#d3d8e2', '#f6f7f9', '#ffffff'),
    today: tone('#b3213f', '#e29cab', '#fdebee', '#ffffff'),
  },
};

const dark: Palette = {
  canvas: '#1f1f1f',
  surface: '#2b2b31',
  tones: {
    'party-1': tone('#74a9ff', '#3f5f95', '#1c2839', '#10141c'),
    'party-2': tone('#4ccfa6', '#2f6f5b', '#1a2b26', '#0d1713'),
    'party-3': tone('#f2a65a', '#7d5832', '#30261b', '#1c1308'),
    'party-4': tone('#f08fd0', '#7d4a6d', '#32212d', '#1d0d18'),
    'party-5': tone('#57c7e0', '#2f6876', '#1a2a2f', '#0a171b'),
    'party-6': tone('#c9d45a', '#666b30', '#282a1b', '#16180a'),
    'party-7': tone('#d9a985', '#6f5543', '#2d2621', '#1a130d'),
    'party-8': tone('#aebad2', '#535c6e', '#25282f', '#121419'),
    body: tone('#bda2ff', '#62528a', '#292338', '#15101f'),
    danger: tone('#ff8599', '#8f4755', '#3a2228', '#1f0d11'),
    warning: tone('#ecb95c', '#7c6233', '#322a1a', '#1c1507'),
    ok: tone('#5fd394', '#34714f', '#1c2b23', '#0d1811'),
    muted: tone('#b0b4c0', '#50535d', '#28292d', '#141518'),
    neutral: tone('#ececf2', '#45464f', '#252528', '#141518'),
    today: tone('#ff8599', '#8f4755', '#3a2228', '#1f0d11'),
  },
};

const contrast: Palette = {
  canvas: '#000000',
  surface: '#000000',
  tones: {
    'party-1': tone('#6cb6ff', '#6cb6ff', '#04101f', '#000000'),
    'party-2': tone('#7ee2a8', '#7ee2a8', '#04140b', '#000000'),
    'party-3': tone('#ffb66b', '#ffb66b', '#170d02', '#000000'),
    'party-4': tone('#ff9ae0', '#ff9ae0', '#180613', '#000000'),
    'party-5': tone('#63e6ff', '#63e6ff', '#021417', '#000000'),
    'party-6': tone('#e3f05a', '#e3f05a', '#141602', '#000000'),
    'party-7': tone('#f0c8a8', '#f0c8a8', '#150e08', '#000000'),
    'party-8': tone('#d5def0', '#d5def0', '#0d0f14', '#000000'),
    body: tone('#d3b8ff', '#d3b8ff', '#0f0819', '#000000'),
    danger: tone('#ff8f9d', '#ff8f9d', '#1a0508', '#000000'),
    warning: tone('#ffd75e', '#ffd75e', '#171102', '#000000'),
    ok: tone('#7ef0a4', '#7ef0a4', '#04150a', '#000000'),
    muted: tone('#e2e2e2', '#9a9a9a', '#0c0c0c', '#000000'),
    neutral: tone('#ffffff', '#b8b8b8', '#0a0a0a', '#000000'),
    today: tone('#ff8f9d', '#ff8f9d', '#1a0508', '#000000'),
  },
};

/** The palettes, by theme. */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = { light, dark, contrast };

/** The `#rrggbb` colour of a tone's shade in a theme. */
export function colourOf(theme: ThemeName, of: Tone, shade: Shade): string {
  const palette = PALETTES[theme];
  return shade === 'canvas' || shade === 'surface' ? palette[shade] : palette.tones[of][shade];
}

/** The name of a colour, as it stands in class names: `party-1-soft`, or `surface`, which no tone changes. */
export function colourName(of: Tone, shade: Shade): string {
  return shade === 'canvas' || shade === 'surface' ? shade : `${of}-${shade}`;
}

/** The tone of the party that stands at `index` (from 0) in the alliance; beyond eight the tones start over. */
export function partyTone(index: number): Tone {
  return TONES[index % 8] ?? 'party-1';
}
