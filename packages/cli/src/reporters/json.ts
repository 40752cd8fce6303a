import { count, position, type Reporter } from './report.ts';

/** The version of the shape below; it changes when a reader of older output could be misled. */
const VERSION = 1;

/**
 * For programs: one JSON object. Lines and columns start at 1, `offset` at 0; all count UTF-16 code units, offsets include a byte
 * order mark, columns do not. `file` is relative to the current folder.
 */
export const json: Reporter = (report, context) => {
  const { errors, warnings, notes, fixable } = count(report.messages);
  const place = (at: (typeof report.messages)[number]['at']) => ({
    file: context.display(at.uri),
    ...position(at, context.text(at.uri)),
    offset: at.offset,
    length: at.length,
  });
  return `${JSON.stringify(
    {
      version: VERSION,
      tool: { name: 'alliance', version: context.version },
      summary: {
        files: report.files.length,
        alliances: report.alliances.length,
        errors,
        warnings,
        notes,
        fixable,
        waived: report.waived,
        fixed: report.fixed,
      },
      alliances: report.alliances,
      files: report.files.map((uri) => context.display(uri)),
      findings: report.messages.map(({ at, related, fixes, ...message }) => ({
        ...message,
        at: place(at),
        related: related.map((other) => ({ message: other.message, at: place(other.at) })),
        fixes: fixes.map(({ title, safe, edits }) => ({
          title,
          safe,
          edits: edits.map(({ uri, ...edit }) => ({ file: context.display(uri), ...edit })),
        })),
      })),
    },
    undefined,
    2,
  )}\n`;
};
