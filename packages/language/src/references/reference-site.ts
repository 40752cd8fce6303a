import type { AstNode, Reference, ReferenceInfo } from 'langium';

/** The part of Langium's references (4.4) that says where they stand; pinned with the package versions. */
interface Placed {
  readonly node: AstNode;
  readonly property: string;
}

/** Where a name stands in the syntax tree: the node that holds it, and as which of its properties. */
export function siteOf(reference: Reference): ReferenceInfo {
  const { node, property } = reference as unknown as Placed;
  return { reference, container: node, property };
}
