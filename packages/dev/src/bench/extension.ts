import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { artifacts } from '../paths.ts';
import type { Figure, Measurement } from './figure.ts';

const MEGABYTE = 1024 * 1024;

/** What people download; what happens in a running editor is measured by its suite. */
export const extension: Measurement = {
  name: 'extension',
  async run(): Promise<Figure[]> {
    const name = existsSync(artifacts) ? (await readdir(artifacts)).find((file) => file.endsWith('.vsix')) : undefined;
    const size = name === undefined ? undefined : (await stat(join(artifacts, name))).size;
    return [
      {
        name: 'size of the .vsix',
        value: size === undefined ? 'not there: npm run package' : `${(size / MEGABYTE).toFixed(2)} MB`,
        goal: '≤ 3 MB',
        held: size === undefined ? undefined : size <= 3 * MEGABYTE,
      },
      { name: 'activation in VS Code', value: 'told by npm run test:vscode', goal: '≤ 120 ms', held: undefined },
    ];
  },
};
