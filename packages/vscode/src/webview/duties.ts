import type { DutyInfo } from '@alliance-lang/server/protocol';

/** Who only passes over a node wants no card. */
const PAUSE_MILLISECONDS = 350;
/** More lines than fit beside a picture are counted. */
const MOST = 12;

/** The card that says what is somebody's, while a person or a party is pointed at or has the focus. */
export class DutiesCard {
  private readonly root: HTMLElement;
  private readonly ask: (id: string) => void;
  private timer: number | undefined;
  private wanted: string | undefined;

  constructor(root: HTMLElement, ask: (id: string) => void) {
    this.root = root;
    this.ask = ask;
  }

  /** Another node is pointed at, or none. */
  want(id: string | undefined): void {
    if (id === this.wanted) return;
    this.wanted = id;
    this.root.hidden = true;
    window.clearTimeout(this.timer);
    if (id !== undefined) this.timer = window.setTimeout(() => this.ask(id), PAUSE_MILLISECONDS);
  }

  /** The answer; it is late when something else is pointed at by now. */
  show(id: string, label: string, duties: readonly DutyInfo[]): void {
    if (id !== this.wanted || duties.length === 0) return;
    const heading = document.createElement('h2');
    heading.textContent = label;
    const list = document.createElement('ul');
    list.append(...duties.slice(0, MOST).map(line));
    this.root.replaceChildren(heading, list);
    if (duties.length > MOST) {
      const more = document.createElement('p');
      more.textContent = `and ${duties.length - MOST} more`;
      this.root.append(more);
    }
    this.root.hidden = false;
  }
}

function line({ as, what, who }: DutyInfo): HTMLElement {
  const item = document.createElement('li');
  const strong = document.createElement('strong');
  strong.textContent = as;
  item.append(strong, ` · ${what}`, who ? ` (${who})` : '');
  return item;
}
