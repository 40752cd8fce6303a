import { DIAGRAMS } from '@alliance-lang/rendering';
import { runDiagram } from '../commands/diagram.ts';
import { answerOf, FILES, type ToolKit, within } from './tool.ts';

/** `diagram`: a picture as text, or as SVG. */
export function addDiagram({ server, z, io }: ToolKit): void {
  const ids = DIAGRAMS.map(({ id }) => id);
  server.registerTool(
    'diagram',
    {
      title: 'Draw an alliance',
      description:
        'A picture of an alliance: who sits where, who decides, RACI, escalation, timeline, exit and others. As Mermaid chart or table for Markdown, or as SVG.',
      inputSchema: z.object({
        diagram: z.enum(ids).describe('Which picture'),
        files: z.array(z.string()).optional().describe(FILES),
        alliance: z.string().optional().describe('Only the alliance of this name'),
        format: z.enum(['markdown', 'svg']).optional().describe('markdown when it is left out'),
      }),
      annotations: { readOnlyHint: true },
    },
    ({ diagram, files, alliance, format }) =>
      answerOf(io, (silent) => {
        const only = alliance === undefined ? {} : { alliance };
        return runDiagram(within(io, files), { diagram, format: format ?? 'markdown', ...only }, silent);
      }),
  );
}
