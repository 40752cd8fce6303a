import type { DiagramInfo } from '@alliance-lang/server/protocol';
import { parsedSvg } from './svg.ts';

export interface GalleryActions {
  choose(diagram: string): void;
  /** Asks for the small picture of a diagram; `draw` gets it. */
  ask(diagram: string): void;
}

/** All diagrams of the alliance in a grid. A picture is asked for when its card comes into sight, and again after a change. */
export class Gallery {
  private readonly root: HTMLElement;
  private readonly actions: GalleryActions;
  private readonly sight: IntersectionObserver;
  private readonly cards = new Map<string, HTMLButtonElement>();
  private shown = '';

  constructor(root: HTMLElement, actions: GalleryActions) {
    this.root = root;
    this.actions = actions;
    this.sight = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.want(target as HTMLElement);
    });
    root.addEventListener('keydown', (event) => this.walk(event));
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  open(isOpen: boolean): void {
    this.root.hidden = !isOpen;
  }

  /** Puts the focus on the card of the diagram that was shown last. */
  focus(diagram: string): void {
    this.cards.get(diagram)?.focus();
  }

  /** Which diagrams there are. The pictures of before are no longer true: those in sight are asked for again. */
  show(diagrams: readonly DiagramInfo[], current: string): void {
    const wanted = JSON.stringify(diagrams);
    if (wanted !== this.shown) {
      this.shown = wanted;
      this.sight.disconnect();
      this.cards.clear();
      for (const diagram of diagrams) this.cards.set(diagram.id, this.card(diagram));
      this.root.replaceChildren(...this.cards.values());
    }
    for (const [id, card] of this.cards) {
      card.toggleAttribute('aria-current', id === current);
      card.removeAttribute('data-asked');
      // An observer tells what is in sight once it begins to look.
      this.sight.unobserve(card);
      this.sight.observe(card);
    }
  }

  /** Shows the small picture of a diagram, and how much is found in it. */
  draw(diagram: string, svg: string): void {
    const card = this.cards.get(diagram);
    const picture = card?.querySelector('.picture');
    if (!card || !picture) return;
    const drawn = parsedSvg(svg);
    const found = new Set(
      [...drawn.querySelectorAll('[data-findings]')].map((node) => node.getAttribute('data-id') ?? ''),
    ).size;
    inert(drawn);
    picture.replaceChildren(drawn);
    const count = card.querySelector<HTMLElement>('.count');
    if (!count) return;
    count.hidden = found === 0;
    count.textContent = found === 1 ? '1 place with findings' : `${found} places with findings`;
  }

  private want(card: HTMLElement): void {
    const { diagram } = card.dataset;
    if (!diagram || card.hasAttribute('data-asked') || this.root.hidden) return;
    card.setAttribute('data-asked', '');
    this.actions.ask(diagram);
  }

  private card({ id, title, summary }: DiagramInfo): HTMLButtonElement {
    const card = document.createElement('button');
    card.type = 'button';
    card.dataset.diagram = id;
    card.title = summary;
    card.append(part('picture', ''), part('title', title), part('summary', summary), part('count', ''));
    card.querySelector('.picture')?.setAttribute('aria-hidden', 'true');
    card.addEventListener('click', () => this.actions.choose(id));
    return card;
  }

  /** Arrow keys go along the row and from row to row; the first and the last are one key away. */
  private walk(event: KeyboardEvent): void {
    const cards = [...this.cards.values()];
    const at = cards.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    const top = cards[0]?.offsetTop;
    const columns = Math.max(1, cards.filter((card) => card.offsetTop === top).length);
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: cards.length - 1,
    }[event.key];
    if (to === undefined) return;
    cards[Math.max(0, Math.min(cards.length - 1, to))]?.focus();
    event.preventDefault();
  }
}

/** A small picture is looked at: nothing in it takes the focus or is found by its id. */
function inert(svg: SVGElement): void {
  for (const name of ['role', 'aria-label', 'aria-roledescription', 'data-diagram']) svg.removeAttribute(name);
  for (const node of svg.querySelectorAll('[data-id], [tabindex]')) {
    for (const name of ['tabindex', 'role', 'aria-label', 'data-id', 'data-uri', 'data-refs'])
      node.removeAttribute(name);
  }
  for (const title of svg.querySelectorAll('title')) title.remove();
}

function part(className: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}
