import type { ProtocolRange } from '@alliance-lang/server/protocol';

const ZOOM_STEP = 1.2;
const LARGEST = 5;
const SMALLEST = 0.2;

/** The picture in the page: shown, zoomed, lit, filtered, walked with the keyboard, and followed to the text. */
export class Picture {
  private readonly stage: HTMLElement;
  private readonly reveal: (uri: string, range: ProtocolRange) => void;
  private scale: number | undefined;
  private party: string | undefined;
  private diagram = '';

  constructor(stage: HTMLElement, reveal: (uri: string, range: ProtocolRange) => void) {
    this.stage = stage;
    this.reveal = reveal;
    stage.classList.add('fit');
    stage.addEventListener('click', (event) => this.follow(event.target));
    stage.addEventListener('keydown', (event) => this.key(event));
    stage.addEventListener('mouseover', (event) => this.hover(event.target));
    stage.addEventListener('mouseleave', () => this.undim());
    stage.addEventListener('focusin', (event) => this.hover(event.target));
    stage.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
  }

  /** Replaces the picture. Where the reader has scrolled to and what has the focus stays when it is the same diagram. */
  show(svg: string, diagram: string): void {
    const same = diagram === this.diagram;
    const { scrollLeft, scrollTop } = this.stage;
    const focused = same ? (document.activeElement as HTMLElement | null)?.dataset.id : undefined;
    this.diagram = diagram;
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    this.stage.replaceChildren(document.importNode(parsed, true));
    this.applyScale();
    this.undim();
    if (same) this.stage.scrollTo(scrollLeft, scrollTop);
    if (focused)
      this.nodes()
        .find((node) => node.dataset.id === focused)
        ?.focus();
  }

  /** Shows a sentence instead of a picture. */
  empty(why: string): void {
    const text = document.createElement('p');
    text.className = 'empty';
    text.textContent = why;
    this.diagram = '';
    this.stage.replaceChildren(text);
  }

  /** Lights the innermost nodes whose declaration holds a line. */
  light(uri: string, line: number): void {
    const around = this.nodes().filter(
      ({ dataset }) => dataset.uri === uri && Number(dataset.line) <= line && line <= Number(dataset.endLine),
    );
    const start = Math.max(...around.map(({ dataset }) => Number(dataset.line)));
    for (const node of this.nodes())
      node.classList.toggle('a-lit', around.includes(node) && Number(node.dataset.line) === start);
  }

  filter(party: string | undefined): void {
    this.party = party;
    this.undim();
  }

  zoom(step: number): void {
    const svg = this.svg();
    if (!svg) return;
    const current = this.scale ?? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    this.scale = step === 0 ? undefined : Math.min(LARGEST, Math.max(SMALLEST, current * ZOOM_STEP ** step));
    this.applyScale();
  }

  private applyScale(): void {
    const svg = this.svg();
    this.stage.classList.toggle('fit', this.scale === undefined);
    if (!svg) return;
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute('width', String(width * (this.scale ?? 1)));
    svg.setAttribute('height', String(height * (this.scale ?? 1)));
  }

  private svg(): SVGSVGElement | null {
    return this.stage.querySelector('svg');
  }

  private nodes(): SVGGElement[] {
    return [...this.stage.querySelectorAll<SVGGElement>('[data-id]')];
  }

  private nodeAt(target: EventTarget | null): SVGGElement | undefined {
    return (target instanceof Element ? target.closest<SVGGElement>('[data-id]') : null) ?? undefined;
  }

  /** Leads to the line of the nearest node that has one: a badge or a cell may stand inside the node it belongs to. */
  private follow(target: EventTarget | null): void {
    const { dataset } = (target instanceof Element ? target.closest<SVGGElement>('[data-uri]') : null) ?? {};
    if (!dataset?.uri) return;
    this.reveal(dataset.uri, {
      start: { line: Number(dataset.line), character: Number(dataset.character) },
      end: { line: Number(dataset.endLine), character: Number(dataset.endCharacter) },
    });
  }

  private key(event: KeyboardEvent): void {
    const nodes = this.nodes().filter((node) => node.hasAttribute('tabindex'));
    const at = nodes.indexOf(document.activeElement as unknown as SVGGElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && at >= 0) {
      nodes[(at + step + nodes.length) % nodes.length]?.focus();
      event.preventDefault();
    } else if ((event.key === 'Enter' || event.key === ' ') && at >= 0) {
      this.follow(event.target);
      event.preventDefault();
    } else if (event.key === '+' || event.key === '=') this.zoom(1);
    else if (event.key === '-') this.zoom(-1);
    else if (event.key === '0') this.zoom(0);
  }

  /** Dims what does not concern the node under the pointer: whoever hovers a person sees all that is theirs. */
  private hover(target: EventTarget | null): void {
    const node = this.nodeAt(target);
    if (!node) {
      this.undim();
      return;
    }
    const ids = new Set([node.dataset.id ?? '', ...refsOf(node)]);
    this.dim((other) => ids.has(other.dataset.id ?? '') || refsOf(other).includes(node.dataset.id ?? ''));
  }

  private undim(): void {
    const { party } = this;
    if (party === undefined) this.dim(() => true);
    else this.dim((node) => concerns(node, party));
  }

  private dim(keep: (node: SVGGElement) => boolean): void {
    const nodes = this.nodes();
    const kept = new Set(nodes.filter(keep));
    for (const node of nodes) {
      // A frame around something that stays, or something inside what stays, is not dimmed either.
      const related = kept.has(node) || [...kept].some((other) => node.contains(other) || other.contains(node));
      node.classList.toggle('a-dim', !related);
    }
  }
}

function refsOf(node: SVGGElement): string[] {
  return node.dataset.refs?.split(' ') ?? [];
}

function concerns(node: SVGGElement, party: string): boolean {
  return [node.dataset.id ?? '', ...refsOf(node)].some((id) => id === party || id.startsWith(`${party}.`));
}
