import type { OutlineEntry, ProtocolRange } from '@alliance-lang/server/protocol';

/** Writes the picture as a list, for screen readers and for whoever prefers to read. */
export function showOutline(
  root: HTMLElement,
  entries: readonly OutlineEntry[],
  reveal: (uri: string, range: ProtocolRange) => void,
): void {
  root.replaceChildren(...(entries.length > 0 ? [listOf(entries, reveal)] : []));
}

function listOf(entries: readonly OutlineEntry[], reveal: (uri: string, range: ProtocolRange) => void): HTMLElement {
  const list = document.createElement('ul');
  for (const entry of entries) {
    const item = document.createElement('li');
    const { uri, range } = entry;
    const label = document.createElement(uri && range ? 'button' : 'span');
    label.textContent = entry.label;
    if (uri && range) label.addEventListener('click', () => reveal(uri, range));
    item.append(
      label,
      ...entry.details.map((text) => line(text, 'details')),
      ...entry.findings.map((text) => line(text, 'finding')),
    );
    if (entry.children.length > 0) item.append(listOf(entry.children, reveal));
    list.append(item);
  }
  return list;
}

function line(text: string, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}
