import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { inRepository } from '../paths.ts';
import type { Generator } from './generator.ts';

/** Where the schema of exported models is kept; the package of the command line ships it. */
const path = 'packages/language/schema/alliance-model.schema.json';

/** From the types of the model: the JSON schema of what `alliance export` writes. */
export const modelSchema: Generator = {
  name: 'JSON schema of the model',
  owns: ['packages/language/schema'],
  async generate() {
    const schema = createGenerator({
      path: inRepository('packages/language/src/model/alliance-model.ts'),
      tsconfig: inRepository('tsconfig.json'),
      type: 'AllianceModel',
      additionalProperties: false,
      // The compiler of the project checks the types; this one only reads them.
      skipTypeCheck: true,
      topRef: false,
      sortProps: true,
    }).createSchema('AllianceModel');
    const described = {
      $schema: schema.$schema,
      title: 'Alliance model',
      description:
        'What alliance export writes: one alliance, merged from all its files. Files are references relative to the folder of the export.',
      ...withPlainNames(schema),
    };
    return new Map([[path, `${JSON.stringify(described, undefined, 2)}\n`]]);
  },
};

/** Definitions of generic types are called as in TypeScript (`Stated<string>`): names that no reference needs to escape read better. */
function withPlainNames(schema: Schema): Schema {
  const names = Object.keys(schema.definitions ?? {});
  const plain = new Map(names.map((name) => [name, plainName(name)]));
  if (new Set(plain.values()).size < names.length)
    throw new Error('Two types of the model get the same name in its schema.');
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === '$ref' ? reference(inner) : rename(inner)]),
    );
  };
  const reference = (ref: unknown): string => {
    const name = decodeURIComponent(String(ref).replace('#/definitions/', ''));
    return `#/definitions/${plain.get(name) ?? plainName(name)}`;
  };
  const definitions = Object.entries(schema.definitions ?? {}).map(([name, inner]) => [plain.get(name), rename(inner)]);
  return { ...(rename({ ...schema, definitions: undefined }) as Schema), definitions: Object.fromEntries(definitions) };
}

/** `Stated<"a"|"b">` gives `Stated-a-b`. */
function plainName(name: string): string {
  return name.replace(/[^\w.]+/g, '-').replace(/^-|-$/g, '');
}
