import type { DiagramInfo } from '@alliance-lang/server/protocol';

/** What the buttons do. */
export interface BarActions {
  choose(diagram: string): void;
  /** Lights only what concerns a party; everything for `undefined`. */
  filter(party: string | undefined): void;
  /** 1 larger, -1 smaller, 0 fit. */
  zoom(step: number): void;
}

type Party = { readonly id: string; readonly label: string };

/** The tool bar: one button a diagram, the filter by party, zoom. Arrow keys walk it, as in every tool bar. */
export class Bar {
  private readonly actions: BarActions;
  private readonly diagrams = document.createElement('div');
  private readonly parties = document.createElement('select');
  private shownDiagrams = '';
  private shownParties = '';

  constructor(root: HTMLElement, actions: BarActions) {
    this.actions = actions;
    this.diagrams.className = 'diagrams';
    this.parties.title = 'Show what concerns one party';
    this.parties.setAttribute('aria-label', this.parties.title);
    this.parties.addEventListener('change', () => actions.filter(this.parties.value || undefined));
    const tools = document.createElement('div');
    tools.className = 'tools';
    tools.append(
      this.parties,
      button('−', 'Smaller (-)', () => actions.zoom(-1)),
      button('Fit', 'Fit the width of the window (0)', () => actions.zoom(0)),
      button('+', 'Larger (+)', () => actions.zoom(1)),
    );
    root.append(this.diagrams, tools);
    root.addEventListener('keydown', (event) => walk(root, event));
  }

  /** Shows what can be chosen. What has the focus keeps it, and the chosen party stays where it still exists. */
  show(diagrams: readonly DiagramInfo[], current: string, parties: readonly Party[]): void {
    if (differs(this.shownDiagrams, diagrams)) {
      this.shownDiagrams = JSON.stringify(diagrams);
      const buttons = diagrams.map(({ id, title, summary }) => {
        const choice = button(title, summary, () => this.actions.choose(id));
        choice.dataset.diagram = id;
        choice.dataset.label = title;
        return choice;
      });
      this.diagrams.replaceChildren(...buttons);
    }
    for (const choice of this.diagrams.querySelectorAll('button'))
      choice.setAttribute('aria-pressed', String(choice.dataset.diagram === current));
    if (differs(this.shownParties, parties)) this.showParties(parties);
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

function walk(root: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const controls = [...root.querySelectorAll<HTMLElement>('button, select')];
  const at = controls.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  controls[(at + step + controls.length) % controls.length]?.focus();
  event.preventDefault();
}

function button(text: string, title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = title;
  made.addEventListener('click', act);
  return made;
}
