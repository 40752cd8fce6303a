import { meaningPage } from '../../../analysis/src/diff/meaning/page.ts';
import type { Generator } from './generator.ts';

/** The page that says what each change of an alliance means. */
export const changesPage: Generator = {
  name: 'page of the changes',
  async generate() {
    return new Map([['docs/changes.md', meaningPage()]]);
  },
};
