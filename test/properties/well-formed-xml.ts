/**
 * What keeps a text from being well-formed XML 1.0 (fifth edition), as far as a picture can offend: characters, tags that nest, attributes
 * that are quoted and stand once, references. Undefined when nothing does. Doctypes, comments and processing instructions are not expected.
 */
export function xmlFlaw(text: string): string | undefined {
  const stray = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(text);
  if (stray) return `character U+${stray[0].codePointAt(0)?.toString(16)} at ${stray.index}`;
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const content = text.slice(at, start < 0 ? text.length : start);
    if (open.length === 0 && content.trim() !== '') return `text outside of the root at ${at}`;
    if (hasStrayReference(content)) return `reference at ${at}: ${content}`;
    if (start < 0) break;
    const tag = /^<(?:\/([\w:-]+)\s*|([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?))>/.exec(
      text.slice(start, start + 20_000),
    );
    if (!tag) return `tag at ${start}: ${text.slice(start, start + 80)}`;
    const [whole, closing, opening, attributes = '', empty] = tag;
    at = start + whole.length;
    if (closing !== undefined) {
      if (open.pop() !== closing) return `</${closing}> at ${start} closes another element`;
      continue;
    }
    if (open.length === 0 && ++roots > 1) return `a second root at ${start}`;
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name]) => name);
    if (new Set(names).size < names.length) return `an attribute twice at ${start}`;
    if (hasStrayReference(attributes)) return `reference in ${whole}`;
    if (empty === '' && opening !== undefined) open.push(opening);
  }
  if (open.length > 0) return `not closed: ${open.join(', ')}`;
  return roots === 1 ? undefined : 'no root';
}

function hasStrayReference(text: string): boolean {
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text) || text.includes(']]>');
}
