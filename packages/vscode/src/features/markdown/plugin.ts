/**
 * What the Markdown preview does with alliances: a fenced `alliance` block, and a link or image that stands alone and leads to
 * `deal.alliance#governance`, become pictures. Rendering is synchronous, so a picture that is not there yet is a line that says so.
 */

/** The parts of markdown-it that are used here. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: CoreState) => void): void } };
  readonly renderer: {
    readonly rules: Record<string, RenderRule | undefined>;
    render(tokens: Token[], options: unknown, env: unknown): string;
  };
}
interface CoreState {
  readonly tokens: Token[];
}
export interface Token {
  type: string;
  tag: string;
  info: string;
  content: string;
  map: readonly [number, number] | null;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
type RenderRule = (tokens: Token[], index: number, options: unknown, env: unknown, self: Renderer) => string;
interface Renderer {
  renderToken(tokens: Token[], index: number, options: unknown): string;
}

/** What is to be drawn. */
export type Wanted =
  | { readonly kind: 'file'; readonly path: string; readonly diagram: string }
  | { readonly kind: 'text'; readonly text: string; readonly diagram: string };

/** A picture, a sentence that says why there is none, or nothing for a text that is shown as it is. */
export type Drawn = { readonly svg: string } | { readonly why: string } | undefined;

/** What a document's pictures are asked of; `document` is the address of the Markdown file, where there is one. */
export interface Pictures {
  /** The document is rendered anew: the pictures that are asked for from now on are all it has. */
  begin(document: unknown): void;
  /** Gives what is known of a picture right now. */
  picture(wanted: Wanted, document: unknown): Drawn;
}

const FILE_LINK = /^(.*\.alliance)#([a-z]+)$/;
const FENCE = /^alliance(?:\s+([a-z]+))?\s*$/;
const PICTURE = 'alliance_picture';

/** Adds the pictures to a Markdown renderer. */
export function addPictures(md: MarkdownIt, pictures: Pictures): MarkdownIt {
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    pictures.begin(documentOf(env));
    return render(tokens, options, env);
  };
  md.core.ruler.push(PICTURE, ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const link = token.type === 'inline' ? aloneIn(token) : undefined;
      if (!link || tokens[index - 1]?.type !== 'paragraph_open') continue;
      token.children = [pictureToken(token, link)];
    }
  });
  md.renderer.rules[PICTURE] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const path = token?.attrGet('path') ?? '';
    const diagram = token?.attrGet('diagram') ?? '';
    const href = `${path}#${diagram}`;
    const drawn = pictures.picture({ kind: 'file', path: decoded(path), diagram }, documentOf(env));
    return framed(drawn, token?.content ?? href, href);
  };
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const shown = fence?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    const token = tokens[index];
    const asked = FENCE.exec(token?.info.trim() ?? '');
    if (!token || !asked) return shown;
    const diagram = asked[1] ?? 'governance';
    const drawn = pictures.picture({ kind: 'text', text: token.content, diagram }, documentOf(env));
    if (!drawn) return shown;
    return `${framed(drawn, 'Alliance')}<details><summary>The text</summary>${shown}</details>\n`;
  };
  return md;
}

/** The link or image that a paragraph consists of, when it leads to a diagram of a file. */
function aloneIn({
  children,
}: Token): { readonly path: string; readonly diagram: string; readonly label: string } | undefined {
  const parts = (children ?? []).filter(({ type, content }) => type !== 'text' || content.trim() !== '');
  const [first] = parts;
  const last = parts.at(-1);
  const isImage = first?.type === 'image' && parts.length === 1;
  const isLink =
    first?.type === 'link_open' &&
    last?.type === 'link_close' &&
    parts.filter(({ type }) => type === 'link_open').length === 1;
  if (!first || (!isImage && !isLink)) return undefined;
  const [, path, diagram] = FILE_LINK.exec(first.attrGet(isImage ? 'src' : 'href') ?? '') ?? [];
  if (path === undefined || diagram === undefined) return undefined;
  const label = isImage
    ? first.content
    : parts
        .slice(1, -1)
        .map(({ content }) => content)
        .join('');
  return { path, diagram, label };
}

function pictureToken(
  inline: Token,
  { path, diagram, label }: { path: string; diagram: string; label: string },
): Token {
  const token: Token = Object.assign(Object.create(Object.getPrototypeOf(inline)), inline, { attrs: null });
  token.type = PICTURE;
  token.tag = '';
  token.content = label;
  token.children = null;
  token.attrSet('path', path);
  token.attrSet('diagram', diagram);
  return token;
}

function framed(drawn: Drawn, label: string, href?: string): string {
  if (drawn && 'svg' in drawn) {
    const inside =
      href === undefined ? drawn.svg : `<a href="${escaped(href)}" title="${escaped(label)}">${drawn.svg}</a>`;
    return `<div class="alliance-picture">${inside}</div>\n`;
  }
  const link = href === undefined ? '' : `<a href="${escaped(href)}">${escaped(label)}</a>: `;
  return `<p class="alliance-picture">${link}<em>${escaped(drawn?.why ?? 'there is nothing to draw.')}</em></p>\n`;
}

function documentOf(env: unknown): unknown {
  return (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
