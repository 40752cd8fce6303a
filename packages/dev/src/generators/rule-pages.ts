import { rulePages } from '../../../analysis/src/lint/explain.ts';
import type { Generator } from './generator.ts';

const FOLDER = 'docs/rules';

/** A page for each rule of the linter, and their index. */
export const rulePageFiles: Generator = {
  name: 'pages of the rules',
  owns: [FOLDER],
  async generate() {
    return new Map([...rulePages()].map(([name, page]) => [`${FOLDER}/${name}`, page]));
  },
};
