import type { DiagramInfo } from '@alliance-lang/server/protocol';

/** What the buttons do. */
export interface BarActions {
  choose(diagram: string): void;
  /** Lights only what concerns a party; everything for `undefined`. */
  filter(party: string | undefined): void;
  /** 1 larger, -1 smaller, 0 fit. */
  zoom(step: number): void;
}

/** The tool bar: one button a diagram, the filter by party, zoom. */
export class Bar {
  private readonly root: HTMLElement;
  private readonly actions: BarActions;
  private key = '';

  constructor(root: HTMLElement, actions: BarActions) {
    this.root = root;
    this.actions = actions;
  }

  show(
    diagrams: readonly DiagramInfo[],
    current: string,
    parties: readonly { readonly id: string; readonly label: string }[],
  ): void {
    const key = JSON.stringify([diagrams, current, parties]);
    if (key === this.key) return;
    this.key = key;
    const buttons = diagrams.map(({ id, title, summary }) => {
      const button = this.button(title, summary, () => this.actions.choose(id));
      button.setAttribute('aria-pressed', String(id === current));
      return button;
    });
    const space = document.createElement('span');
    space.className = 'space';
    const zoom = [
      this.button('−', 'Smaller', () => this.actions.zoom(-1)),
      this.button('Fit', 'Fit the window', () => this.actions.zoom(0)),
      this.button('+', 'Larger', () => this.actions.zoom(1)),
    ];
    this.root.replaceChildren(...buttons, space, this.partyFilter(parties), ...zoom);
  }

  private partyFilter(parties: readonly { readonly id: string; readonly label: string }[]): HTMLElement {
    const select = document.createElement('select');
    select.title = 'Show what concerns one party';
    select.append(new Option('All parties', ''), ...parties.map(({ id, label }) => new Option(label, id)));
    select.addEventListener('change', () => this.actions.filter(select.value || undefined));
    return select;
  }

  private button(text: string, title: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.textContent = text;
    button.title = title;
    button.addEventListener('click', act);
    return button;
  }
}
