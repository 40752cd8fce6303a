import type { AstNode, AstReflection, GrammarAST, LangiumParser } from 'langium';
import { NodeDefaults } from './node-defaults.ts';

/** The parts of Langium's parser (4.4) that build the syntax tree; pinned with the package versions. */
interface TreeBuilder {
  stack: Building[];
  readonly nodeBuilder: { construct(node: Building): void };
  readonly assignmentMap: Map<GrammarAST.AbstractElement, unknown>;
  construct(): unknown;
  getAssignment(feature: GrammarAST.AbstractElement): unknown;
}

/** A node while it is built: a node of the syntax tree, or the text of a word of a closed set. */
type Building = { $type: string | symbol } & Record<string, unknown>;

/** Builds syntax nodes with fewer detours than Langium's own way, which looks at all properties of a type for every node. */
export function buildTreesQuickly(parser: LangiumParser, reflection: AstReflection): void {
  const builder = parser as unknown as TreeBuilder;
  const slowly = builder.construct;
  const defaults = new NodeDefaults(reflection);
  builder.construct = () => {
    const node = builder.stack.at(-1);
    if (node === undefined || !isSyntaxNode(node) || parser.isRecording()) return slowly.call(parser);
    builder.stack.pop();
    builder.nodeBuilder.construct(node);
    defaults.complete(node);
    return node as unknown as AstNode;
  };
  const lookUp = builder.getAssignment;
  builder.getAssignment = (feature) => builder.assignmentMap.get(feature) ?? lookUp.call(parser, feature);
}

function isSyntaxNode(node: Building): node is Building & { $type: string } {
  return typeof node.$type === 'string';
}
