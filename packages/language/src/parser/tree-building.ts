import type { AstNode, AstReflection, GrammarAST, LangiumParser } from 'langium';

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

/** A property that every node of a type has, though nothing was written for it. */
export interface Default {
  readonly property: string;
  readonly value: unknown;
}

/**
 * Builds syntax nodes with fewer detours than Langium's own way: which properties a type must have is looked up once a type, not once a
 * node with a walk over all its properties.
 */
export function buildTreesQuickly(parser: LangiumParser, reflection: AstReflection): void {
  const builder = parser as unknown as TreeBuilder;
  const slowly = builder.construct;
  const defaults = new Map<string, readonly Default[]>();
  builder.construct = () => {
    const node = builder.stack.at(-1);
    if (node === undefined || typeof node.$type !== 'string' || parser.isRecording()) return slowly.call(parser);
    builder.stack.pop();
    builder.nodeBuilder.construct(node);
    let missing = defaults.get(node.$type);
    if (!missing) {
      missing = defaultsOf(node.$type, reflection);
      defaults.set(node.$type, missing);
    }
    for (const { property, value } of missing) {
      if (node[property] === undefined) node[property] = Array.isArray(value) ? [] : value;
    }
    return node as unknown as AstNode;
  };
  const lookUp = builder.getAssignment;
  builder.getAssignment = (feature) => builder.assignmentMap.get(feature) ?? lookUp.call(parser, feature);
}

/** The lists and flags that a node of a type has, though nothing was written for them. */
export function defaultsOf(type: string, reflection: AstReflection): readonly Default[] {
  return Object.values(reflection.getTypeMetaData(type).properties).flatMap(({ name, defaultValue }) =>
    defaultValue === undefined ? [] : [{ property: name, value: defaultValue }],
  );
}
