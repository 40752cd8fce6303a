import { rulePages } from '../../../analysis/src/lint/explain.ts';
import type { Generator } from './generator.ts';
import { messageTable } from './rule-messages.ts';

const FOLDER = 'docs/rules';

/** A page for each rule of the linter, and their index with everything that they say. */
export const rulePageFiles: Generator = {
  name: 'pages of the rules',
  owns: [FOLDER],
  async generate() {
    return new Map(
      [...rulePages()].map(([name, page]) => [
        `${FOLDER}/${name}`,
        name === 'index.md' ? `${page}\n${messageTable()}\n` : page,
      ]),
    );
  },
};
