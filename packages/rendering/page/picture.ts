const STEP = 1.25;
const LARGEST = 6;
const SMALLEST = 0.15;

/** One picture of the page: its size, what is lit in it, and the way through it with the keyboard. */
export class Picture {
  readonly stage: HTMLElement;
  private readonly svg: SVGSVGElement | null;
  private readonly nodes: readonly SVGGElement[];
  /** Undefined: as wide as the window, and never larger than drawn. */
  private scale: number | undefined;
  private party = '';
  private pinned: SVGGElement | undefined;

  constructor(stage: HTMLElement) {
    this.stage = stage;
    this.svg = stage.querySelector('svg');
    this.nodes = [...stage.querySelectorAll<SVGGElement>('[data-id]')];
    stage.addEventListener('mouseover', ({ target }) => this.point(nodeAt(target)));
    stage.addEventListener('mouseleave', () => this.point(undefined));
    stage.addEventListener('click', ({ target }) => this.pin(nodeAt(target)));
    stage.addEventListener('focusin', ({ target }) => this.focused(nodeAt(target)));
    stage.addEventListener('focusout', () => this.point(undefined));
    stage.addEventListener('keydown', (event) => this.key(event));
    stage.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
  }

  fit(): void {
    this.scale = undefined;
    this.resize();
  }

  /** 1 larger, -1 smaller, 0 fit; what is at the pointer, or in the middle, stays where it is. */
  zoom(step: number, at = this.middle()): void {
    if (!this.svg) return;
    const before = this.svg.getBoundingClientRect();
    const now = before.width / this.svg.viewBox.baseVal.width;
    this.scale = step === 0 ? undefined : Math.min(LARGEST, Math.max(SMALLEST, now * STEP ** step));
    this.resize();
    const after = this.svg.getBoundingClientRect();
    const [x, y] = [(at.x - before.left) / before.width, (at.y - before.top) / before.height];
    this.stage.scrollBy(after.left + x * after.width - at.x, after.top + y * after.height - at.y);
  }

  /** Lights what concerns a party; all for an empty id. @returns how many nodes, of how many */
  filter(party: string): [number, number] {
    this.party = party;
    this.point(undefined);
    const kept = party === '' ? this.nodes : this.nodes.filter((node) => concerns(node, party));
    return [new Set(kept.map(idOf)).size, new Set(this.nodes.map(idOf)).size];
  }

  private resize(): void {
    const { svg, scale } = this;
    this.stage.classList.toggle('fit', scale === undefined);
    if (!svg) return;
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute('width', String(width * (scale ?? 1)));
    svg.setAttribute('height', String(height * (scale ?? 1)));
  }

  private middle(): { readonly x: number; readonly y: number } {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? 1 : -1, { x: event.clientX, y: event.clientY });
  }

  /** A click keeps lit what it was on, for looking at it in peace, until the next click. */
  private pin(node: SVGGElement | undefined): void {
    this.pinned = node === this.pinned ? undefined : node;
    this.point(node);
  }

  /** Dims what does not concern a node: whoever points at a person sees all that is theirs. */
  private point(node: SVGGElement | undefined): void {
    const of = node ?? this.pinned;
    if (!of) {
      this.keep((other) => this.party === '' || concerns(other, this.party));
      return;
    }
    const id = idOf(of);
    const ids = new Set([id, ...refsOf(of)]);
    this.keep((other) => ids.has(idOf(other)) || refsOf(other).includes(id));
  }

  private keep(wanted: (node: SVGGElement) => boolean): void {
    const kept = this.nodes.filter(wanted);
    for (const node of this.nodes) {
      // A frame around what stays, and what stands inside it, stays too.
      const stays = kept.some((other) => other === node || other.contains(node) || node.contains(other));
      node.classList.toggle('a-dim', !stays);
    }
  }

  /** The picture is one stop of the Tab key: coming back leads to where the reader was. */
  private focused(node: SVGGElement | undefined): void {
    if (!node?.hasAttribute('tabindex')) return;
    for (const other of this.stage.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    node.setAttribute('tabindex', '0');
    this.point(node);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      this.pinned = undefined;
      this.point(undefined);
      return;
    }
    const steps = this.nodes.filter((node) => node.hasAttribute('tabindex'));
    const focused = document.activeElement;
    const at = focused instanceof SVGGElement ? steps.indexOf(focused) : -1;
    if (at < 0) return;
    if (event.key === 'Enter' || event.key === ' ') {
      this.pin(steps[at]);
      event.preventDefault();
      return;
    }
    const [next, back] = [at + 1, at - 1];
    const to = { ArrowDown: next, ArrowRight: next, ArrowUp: back, ArrowLeft: back, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    steps.at(to % steps.length)?.focus();
  }
}

function nodeAt(target: EventTarget | null): SVGGElement | undefined {
  return (target instanceof Element ? target.closest<SVGGElement>('[data-id]') : null) ?? undefined;
}

function idOf(node: SVGGElement): string {
  return node.dataset.id ?? '';
}

function refsOf(node: SVGGElement): string[] {
  return node.dataset.refs?.split(' ') ?? [];
}

/** Whether a node is about a party, or about anything of it: `Northwind.Alice` belongs to `Northwind`. */
function concerns(node: SVGGElement, party: string): boolean {
  return [idOf(node), ...refsOf(node)].some((id) => id === party || id.startsWith(`${party}.`));
}
