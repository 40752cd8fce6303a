import { count, countsInWords, plural, position, type Reporter } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const;

/**
 * Workflow commands that GitHub shows beside the lines of a change.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = (report, context) => {
  const lines = report.messages.map(({ at, code, severity, message, remedy }) => {
    const { line, column, endLine, endColumn } = position(at, context.text(at.uri));
    const properties: Record<string, string | number> = { file: context.display(at.uri), line, endLine };
    // GitHub takes columns only for a range within one line.
    if (line === endLine) Object.assign(properties, { col: column, endColumn });
    properties.title = code;
    const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(remedy ? `${message}\n${remedy}` : message)}`;
  });
  const files = plural(report.files.length, 'file');
  const alliances = plural(report.alliances.length, 'alliance');
  lines.push(`Checked ${files} of ${alliances}: ${countsInWords(count(report.messages))}.`);
  return `${lines.join('\n')}\n`;
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
