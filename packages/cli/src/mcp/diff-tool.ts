import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runDiff } from '../commands/diff.ts';
import { answerOf, type ToolKit, within } from './tool.ts';

/** `diff`: what changed in the deal between two revisions or files. */
export function addDiff({ server, z, io }: ToolKit): void {
  server.registerTool(
    'diff',
    {
      title: 'Compare versions',
      description:
        'What changed in the deal between two versions, for whom, and what each change means. Gives JSON. Versions are revisions of git (HEAD~1, main..HEAD), files or folders; without any, HEAD and what is on the disk.',
      inputSchema: z.object({
        versions: z.array(z.string()).max(2).optional().describe('One or two versions'),
        alliance: z.string().optional().describe('Only the alliance of this name'),
      }),
      annotations: { readOnlyHint: true },
    },
    ({ versions, alliance }) =>
      answerOf(io, (silent) => {
        within(
          io,
          versions?.filter((version) => existsSync(resolve(io.cwd, version))),
        );
        return runDiff(versions ?? [], { format: 'json', ...(alliance === undefined ? {} : { alliance }) }, silent);
      }),
  );
}
