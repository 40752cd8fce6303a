import { STAGES } from '@alliance-lang/analysis';
import { runCheck } from '../commands/check.ts';
import { answerOf, FILES, type ToolKit, within } from './tool.ts';

/** `check`: what `alliance check --format json` says. */
export function addCheck({ server, z, io }: ToolKit): void {
  server.registerTool(
    'check',
    {
      title: 'Check alliances',
      description:
        'Finds gaps and contradictions in .alliance files. Gives JSON: findings with code, severity, message, why it matters, what to do, place and the titles of fixes.',
      inputSchema: z.object({
        files: z.array(z.string()).optional().describe(FILES),
        stage: z.enum(STAGES).optional().describe('Check as if every alliance were at this stage'),
      }),
      annotations: { readOnlyHint: true },
    },
    ({ files, stage }) =>
      answerOf(io, (silent) => runCheck(within(io, files), { format: 'json', ...(stage && { stage }) }, silent)),
  );
}
