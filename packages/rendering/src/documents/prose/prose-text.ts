/** The plain-language rendering as text, Markdown and HTML. */
import { markdownText } from '../../markdown/table.ts';
import { type Html, html, page } from '../page.ts';
import type { Prose, ProseItem } from './prose.ts';

/** A paragraph with its number: `3`, `3.2`, `3.2.1`. */
interface Numbered {
  readonly number: string;
  readonly depth: number;
  readonly heading: string;
  readonly text: string;
}

function numbered({ sections }: Prose): readonly Numbered[] {
  const all: Numbered[] = [];
  const walk = (items: readonly ProseItem[], above: string, depth: number): void => {
    items.forEach(({ heading, sentences, items: below }, index) => {
      const number = `${above}.${index + 1}`;
      all.push({ number, depth, heading, text: sentences.join(' ') });
      walk(below, number, depth + 1);
    });
  };
  sections.forEach(({ title, items }, index) => {
    all.push({ number: String(index + 1), depth: 0, heading: title, text: '' });
    walk(items, String(index + 1), 1);
  });
  return all;
}

/** For a terminal or a plain file. */
export function proseText(prose: Prose): string {
  const lines = [prose.title, '='.repeat(prose.title.length)];
  for (const { number, depth, heading, text } of numbered(prose)) {
    const indent = '  '.repeat(Math.max(0, depth - 1));
    lines.push(...(depth < 2 ? [''] : []), `${indent}${number} ${heading}`);
    if (text) lines.push(...text.split('\n').map((line) => `${indent}  ${line}`.trimEnd()));
  }
  return `${lines.join('\n')}\n`;
}

/** As a Markdown document. */
export function proseMarkdown(prose: Prose): string {
  const blocks = [`# ${markdownText(prose.title)}`];
  for (const { number, depth, heading, text } of numbered(prose)) {
    if (depth === 0) blocks.push(`## ${number} ${markdownText(heading)}`);
    else blocks.push(`**${number} ${markdownText(heading)}**${text ? `\n${markdownText(text)}` : ''}`);
  }
  return `${blocks.join('\n\n')}\n`;
}

/** As one HTML file, to be printed and signed off paragraph by paragraph. */
export function proseHtml(prose: Prose): string {
  const body = html`<h1>${prose.title}</h1>
<p class="quiet">The agreement in plain words, one sentence for each thing that is agreed.</p>
${numbered(prose).map(paragraph)}`;
  return page(prose.title, body, PROSE_STYLE);
}

/** How numbered paragraphs look. */
export const PROSE_STYLE = `main { max-width: 50rem; }
.item { display: grid; grid-template-columns: 4.2rem 1fr; margin: .9rem 0; break-inside: avoid; }
.item .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
.item p { white-space: pre-line; }
.depth2 { margin: .45rem 0 .45rem 1.6rem; } .depth3 { margin: .45rem 0 .45rem 3.2rem; }
`;

function paragraph({ number, depth, heading, text }: Numbered): Html {
  if (depth === 0) return html`<h2>${number} ${heading}</h2>\n`;
  return html`<div class="item depth${Math.min(depth, 3)}"><span class="number">${number}</span><div><b>${heading}</b><p>${text}</p></div></div>\n`;
}
