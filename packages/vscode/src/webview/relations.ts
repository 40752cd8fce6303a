/** Ids of what a node concerns beside itself: the people of a line, the bodies of a person. */
export function refsOf(node: SVGGElement): string[] {
  return node.dataset.refs?.split(' ') ?? [];
}

/** Whether a node is about a party, or about anything of it: `Northwind.Alice` belongs to `Northwind`. */
export function concerns(node: SVGGElement, party: string): boolean {
  return [node.dataset.id ?? '', ...refsOf(node)].some((id) => id === party || id.startsWith(`${party}.`));
}
