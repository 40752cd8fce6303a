import type { Scene, SceneSource, Shape } from './scene.ts';

/** A line of the outline: what a node says, with what lies inside it. */
export interface OutlineItem {
  /** Id of the model element. */
  readonly id: string;
  readonly label: string;
  readonly details: readonly string[];
  readonly findings: readonly string[];
  /** Where it is written, for going there from the list. */
  readonly source?: SceneSource;
  readonly children: readonly OutlineItem[];
}

/**
 * The content of a picture as a plain list, for screen readers and for text-only places: every node once, nested as in
 * the scene, in reading order; lines between nodes come after the nodes they join.
 */
export function outline(scene: Scene): OutlineItem[] {
  return itemsOf(scene.children);
}

function itemsOf(shapes: readonly Shape[]): OutlineItem[] {
  const nodes: OutlineItem[] = [];
  const edges: OutlineItem[] = [];
  for (const shape of shapes) {
    if (shape.kind !== 'group') continue;
    const inside = itemsOf(shape.children);
    if (!shape.node) {
      nodes.push(...inside);
      continue;
    }
    const { id, label, details = [], findings = [], source } = shape.node;
    const item: OutlineItem = {
      id,
      label,
      details,
      findings: findings.map((finding) => `${finding.severity}: ${finding.message}`),
      ...(source ? { source } : {}),
      children: inside,
    };
    (shape.role === 'edge' ? edges : nodes).push(item);
  }
  return [...nodes, ...edges];
}

/** The outline as indented text, a line an item, each ending in a line feed. */
export function outlineText(scene: Scene): string {
  const lines: string[] = [scene.title];
  const walk = (items: readonly OutlineItem[], depth: number) => {
    for (const item of items) {
      const extras = [...item.details, ...item.findings];
      lines.push(`${'  '.repeat(depth)}- ${[item.label, ...extras].join('; ')}`);
      walk(item.children, depth + 1);
    }
  };
  walk(outline(scene), 0);
  return `${lines.join('\n')}\n`;
}
