import { runExport } from '../commands/export.ts';
import { runRead } from '../commands/read.ts';
import { answerOf, FILES, type ToolKit, within } from './tool.ts';

/** `read`: the agreement in plain words, or its model as JSON. */
export function addRead({ server, z, io }: ToolKit): void {
  server.registerTool(
    'read',
    {
      title: 'Read an alliance',
      description:
        'The whole agreement, merged from all its files: numbered plain prose (Markdown), or the semantic model as JSON with the place of everything.',
      inputSchema: z.object({
        files: z.array(z.string()).optional().describe(FILES),
        alliance: z.string().optional().describe('Only the alliance of this name'),
        as: z.enum(['prose', 'model']).optional().describe('prose when it is left out'),
      }),
      annotations: { readOnlyHint: true },
    },
    ({ files, alliance, as }) =>
      answerOf(io, (silent) => {
        const only = alliance === undefined ? {} : { alliance };
        return as === 'model'
          ? runExport(within(io, files), only, silent)
          : runRead(within(io, files), { format: 'markdown', ...only }, silent);
      }),
  );
}
