import type { Content } from '@alliance-lang/analysis';

/** The same content with the entries of its lists in the order in which they are written: contents themselves stand in a fixed one. */
export function inWrittenOrder<C extends Content>(content: C): C {
  if (content.type === 'value') return content;
  if (content.type === 'list') {
    const items = content.items.map(inWrittenOrder);
    return { ...content, items: content.ordered ? items : items.sort((a, b) => a.at.offset - b.at.offset) };
  }
  return { ...content, parts: new Map([...content.parts].map(([name, part]) => [name, inWrittenOrder(part)])) };
}
