import { runCheck } from '../commands/check.ts';
import { answerOf, FILES, type ToolKit, within } from './tool.ts';

/** `apply-fixes`: what `alliance check --fix --format json` does and says. */
export function addApplyFixes({ server, z, io }: ToolKit): void {
  server.registerTool(
    'apply-fixes',
    {
      title: 'Apply fixes',
      description:
        'Writes the fixes of findings into .alliance files, and gives what is left as `check` does. Without `unsafe` only those that change nothing the parties agreed.',
      inputSchema: z.object({
        files: z.array(z.string()).min(1).describe(FILES),
        unsafe: z.boolean().optional().describe('Also fixes that decide something; look at what they wrote'),
      }),
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true },
    },
    ({ files, unsafe }) =>
      answerOf(io, (silent) =>
        runCheck(within(io, files), { format: 'json', fix: true, ...(unsafe && { unsafe }) }, silent),
      ),
  );
}
