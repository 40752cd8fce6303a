import type { ChangeEntry } from '../changes/change-list.ts';
import { countsText } from '../changes/change-list.ts';
import { SHARED, type VersionNames, values } from '../changes/changes-html.ts';
import { shortText } from '../changes/changes-markdown.ts';
import type { Piece } from '../changes/words.ts';
import { type Html, html, page } from '../page.ts';
import { PROSE_STYLE } from '../prose/prose-text.ts';
import { isMarked, type Redline, type RedlineParagraph } from './redline.ts';

/** A redline as one HTML file: the summary by party first, then the agreement with what went struck out and what came underlined. */
export function redlineHtml({ title, list, paragraphs }: Redline, names: VersionNames): string {
  const body = html`<h1>${title}</h1>
<p>From <b>${names.before}</b> to <b>${names.after}</b>. <b>${countsText(list).replace(/\.?$/, '.')}</b> <span class="quiet"><del>Struck out</del> is gone, <ins>underlined</ins> is new.</span></p>
${summary(list)}${paragraphs.map(paragraph)}`;
  return page(`${title}: redline`, body, `${PROSE_STYLE}${STYLE}`);
}

const STYLE = `.marked { border-left: 3px solid var(--danger); margin-left: -1rem; padding-left: calc(1rem - 3px); }
.summary td ul { margin: 0; padding-left: 1.1rem; white-space: normal; }
`;

function summary({ parties, shared }: Redline['list']): Html {
  const touched = parties.filter(({ gains, loses }) => gains.length + loses.length > 0);
  if (touched.length + shared.length === 0) return html``;
  const all = (entries: readonly ChangeEntry[]): Html =>
    entries.length === 0
      ? html`–`
      : html`<ul>${entries.map((entry) => html`<li>${shortText(entry)}${values(entry)}</li>`)}</ul>`;
  const rows = touched.map(
    ({ name, gains, loses }) => html`<tr><td><b>${name}</b></td><td>${all(gains)}</td><td>${all(loses)}</td></tr>`,
  );
  const both =
    shared.length === 0 ? html`` : html`<tr><td><b>${SHARED}</b></td><td colspan="2">${all(shared)}</td></tr>`;
  return html`<h2>For whom</h2>
<table class="summary"><thead><tr><th style="width:16%">party</th><th>better</th><th>worse</th></tr></thead><tbody>${rows}${both}</tbody></table>
`;
}

function paragraph(one: RedlineParagraph): Html {
  if (one.depth === 0) return html`<h2>${one.number} ${marked(one.heading)}</h2>\n`;
  const mark = isMarked(one) ? ' marked' : '';
  return html`<div class="item depth${Math.min(one.depth, 3)}${mark}"><span class="number">${one.number}</span><div><b>${marked(one.heading)}</b><p>${marked(one.text)}</p></div></div>\n`;
}

function marked(pieces: readonly Piece[]): readonly Html[] {
  return pieces.map(({ type, text }) =>
    type === 'same' ? html`${text}` : type === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  );
}
