import type { AllianceModel } from '@alliance-lang/language';
import { governance } from '../../diagrams/governance.ts';
import { renderSvg } from '../../scene/svg.ts';
import { type Html, html, page, safe } from '../page.ts';
import { type ChangeEntry, type ChangeList, countsText } from './change-list.ts';
import { shortText } from './changes-markdown.ts';
import { wordPieces } from './words.ts';

/** Two versions of an alliance and what differs; a version is missing where the alliance is new, or gone. */
export interface ComparedAlliance {
  readonly list: ChangeList;
  readonly before?: AllianceModel;
  readonly after?: AllianceModel;
}

/** What the two versions are called: `v1.0`, `working tree`. */
export interface VersionNames {
  readonly before: string;
  readonly after: string;
}

/**
 * Changes as one HTML file, fit for a board paper: what each party gains and loses, the governance picture before and after with what
 * changed marked, and every change side by side with the words that differ. The same models give the same bytes.
 */
export function changesHtml(alliances: readonly ComparedAlliance[], names: VersionNames): string {
  const [only, ...others] = alliances;
  if (!only) {
    const said = html`<h1>No changes</h1><p class="lead">Nothing differs between <b>${names.before}</b> and <b>${names.after}</b>.</p>`;
    return page('No changes', said, STYLE);
  }
  const title = others.length === 0 ? only.list.title : `${alliances.length} alliances`;
  const marks = alliances.flatMap(({ list }, index) => markRules(list, index));
  const body = html`${alliances.map((alliance, index) => section(alliance, names, index))}`;
  return page(`${title}: what changed`, body, `${STYLE}${marks.join('')}`);
}

const STYLE = `.lead { font-size: 1.05rem; margin-bottom: 1.2rem; }
.for td ul { margin: 0; padding-left: 1.1rem; white-space: normal; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
figure { margin: 0; border: 1px solid var(--line); border-radius: .5rem; padding: .8rem; break-inside: avoid; overflow: hidden; }
figcaption { color: var(--quiet); font-size: .85rem; margin-bottom: .5rem; }
figure svg { width: 100%; height: auto; display: block; }
.legend { font-size: .85rem; color: var(--quiet); margin-top: .5rem; }
.legend b { display: inline-block; width: .9rem; height: .9rem; border-radius: .2rem; vertical-align: -.15rem; margin: 0 .3rem 0 .8rem; border: 2.5px solid; }
.legend .come { border-color: var(--ok); } .legend .gone { border-color: var(--danger); } .legend .other { border-color: #c77700; }
.changes .class { width: 6.5rem; } .changes .what { width: 22%; } .changes .why { width: 24%; }
.why .favour { display: block; font-weight: 600; }
section + section { margin-top: 4rem; }
@media (max-width: 56rem) { .sides { grid-template-columns: 1fr; } }
`;

function section({ list, before, after }: ComparedAlliance, names: VersionNames, index: number): Html {
  const head = html`<h1>${list.title}</h1>
<p class="lead">What changed from <b>${names.before}</b> to <b>${names.after}</b>. <b>${countsText(list)}</b></p>
`;
  if (list.entries.length === 0) return html`<section>${head}</section>`;
  return html`<section id="a${index}">${head}${partyTable(list)}${discipline(list)}${pictures({ list, before, after }, names)}${list.topics.map(topic(names))}</section>
`;
}

/** Whom changes concern that are nobody’s gain or loss. */
export const SHARED = 'All alike, or nobody can tell';

function partyTable({ parties, shared }: ChangeList): Html {
  if (shared.length === 0 && parties.every(({ gains, loses }) => gains.length + loses.length === 0)) return html``;
  const all = (entries: readonly ChangeEntry[]): Html =>
    entries.length === 0
      ? html`<span class="quiet">nothing</span>`
      : html`<ul>${entries.map((entry) => html`<li>${shortText(entry)}${values(entry)}</li>`)}</ul>`;
  const rows = parties.map(
    ({ name, gains, loses }) => html`<tr><td><b>${name}</b></td><td>${all(gains)}</td><td>${all(loses)}</td></tr>`,
  );
  const both =
    shared.length === 0 ? html`` : html`<tr><td><b>${SHARED}</b></td><td colspan="2">${all(shared)}</td></tr>`;
  return html`<h2>For whom</h2>
<table class="for"><thead><tr><th style="width:16%">party</th><th>better</th><th>worse</th></tr></thead><tbody>${rows}${both}</tbody></table>
`;
}

/** What the way of changing breaks. */
function discipline({ findings }: ChangeList): Html {
  if (findings.length === 0) return html``;
  return html`<h2>How it was changed</h2>
<ul>${findings.map(({ rule, message }) => html`<li><b>${rule}</b>: ${message}</li>`)}</ul>
`;
}

/** The values of a change in few words: `180 days → 270 days`; empty where there are none. */
export function shortValues({ from, to }: ChangeEntry): string {
  const short = (text: string | undefined): string =>
    text === undefined ? '–' : text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/, '')} …` : text;
  return from === undefined && to === undefined ? '' : `${short(from)} → ${short(to)}`;
}

/** The same, set apart. */
export function values(entry: ChangeEntry): Html {
  const text = shortValues(entry);
  return text === '' ? html`` : html` <span class="quiet">(${text})</span>`;
}

function pictures({ before, after }: ComparedAlliance, names: VersionNames): Html {
  const figure = (model: AllianceModel | undefined, name: string, side: string): Html => {
    if (!model)
      return html`<figure><figcaption>${name}</figcaption><p class="quiet">There is no such alliance.</p></figure>`;
    const picture = safe(renderSvg(governance.draw(model, { view: 'map' }), { mode: 'page', theme: 'light' }));
    return html`<figure class="${side}"><figcaption>${name}</figcaption>${picture}</figure>`;
  };
  return html`<h2>Governance, before and after</h2>
<div class="sides">${figure(before, names.before, 'before')}${figure(after, names.after, 'after')}</div>
<p class="legend">Marked: <b class="come"></b>added<b class="gone"></b>removed<b class="other"></b>changed</p>
`;
}

/** Rules that mark what changed in the two pictures. */
function markRules({ entries, diff }: ChangeList, index: number): string[] {
  const rules: string[] = [];
  const mark = (side: string, id: string, colour: string): void => {
    const name = JSON.stringify(id).replaceAll('<', '\\3c ');
    rules.push(
      `#a${index} .${side} [data-id=${name}]:not(.a-edge) > :is(rect, path):first-of-type { stroke: ${colour}; stroke-width: 3; }\n`,
    );
  };
  for (const change of diff.changes) {
    if (change.type === 'added') mark('after', change.after.id, 'var(--ok)');
    else if (change.type === 'removed') mark('before', change.before.id, 'var(--danger)');
    else {
      mark('before', change.before.id, '#c77700');
      mark('after', change.after.id, '#c77700');
    }
  }
  return entries.length === 0 ? [] : [...new Set(rules)];
}

function topic(names: VersionNames): (group: ChangeList['topics'][number]) => Html {
  return ({ title, entries }) => html`<h2>${title}</h2>
<table class="changes"><thead><tr><th class="class"></th><th class="what">what</th><th>${names.before}</th><th>${names.after}</th><th class="why">what it means</th></tr></thead>
<tbody>${entries.map(row)}</tbody></table>
`;
}

function row(entry: ChangeEntry): Html {
  const { class: meaning, subject, statement, direction, reason, favour } = entry;
  const pieces = wordPieces(entry.from ?? '', entry.to ?? '');
  const side = (mark: 'gone' | 'new', text: string | undefined): Html => {
    if (text === undefined) return html`<span class="quiet">–</span>`;
    return html`${pieces.flatMap((piece) => {
      if (piece.type === 'same') return [html`${piece.text}`];
      if (piece.type !== mark) return [];
      return [mark === 'gone' ? html`<del>${piece.text}</del>` : html`<ins>${piece.text}</ins>`];
    })}`;
  };
  const what = statement ? html`<b>${subject}</b><br>${statement}` : html`<b>${subject}</b><br>${direction}`;
  const whom = favour ? html`<span class="favour">${favour}</span>` : html``;
  return html`<tr><td><span class="tag ${meaning}">${meaning}</span></td><td>${what}</td><td>${side('gone', entry.from)}</td><td>${side('new', entry.to)}</td><td class="why">${reason}${whom}</td></tr>
`;
}
