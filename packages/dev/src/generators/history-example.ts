import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../paths.ts';
import { runNode } from '../run.ts';
import { buildStory, lastFiles } from '../story/story.ts';
import type { Generator } from './generator.ts';

/** The commands that the page shows, in its order, each with what to look at. */
const COMMANDS: readonly (readonly [args: string, about: string])[] = [
  ['history', 'Who changed what, and when. Formatting, the split into two files and the mere merge are nothing.'],
  ['diff signed-2024..amended-2024', 'What an amendment changed, for whom, and what it means.'],
  [
    'breaking signed-2024..renewed-2026',
    'What somebody who signed must know of all that came after. Exits with 1, as a gate.',
  ],
  ['amend', 'What both do now and no amendment records: the exit was agreed, but nobody wrote it down.'],
  ['history Monitoring', 'The life of one declaration.'],
  ['history Convenience --on 2024-06-30', 'What it said on a day: here between signature and amendment.'],
  ['blame Monitoring', 'Who said so last, of everything that a declaration says.'],
  ['blame Convenience', 'A notice that was shortened in the talks and lengthened by an amendment.'],
];

/** `examples/history`: the deal at its end, and a page on which every command is run on its repository. */
export const historyExample: Generator = {
  name: 'example with a history',
  async generate() {
    const folder = mkdtempSync(join(tmpdir(), 'alliance-story-'));
    try {
      const told = buildStory(folder);
      const sections: string[] = [];
      for (const [args, about] of COMMANDS) sections.push(`${about}\n\n${shown(args, await answer(args, folder))}`);
      const files = Object.entries(lastFiles(folder)).map(
        ([name, text]) => [`examples/history/${name}`, text] as const,
      );
      const redline = await answer('redline signed-2024..amended-2024 --format html', folder);
      return new Map([
        ['examples/history/README.md', page(told, sections)],
        ['examples/history/redline.html', `${redline}\n`],
        ...files,
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function answer(args: string, cwd: string): Promise<string> {
  const main = inRepository('packages', 'cli', 'src', 'main.ts');
  const env = { NO_COLOR: '1', FORCE_COLOR: undefined };
  const { code, output } = await runNode(main, args.split(' '), { cwd, env, output: 'keep' });
  if (code > 1) throw new Error(`alliance ${args} ended with ${code}:\n${output}`);
  return output.trimEnd();
}

function shown(args: string, output: string): string {
  return `\`\`\`\n$ alliance ${args}\n${output}\n\`\`\``;
}

function page(
  { merge, conflict }: { readonly merge: string; readonly conflict: string },
  sections: readonly string[],
): string {
  return `# A deal and its history

Fabrikam builds refrigerated vans, Tailspin watches their temperature. Over three years they drafted, negotiated, signed, amended, renewed and ended what stands in this folder: these files are its last version.

The versions before it are a git repository that a script builds, with the same commits everywhere:

\`\`\`sh
npm run story -- ../cold-chain
\`\`\`

This page was written by running the commands on it; a test holds that they still answer this.

## Both sides edit

Each side changed the draft on a branch of its own. Each added a measure at the same place, Tailspin shortened the notice, Fabrikam added Italy: that merges by itself. Both changed the same share, and only that is a conflict, in words:

\`\`\`
$ git merge tailspin
${merge}
\`\`\`

\`\`\`
${conflict}
\`\`\`

They met at 55 to 45.

## Asking the history

${sections.join('\n\n')}

For people outside git: [the amendment in plain words](redline.html), with what went and what came marked.

\`\`\`
$ alliance redline signed-2024..amended-2024 --out redline.html
\`\`\`
`;
}
