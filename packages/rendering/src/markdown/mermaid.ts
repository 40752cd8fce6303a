import { plainText } from '../scene/text-metrics.ts';

/**
 * A label for a node or edge of a Mermaid flowchart, in double quotes. Works in Mermaid 10, which git hosts show: quotes,
 * `#` and `;` start entity codes there, `<` would be HTML and a backtick Markdown.
 */
export function mermaidLabel(text: string, ...furtherLines: readonly string[]): string {
  return `"${[text, ...furtherLines]
    .filter((line) => plainText(line) !== '')
    .map(escapeMermaid)
    .join('<br/>')}"`;
}

function escapeMermaid(text: string): string {
  return plainText(text).replace(/[#;"<>`&\\]/g, (character) => `#${character.charCodeAt(0)};`);
}

/**
 * Text for a `gantt` task or section, where no quoting exists: `:` would end the name, `#` and `;` start comments or
 * entities, `,` separates fields. They become look-alikes. A text without anything left becomes a dash.
 */
export function mermaidGanttText(text: string): string {
  const plain = plainText(text)
    .replace(/:/g, '∶')
    .replace(/,/g, '‚')
    .replace(/;/g, '‚')
    .replace(/#/g, '＃')
    .replace(/%/g, '％');
  return plain === '' ? '–' : plain;
}

/**
 * Ids for Mermaid nodes: readable, ASCII only, distinct, the same for the same order of asking. The prefix keeps them
 * from being words of Mermaid such as `end` or `graph`.
 */
export class MermaidIds {
  private readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** The id of an element; asking again gives the same. */
  of(element: string): string {
    const known = this.ids.get(element);
    if (known !== undefined) return known;
    const base = `n_${element
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_|_$/g, '')}`;
    let id = base;
    for (let count = 2; this.taken.has(id); count += 1) id = `${base}_${count}`;
    this.ids.set(element, id);
    this.taken.add(id);
    return id;
  }
}

/** A diagram as a fenced block of a Markdown file. */
export function mermaidBlock(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```', ''].join('\n');
}
