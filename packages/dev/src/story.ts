import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from './script.ts';
import { buildStory } from './story/story.ts';

const usage = `npm run story -- FOLDER   builds the life of a deal as a git repository, to try alliance history, blame and diff on`;

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error(usage);
    return 2;
  }
  const path = resolve(folder);
  if (existsSync(path) && readdirSync(path).length > 0) {
    console.error(`${path} is not empty: name a folder that is, or one that is not there yet.`);
    return 2;
  }
  buildStory(path);
  console.log(`The story of a deal is in ${path}: try alliance history in it.`);
  return 0;
}

await runScript(main, usage);
