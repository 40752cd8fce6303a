import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { inRepository } from '../paths.ts';

const module = 'packages/language/src/generated/ast.ts';

/**
 * Langium generates what is known of the types of the syntax tree as nested object literals, thousands of them, which cost more to run
 * than the same data as JSON costs to read. In bundles it is JSON, read once.
 */
export const syntaxTypesAsData: Plugin = {
  name: 'syntax types as data',
  setup(build) {
    build.onLoad({ filter: /[\\/]language[\\/]src[\\/]generated[\\/]ast\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { AllianceAstReflection } = await import(inRepository(module));
      const types: unknown = new AllianceAstReflection().types;
      const json = JSON.stringify(types);
      if (!isDeepStrictEqual(JSON.parse(json), types)) throw new Error(`The types in ${module} are no plain data.`);
      const literal = /(override readonly types = )\{[\s\S]*?\n {4}\}( as const satisfies langium\.AstMetaData)/;
      if (!literal.test(source)) throw new Error(`${module} is not as expected: its types were not found.`);
      const contents = source.replace(literal, () => 'override readonly types = types');
      return { contents: `const types = JSON.parse(${JSON.stringify(json)});\n${contents}`, loader: 'ts' };
    });
  },
};
