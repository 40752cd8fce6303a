import type { ProtocolRange } from '@alliance-lang/server/protocol';
import { letDrag } from './drag.ts';
import { concerns, refsOf } from './relations.ts';
import { parsedSvg } from './svg.ts';

const ZOOM_STEP = 1.2;
const LARGEST = 5;
const SMALLEST = 0.2;

/** A node, and what is empty there. */
export interface Place {
  readonly id: string;
  readonly gap?: string;
  readonly uri?: string;
  readonly range?: ProtocolRange;
}

export interface PictureActions {
  /** Leads to a place in the text. */
  reveal(uri: string, range: ProtocolRange): void;
  /** What can be written at a node, where something lacks or was found. */
  act(place: Place): void;
  /** A node is pointed at or has the focus; none any more for `undefined`. */
  pointed(id: string | undefined): void;
  /** The reader chose another size; undefined when it fits the window. */
  scaled(scale: number | undefined): void;
}

/** The picture in the page: shown, zoomed, lit, filtered, walked with the keyboard, and followed to the text. */
export class Picture {
  private readonly stage: HTMLElement;
  private readonly actions: PictureActions;
  private scale: number | undefined;
  private party: string | undefined;
  private cursor: { readonly uri: string; readonly line: number } | undefined;
  private diagram = '';
  private marked: ReadonlySet<string> = new Set();

  constructor(stage: HTMLElement, actions: PictureActions) {
    this.stage = stage;
    this.actions = actions;
    stage.classList.add('fit');
    letDrag(stage);
    stage.addEventListener('click', (event) => this.follow(event.target));
    stage.addEventListener('keydown', (event) => this.key(event));
    stage.addEventListener('mouseover', (event) => this.concentrate(event.target));
    stage.addEventListener('mouseleave', () => this.leave());
    stage.addEventListener('focusin', (event) => this.focused(event.target));
    stage.addEventListener('focusout', () => this.leave());
    stage.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
  }

  /** Replaces the picture. Where the reader has scrolled to and what has the focus stays when it is the same diagram. */
  show(svg: string, diagram: string): void {
    const same = diagram === this.diagram;
    const { scrollLeft, scrollTop } = this.stage;
    const focused = same ? focusedNode()?.dataset.id : undefined;
    this.diagram = diagram;
    this.stage.replaceChildren(parsedSvg(svg));
    this.applyScale();
    this.undim();
    this.markCursor();
    this.markChanged();
    this.stage.scrollTo(same ? scrollLeft : 0, same ? scrollTop : 0);
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

  /** Lights the innermost nodes whose declaration holds a line, also in the pictures that are shown after this one. */
  light(uri: string, line: number): void {
    this.cursor = { uri, line };
    this.markCursor();
  }

  /** Marks the nodes of declarations that another version says otherwise, also in the pictures that are shown after this one. */
  mark(ids: readonly string[]): void {
    this.marked = new Set(ids);
    this.markChanged();
  }

  filter(party: string | undefined): void {
    this.party = party;
    this.undim();
  }

  /** Takes the size of an earlier window. */
  scaleTo(scale: number | undefined): void {
    this.scale = scale;
    this.applyScale();
  }

  /**
   * 1 larger, -1 smaller, 0 as wide as the window, or wholly in it when it is that wide already. What is in the middle (or at the
   * pointer) stays where it is.
   */
  zoom(step: number, at = this.middle()): void {
    const svg = this.svg();
    if (!svg) return;
    const before = svg.getBoundingClientRect();
    const current = before.width / svg.viewBox.baseVal.width;
    if (step !== 0) this.scale = Math.min(LARGEST, Math.max(SMALLEST, current * ZOOM_STEP ** step));
    else this.scale = this.scale === undefined ? this.wholeScale(svg) : undefined;
    this.actions.scaled(this.scale);
    this.applyScale();
    const after = svg.getBoundingClientRect();
    const [x, y] = [(at.x - before.left) / before.width, (at.y - before.top) / before.height];
    this.stage.scrollBy(after.left + x * after.width - at.x, after.top + y * after.height - at.y);
  }

  /** The scale at which a picture that is higher than the window is seen from top to bottom; undefined when it is not higher. */
  private wholeScale(svg: SVGSVGElement): number | undefined {
    const room = this.stage.clientHeight - 2 * Number.parseFloat(getComputedStyle(this.stage).paddingTop);
    const scale = room / svg.viewBox.baseVal.height;
    return svg.getBoundingClientRect().height > room ? Math.max(SMALLEST / 2, scale) : undefined;
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? 1 : -1, { x: event.clientX, y: event.clientY });
  }

  private middle(): { readonly x: number; readonly y: number } {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  private applyScale(): void {
    const svg = this.svg();
    this.stage.classList.toggle('fit', this.scale === undefined);
    if (!svg) return;
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute('width', String(width * (this.scale ?? 1)));
    svg.setAttribute('height', String(height * (this.scale ?? 1)));
  }

  private markCursor(): void {
    const { uri, line = 0 } = this.cursor ?? {};
    const nodes = this.nodes();
    const around = nodes.filter(
      ({ dataset }) => dataset.uri === uri && Number(dataset.line) <= line && line <= Number(dataset.endLine),
    );
    const start = Math.max(...around.map(({ dataset }) => Number(dataset.line)));
    for (const node of nodes)
      node.classList.toggle('a-lit', around.includes(node) && Number(node.dataset.line) === start);
  }

  private markChanged(): void {
    for (const node of this.nodes()) node.classList.toggle('a-changed', this.marked.has(node.dataset.id ?? ''));
  }

  private svg(): SVGSVGElement | null {
    return this.stage.querySelector('svg');
  }

  private nodes(): SVGGElement[] {
    return [...this.stage.querySelectorAll<SVGGElement>('[data-id]')];
  }

  /**
   * Leads to the line of the nearest node that has one: a badge or a cell may stand inside the node it belongs to. Where something
   * lacks, or on a badge, it asks what can be written.
   */
  private follow(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const node = target.closest<SVGGElement>('[data-uri]');
    const asked = node?.dataset.gap !== undefined || target.closest('.a-badge') !== null;
    if (asked) this.act(target);
    else if (node) this.actions.reveal(node.dataset.uri ?? '', rangeOf(node));
  }

  /** Asks what can be written at the nearest node. */
  private act(target: EventTarget | null): void {
    const node = target instanceof Element ? target.closest<SVGGElement>('[data-id]') : undefined;
    if (!node) return;
    const { id = '', gap, uri } = node.dataset;
    this.actions.act({ id, ...(gap ? { gap } : {}), ...(uri ? { uri, range: rangeOf(node) } : {}) });
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = this.nodes().filter((node) => node.hasAttribute('tabindex'));
    const focused = focusedNode();
    const at = focused ? steps.indexOf(focused) : -1;
    const next = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: steps.length - 1,
    }[event.key];
    if (next !== undefined && at >= 0) steps[(next + steps.length) % steps.length]?.focus();
    else if ((event.key === 'Enter' || event.key === ' ') && at >= 0) this.follow(event.target);
    else if (event.key === '.' && at >= 0) this.act(event.target);
    else if (event.key === '+' || event.key === '=') this.zoom(1);
    else if (event.key === '-') this.zoom(-1);
    else if (event.key === '0') this.zoom(0);
    else return;
    event.preventDefault();
  }

  /** The picture is one stop of the Tab key: coming back leads to where the reader was. */
  private focused(target: EventTarget | null): void {
    const node = nodeAt(target);
    if (!node?.hasAttribute('tabindex')) return;
    for (const other of this.stage.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    node.setAttribute('tabindex', '0');
    this.concentrate(node);
  }

  /** Dims what does not concern a node: whoever points at a person sees all that is theirs. */
  private concentrate(target: EventTarget | null): void {
    const node = nodeAt(target);
    if (!node) {
      this.leave();
      return;
    }
    const id = node.dataset.id ?? '';
    this.actions.pointed(id);
    const ids = new Set([id, ...refsOf(node)]);
    this.dim((other) => ids.has(other.dataset.id ?? '') || refsOf(other).includes(id));
  }

  private leave(): void {
    this.actions.pointed(undefined);
    this.undim();
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

function rangeOf({ dataset }: SVGGElement): ProtocolRange {
  return {
    start: { line: Number(dataset.line), character: Number(dataset.character) },
    end: { line: Number(dataset.endLine), character: Number(dataset.endCharacter) },
  };
}

function nodeAt(target: EventTarget | null): SVGGElement | undefined {
  return (target instanceof Element ? target.closest<SVGGElement>('[data-id]') : null) ?? undefined;
}

function focusedNode(): SVGGElement | undefined {
  return document.activeElement instanceof SVGGElement ? document.activeElement : undefined;
}
