import type { DiagramInfo } from '@alliance-lang/server/protocol';

/** What the controls do. */
export interface BarActions {
  choose(diagram: string): void;
  /** Opens or closes the gallery of all diagrams. */
  gallery(open: boolean): void;
  /** Lights only what concerns a party; everything for `undefined`. */
  filter(party: string | undefined): void;
  /** 1 larger, -1 smaller, 0 fit. */
  zoom(step: number): void;
  pin(pinned: boolean): void;
  export(): void;
}

type Party = { readonly id: string; readonly label: string };

/** The tool bar: the gallery, one diagram at a time, the filter by party, zoom, pin, export. Arrow keys walk it, as in every tool bar. */
export class Bar {
  private readonly actions: BarActions;
  private readonly galleryButton: HTMLButtonElement;
  private readonly diagrams = document.createElement('select');
  private readonly parties = document.createElement('select');
  private readonly pinButton: HTMLButtonElement;
  private shownDiagrams = '';
  private shownParties = '';

  constructor(root: HTMLElement, actions: BarActions) {
    this.actions = actions;
    this.galleryButton = button('All', 'All diagrams at a glance (g)', () => actions.gallery(!this.isGallery));
    this.galleryButton.dataset.action = 'gallery';
    this.pinButton = button('Pin', 'Stay with this file while the cursor goes elsewhere (p)', () => {
      actions.pin(this.pinButton.getAttribute('aria-pressed') !== 'true');
    });
    this.pinButton.dataset.action = 'pin';
    for (const toggle of [this.galleryButton, this.pinButton]) toggle.setAttribute('aria-pressed', 'false');
    select(this.diagrams, 'Which diagram is shown', (id) => id && actions.choose(id));
    this.diagrams.className = 'diagram';
    select(this.parties, 'Show what concerns one party', (id) => actions.filter(id || undefined));
    this.parties.className = 'party';
    const choice = group('choice', [
      this.galleryButton,
      button('‹', 'The diagram before (Page Up)', () => this.step(-1)),
      this.diagrams,
      button('›', 'The next diagram (Page Down)', () => this.step(1)),
    ]);
    const tools = group('tools', [
      this.parties,
      button('−', 'Smaller (-)', () => actions.zoom(-1)),
      button('Fit', 'Fit the window: its width, then the whole picture (0)', () => actions.zoom(0)),
      button('+', 'Larger (+)', () => actions.zoom(1)),
      this.pinButton,
      button('Export…', 'Save or copy the picture (e)', () => actions.export()),
    ]);
    root.append(choice, tools);
    root.addEventListener('keydown', (event) => walk(root, event));
  }

  /** Shows what can be chosen. What has the focus keeps it, and the chosen party stays where it still exists. */
  show(diagrams: readonly DiagramInfo[], current: string, parties: readonly Party[], pinned: boolean): void {
    if (differs(this.shownDiagrams, diagrams)) {
      this.shownDiagrams = JSON.stringify(diagrams);
      this.diagrams.replaceChildren(
        ...diagrams.map(({ id, title, summary }) => {
          const option = new Option(title, id);
          option.title = summary;
          return option;
        }),
      );
    }
    this.diagrams.value = current;
    this.pinButton.setAttribute('aria-pressed', String(pinned));
    if (differs(this.shownParties, parties)) this.showParties(parties);
  }

  /** Takes the filter of an earlier window. */
  set party(id: string) {
    this.parties.append(new Option(id, id));
    this.parties.value = id;
  }

  get isGallery(): boolean {
    return this.galleryButton.getAttribute('aria-pressed') === 'true';
  }

  set isGallery(open: boolean) {
    this.galleryButton.setAttribute('aria-pressed', String(open));
  }

  /** The diagram before or after the one that is shown, round and round. */
  step(by: number): void {
    const { options, selectedIndex } = this.diagrams;
    const next = options[(selectedIndex + by + options.length) % options.length];
    if (next) this.actions.choose(next.value);
  }

  private showParties(parties: readonly Party[]): void {
    this.shownParties = JSON.stringify(parties);
    const chosen = this.parties.value;
    this.parties.replaceChildren(
      new Option('All parties', ''),
      ...parties.map(({ id, label }) => new Option(label, id)),
    );
    this.parties.value = parties.some(({ id }) => id === chosen) ? chosen : '';
    if (this.parties.value !== chosen) this.actions.filter(undefined);
  }
}

function differs(shown: string, now: unknown): boolean {
  return shown !== JSON.stringify(now);
}

/** Left and right walk the controls; in a list of choices Up and Down choose, as everywhere. */
function walk(root: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const controls = [...root.querySelectorAll<HTMLElement>('button, select')];
  const at = controls.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  controls[(at + step + controls.length) % controls.length]?.focus();
  event.preventDefault();
}

function group(className: string, children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

function select(element: HTMLSelectElement, title: string, act: (value: string) => void): void {
  element.title = title;
  element.setAttribute('aria-label', title);
  element.addEventListener('change', () => act(element.value));
}

function button(text: string, title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = title;
  made.setAttribute('aria-label', title.replace(/ \(.*\)$/, ''));
  made.addEventListener('click', act);
  return made;
}
