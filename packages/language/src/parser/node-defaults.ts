import type { AstReflection } from 'langium';

/** A property that every node of a type has, though nothing was written for it. */
interface Default {
  readonly property: string;
  readonly value: unknown;
}

/** Gives syntax nodes the lists and flags for which nothing was written; which these are is looked up once a type, not once a node. */
export class NodeDefaults {
  private readonly reflection: AstReflection;
  private readonly byType = new Map<string, readonly Default[]>();

  constructor(reflection: AstReflection) {
    this.reflection = reflection;
  }

  complete(node: { $type: string } & Record<string, unknown>): void {
    for (const { property, value } of this.of(node.$type)) {
      if (node[property] === undefined) node[property] = Array.isArray(value) ? [] : value;
    }
  }

  private of(type: string): readonly Default[] {
    const known = this.byType.get(type);
    if (known) return known;
    const { properties } = this.reflection.getTypeMetaData(type);
    const found = Object.values(properties).flatMap(({ name, defaultValue }) =>
      defaultValue === undefined ? [] : [{ property: name, value: defaultValue }],
    );
    this.byType.set(type, found);
    return found;
  }
}
