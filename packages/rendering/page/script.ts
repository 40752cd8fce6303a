import { letPan } from './pan.ts';
import { Picture } from './picture.ts';

/** What makes the exported page move: tabs, filter, colours, size. The page is complete without it. */
const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

const tabs = all<HTMLButtonElement>('[role=tab]');
const panels = all<HTMLElement>('[role=tabpanel]');
const pictures = panels.map((panel) => new Picture(panel.querySelector<HTMLElement>('.stage') ?? panel));
const party = byId('party') as HTMLSelectElement;
const theme = byId('theme') as HTMLSelectElement;
let shown = 0;

function show(index: number): void {
  shown = (index + tabs.length) % tabs.length;
  tabs.forEach((tab, at) => {
    tab.setAttribute('aria-selected', String(at === shown));
    tab.tabIndex = at === shown ? 0 : -1;
  });
  panels.forEach((panel, at) => {
    panel.hidden = at !== shown;
  });
  pictures[shown]?.fit();
}

function choose(index: number): void {
  show(index);
  tabs[shown]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  history.replaceState(null, '', `#${panels[shown]?.id ?? ''}`);
}

function fromAddress(): void {
  const wanted = decodeURIComponent(location.hash.slice(1));
  show(
    Math.max(
      0,
      panels.findIndex(({ id }) => id === wanted),
    ),
  );
}

function filter(): void {
  const counts = pictures.map((picture) => picture.filter(party.value));
  const [some = 0, every = 0] = counts[shown] ?? [];
  byId('status').textContent =
    party.value === '' ? '' : `${some} of ${every} things concern ${party.selectedOptions[0]?.textContent ?? ''}.`;
}

for (const [index, tab] of tabs.entries()) tab.addEventListener('click', () => choose(index));
byId('bar').addEventListener('keydown', (event) => {
  const next = { ArrowRight: shown + 1, ArrowLeft: shown - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (next === undefined || !(event.target instanceof Element) || !event.target.matches('[role=tab]')) return;
  event.preventDefault();
  choose(next);
  tabs[shown]?.focus();
});
party.addEventListener('change', filter);
theme.addEventListener('change', () => {
  if (theme.value === '') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
});
for (const button of all<HTMLButtonElement>('[data-zoom]'))
  button.addEventListener('click', () => pictures[shown]?.zoom(Number(button.dataset.zoom)));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
  const step = { '+': 1, '=': 1, '-': -1, '0': 0 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  pictures[shown]?.zoom(step);
});
window.addEventListener('hashchange', fromAddress);
for (const { stage } of pictures) letPan(stage);

// Paper has neither tabs nor sizes: everything, as large as it is.
window.addEventListener('beforeprint', () => {
  for (const panel of panels) panel.hidden = false;
  for (const picture of pictures) picture.fit();
});
window.addEventListener('afterprint', () => show(shown));

document.documentElement.classList.add('live');
byId('bar').hidden = false;
if (tabs.length < 2) tabs[0]?.parentElement?.setAttribute('hidden', '');
if (party.options.length < 3) party.hidden = true;
fromAddress();
