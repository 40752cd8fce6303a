import { colourName, colourOf, type ThemeName } from '../theme/palette.ts';
import { paintRule } from '../theme/rules.ts';
import type { GroupShape, PathCommand, Scene, SceneNode, Shade, Shape, TextShape, Tone } from './scene.ts';
import { directionOf } from './text-metrics.ts';
import { escapeXml, formatNumber } from './xml.ts';

export type SvgMode = 'standalone' | 'webview' | 'page';

export interface SvgOptions {
  /**
   * `auto` (the default) writes light colours and a `prefers-color-scheme: dark` block; the others write that palette
   * alone. A webview takes its colours from a style sheet and ignores this beyond the literal fallback.
   */
  readonly theme?: ThemeName | 'auto';
  /**
   * `standalone` (the default) is a file: one image with title and description, own background. The others are parts of
   * a page: focusable nodes with ids, no style element, transparent background; `webview` has the places in the text
   * too, which a page that leaves the machine must not.
   */
  readonly mode?: SvgMode;
}

const FONT_FAMILY = "'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'DejaVu Sans', Verdana, sans-serif";
const DASHES = { dashed: '5 3', dotted: '1.5 3' } as const;

/**
 * Writes a scene as SVG. The same scene gives the same bytes everywhere: coordinates are rounded to a tenth, order is
 * that of the scene, and neither clock nor locale is asked. One element a line and positions relative to their group,
 * so that a change of the model is a small change of the file.
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const emitter = new Emitter(options.theme ?? 'auto', options.mode ?? 'standalone');
  return emitter.document(scene);
}

/** A colour in use: the property it paints, its class and what it stands for. */
interface UsedPaint {
  readonly property: 'fill' | 'stroke';
  readonly tone: Tone;
  readonly shade: Shade;
  readonly className: string;
  /** Such as ` fill="#1d55b5"`. */
  readonly attribute: string;
}

/** Paints by tone and shade. */
type Paints = { [tone in Tone]?: { [shade in Shade]?: UsedPaint } };

class Emitter {
  private readonly theme: ThemeName;
  private readonly automatic: boolean;
  private readonly mode: SvgMode;
  private readonly paints: { readonly fill: Paints; readonly stroke: Paints } = { fill: {}, stroke: {} };
  private readonly lines: string[] = [];
  private focusable = 0;

  constructor(theme: ThemeName | 'auto', mode: SvgMode) {
    this.theme = theme === 'auto' ? 'light' : theme;
    this.mode = mode;
    this.automatic = theme === 'auto' && mode === 'standalone';
  }

  document(scene: Scene): string {
    for (const shape of scene.children) this.shape(shape);
    const body = this.lines.splice(0);
    const [width, height] = [formatNumber(scene.width), formatNumber(scene.height)];
    const embedded = this.mode !== 'standalone';
    const background = embedded
      ? []
      : [`<rect width="${width}" height="${height}"${this.paint('fill', 'neutral', 'canvas')}/>`];
    const names = embedded
      ? ` role="graphics-document" aria-roledescription="diagram" aria-label="${escapeXml(scene.title)}" data-diagram="${escapeXml(scene.id)}"`
      : ' role="img"';
    const head = [
      `<svg xmlns="http://www.w3.org/2000/svg" class="alliance-diagram" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}"${names}>`,
      ...(embedded ? [] : [`<title>${escapeXml(scene.title)}</title>`, `<desc>${escapeXml(scene.description)}</desc>`]),
    ];
    return `${[...head, ...this.style(), ...background, ...body, '</svg>'].join('\n')}\n`;
  }

  /** The dark block, with the classes in use only, in a fixed order. */
  private style(): string[] {
    if (!this.automatic) return [];
    const paints = [this.paints.fill, this.paints.stroke]
      .flatMap((tones) => Object.values(tones))
      .flatMap((shades) => Object.values(shades))
      .map((paint) => [paint.className, paint] as const);
    // A background stands under one name, whichever tone asks for it.
    const rules = [...new Map(paints)]
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([name, { property, tone, shade }]) => paintRule(name, property, colourOf('dark', tone, shade)));
    return ['<style>', '@media (prefers-color-scheme: dark) {', ...rules, '}', '</style>'];
  }

  private shape(shape: Shape): void {
    switch (shape.kind) {
      case 'rect': {
        const radius = shape.radius ? ` rx="${formatNumber(shape.radius)}"` : '';
        const box = ` x="${formatNumber(shape.x)}" y="${formatNumber(shape.y)}" width="${formatNumber(shape.width)}" height="${formatNumber(shape.height)}"`;
        this.element('rect', `${box}${radius}${this.look(shape)}`, shape.title);
        return;
      }
      case 'circle': {
        const at = ` cx="${formatNumber(shape.x)}" cy="${formatNumber(shape.y)}" r="${formatNumber(shape.radius)}"`;
        this.element('circle', `${at}${this.look(shape)}`, shape.title);
        return;
      }
      case 'path':
        this.element('path', ` d="${pathData(shape.commands)}"${this.look(shape)}`, shape.title);
        return;
      case 'text':
        this.text(shape);
        return;
      case 'group':
        this.group(shape);
        return;
    }
  }

  private element(name: string, attributes: string, title: string | undefined): void {
    this.lines.push(
      title === undefined
        ? `<${name}${attributes}/>`
        : `<${name}${attributes}><title>${escapeXml(title)}</title></${name}>`,
    );
  }

  private text(shape: TextShape): void {
    const anchor = shape.anchor && shape.anchor !== 'start' ? ` text-anchor="${shape.anchor}"` : '';
    const turn = shape.turned ? ` transform="rotate(-90 ${formatNumber(shape.x)} ${formatNumber(shape.y)})"` : '';
    const weight = shape.bold ? ' font-weight="700"' : '';
    const title = shape.title === undefined ? '' : `<title>${escapeXml(shape.title)}</title>`;
    // An isolate makes the ellipsis and other neutral signs of a right-to-left name stand on its own left end.
    const content = directionOf(shape) === 'rtl' ? `\u2067${shape.text}\u2069` : shape.text;
    const paint = this.paint('fill', shape.tone ?? 'neutral', shape.shade ?? 'ink', shape.role);
    this.lines.push(
      `<text x="${formatNumber(shape.x)}" y="${formatNumber(shape.y)}" font-size="${formatNumber(shape.size)}"${weight}${anchor}${turn}${paint}>${title}${escapeXml(content)}</text>`,
    );
  }

  private group(shape: GroupShape): void {
    const moved =
      shape.x === 0 && shape.y === 0 ? '' : ` transform="translate(${formatNumber(shape.x)} ${formatNumber(shape.y)})"`;
    const role = shape.role ? ` class="a-${shape.role}${shape.node ? ' a-node' : ''}"` : '';
    this.lines.push(`<g${role}${moved}${shape.node ? this.nodeAttributes(shape, shape.node) : ''}>`);
    if (shape.node) this.lines.push(`<title>${escapeXml(nodeTitle(shape.node))}</title>`);
    for (const child of shape.children) this.shape(child);
    this.lines.push('</g>');
  }

  private nodeAttributes(shape: GroupShape, node: SceneNode): string {
    if (this.mode === 'standalone') return '';
    let attributes = ` data-id="${escapeXml(node.id)}"`;
    if (node.refs?.length) attributes += ` data-refs="${escapeXml(node.refs.join(' '))}"`;
    if (node.findings?.length) attributes += ` data-findings="${node.findings.length}"`;
    if (node.gap && this.mode === 'webview') attributes += ` data-gap="${escapeXml(node.gap)}"`;
    if (node.source && this.mode === 'webview') {
      const { uri, start, end } = node.source;
      attributes += ` data-uri="${escapeXml(uri)}" data-line="${start.line}" data-character="${start.character}" data-end-line="${end.line}" data-end-character="${end.character}"`;
    }
    attributes += ` role="graphics-symbol" aria-label="${escapeXml(nodeLabel(node))}"`;
    // Lines are hovered and read, but stepping through them with the keyboard would bury the cards.
    if (shape.role === 'edge') return attributes;
    this.focusable += 1;
    return `${attributes} tabindex="${this.focusable === 1 ? 0 : -1}"`;
  }

  private look(shape: Exclude<Shape, GroupShape | TextShape>): string {
    const { tone = 'neutral', fill, stroke, role } = shape;
    const width = stroke && shape.strokeWidth && shape.strokeWidth !== 1 ? ` stroke-width="${shape.strokeWidth}"` : '';
    const dash = stroke && shape.dash ? ` stroke-dasharray="${DASHES[shape.dash]}"` : '';
    if (!fill)
      return stroke ? ` fill="none"${this.paint('stroke', tone, stroke, role)}${width}${dash}` : ' fill="none"';
    if (!stroke) return this.paint('fill', tone, fill, role);
    // Both paints share one class attribute.
    const [inside, line] = [this.used('fill', tone, fill), this.used('stroke', tone, stroke)];
    const named = role ? `a-${role} ` : '';
    return ` class="${named}${inside.className} ${line.className}"${inside.attribute}${line.attribute}${width}${dash}`;
  }

  private paint(property: 'fill' | 'stroke', tone: Tone, shade: Shade, role?: string): string {
    const { className, attribute } = this.used(property, tone, shade);
    return ` class="${role ? `a-${role} ` : ''}${className}"${attribute}`;
  }

  /** A colour as it is written, made once a picture however often it is used. */
  private used(property: 'fill' | 'stroke', tone: Tone, shade: Shade): UsedPaint {
    const ofTone = this.paints[property];
    ofTone[tone] ??= {};
    const known = ofTone[tone][shade];
    if (known) return known;
    const className = `${property === 'fill' ? 'f' : 's'}-${colourName(tone, shade)}`;
    const made = { property, tone, shade, className, attribute: ` ${property}="${colourOf(this.theme, tone, shade)}"` };
    ofTone[tone][shade] = made;
    return made;
  }
}

/** Written step by step: a table of dots is thousands of commands. */
function pathData(commands: readonly PathCommand[]): string {
  let data = '';
  for (const command of commands) {
    data += command[0];
    for (let index = 1; index < command.length; index += 1) {
      if (index > 1) data += ' ';
      data += formatNumber(command[index] as number);
    }
  }
  return data;
}

/** The accessible name of a node: its label, and how many findings it has. */
export function nodeLabel(node: SceneNode): string {
  const count = node.findings?.length ?? 0;
  return count === 0 ? node.label : `${node.label} (${count} ${count === 1 ? 'finding' : 'findings'})`;
}

/** What hovering a node shows: label, details and findings, a line each. */
export function nodeTitle(node: SceneNode): string {
  const findings = (node.findings ?? []).map((finding) => `${finding.severity}: ${finding.message}`);
  return [node.label, ...(node.details ?? []), ...findings].join('\n');
}
