import { type OutlineItem, outline } from '../scene/outline.ts';
import type { Scene } from '../scene/scene.ts';
import { renderSvg } from '../scene/svg.ts';
import { plainText } from '../scene/text-metrics.ts';
import { escapeXml } from '../scene/xml.ts';
import type { ThemeName } from '../theme/palette.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './generated/page.ts';

/** A picture of a page, with the words on its tab. */
export interface HtmlPicture {
  /** Short and unique within the page; it becomes the fragment of its address. */
  readonly id: string;
  /** On the tab, such as `Governance`. */
  readonly label: string;
  readonly scene: Scene;
}

export interface HtmlOptions {
  readonly title: string;
  /** Parties that can be filtered by: ids as in the nodes of the scenes, and what people call them. */
  readonly parties: readonly { readonly id: string; readonly label: string }[];
  /** `auto`, the default, follows what the reader has set; the reader can choose another at any time. */
  readonly theme?: ThemeName | 'auto';
}

/** What the page may do: run its own script and style, which it knows by their hash. It can load nothing and send nothing. */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const THEMES = [
  ['', 'Colours: automatic'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast'],
] as const;

/**
 * Writes pictures as one page that needs nothing else: a tab a picture, hover and filter by party, zoom, keyboard, light
 * and dark, and each picture once more as a list. Without scripts, and on paper, all pictures stand below each other.
 * Nothing of the machine it was made on is in it: neither paths nor times.
 */
export function renderHtml(pictures: readonly HtmlPicture[], options: HtmlOptions): string {
  const title = escapeXml(plainText(options.title));
  const theme = options.theme === undefined || options.theme === 'auto' ? '' : options.theme;
  return `<!DOCTYPE html>
<html lang="en"${theme === '' ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Alliance">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<div id="bar" hidden>
<div role="tablist" aria-label="Pictures">
${pictures.map(tab).join('\n')}
</div>
<div class="tools">
${select('party', 'Show what concerns one party', [['', 'All parties'], ...options.parties.map(({ id, label }) => [id, label] as const)], '')}
${select('theme', 'Colours', THEMES, theme)}
<span role="group" aria-label="Size"><button type="button" data-zoom="-1" title="Smaller (-)">−</button><button type="button" data-zoom="0" title="Fit the window (0)">Fit</button><button type="button" data-zoom="1" title="Larger (+)">+</button></span>
</div>
</div>
</header>
<main>
${pictures.map((picture) => panel(picture, theme)).join('\n')}
</main>
<p id="status" role="status"></p>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function tab({ id, label }: HtmlPicture): string {
  const name = escapeXml(id);
  return `<button type="button" role="tab" id="tab-${name}" aria-controls="${name}" data-tab="${name}">${escapeXml(label)}</button>`;
}

function select(
  id: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
): string {
  const items = options.map(
    ([value, text]) =>
      `<option value="${escapeXml(value)}"${value === chosen ? ' selected' : ''}>${escapeXml(plainText(text))}</option>`,
  );
  return `<select id="${id}" aria-label="${label}" title="${label}">${items.join('')}</select>`;
}

function panel({ id, label, scene }: HtmlPicture, theme: ThemeName | ''): string {
  const name = escapeXml(id);
  const svg = renderSvg(scene, { mode: 'page', ...(theme === '' ? {} : { theme }) });
  return `<section id="${name}" role="tabpanel" aria-labelledby="tab-${name}">
<h2>${escapeXml(label)}</h2>
<div class="stage">
${svg}</div>
<p class="description">${escapeXml(scene.description)}</p>
<details><summary>As a list</summary>
${list(outline(scene))}</details>
</section>`;
}

function list(items: readonly OutlineItem[]): string {
  if (items.length === 0) return '';
  const lines = items.map(({ label, details, findings, children }) => {
    const more = [
      ...details.map((text) => `<div>${escapeXml(text)}</div>`),
      ...findings.map((text) => `<div class="finding">${escapeXml(text)}</div>`),
    ].join('');
    return `<li>${escapeXml(label)}${more}${children.length > 0 ? `\n${list(children)}` : ''}</li>`;
  });
  return `<ul>\n${lines.join('\n')}\n</ul>\n`;
}
