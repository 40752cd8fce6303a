import { runExplain } from '../commands/explain.ts';
import { answerOf, type ToolKit } from './tool.ts';

/** `explain`: what a rule finds and what to write; all rules when none is named. */
export function addExplain({ server, z, io }: ToolKit): void {
  server.registerTool(
    'explain',
    {
      title: 'Explain a rule',
      description:
        'What a rule or a problem of the language finds, why it matters and what to write, with examples; all of them in short when none is named.',
      inputSchema: z.object({
        rule: z.string().optional().describe('The code of a finding, such as missing-accountable'),
      }),
      annotations: { readOnlyHint: true },
    },
    ({ rule }) => answerOf(io, (silent) => runExplain(rule, { format: 'markdown' }, silent)),
  );
}
