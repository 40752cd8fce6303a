import { count, type Message, position, type ReportContext, type Reporter } from './report.ts';

/**
 * JUnit XML as CI systems read it: a suite for each file, a failing case for each error or warning. Notes fail nothing: they stand in
 * the suite's output. A file without findings is one case that passes.
 */
export const junit: Reporter = (report, context) => {
  const byFile = new Map<string, Message[]>(report.files.map((uri) => [uri, []]));
  for (const message of report.messages) {
    const list = byFile.get(message.at.uri);
    if (list) list.push(message);
    else byFile.set(message.at.uri, [message]);
  }
  const suites = [...byFile].map(([uri, messages]) => suite(context.display(uri), messages, context));
  const failures = report.messages.length - count(report.messages).notes;
  const tests = suites.reduce((sum, { tests }) => sum + tests, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="alliance check" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
};

function suite(file: string, messages: readonly Message[], context: ReportContext): { tests: number; lines: string[] } {
  const failing = messages.filter(({ severity }) => severity !== 'information');
  const notes = messages.filter(({ severity }) => severity === 'information');
  const tests = Math.max(1, failing.length);
  const name = escapeXml(file);
  const cases = failing.flatMap((message) => {
    const where = placeOf(message, context);
    return [
      `    <testcase name="${escapeXml(`${message.code} at ${where}`)}" classname="${name}" file="${name}" line="${message.at.line + 1}">`,
      `      <failure type="${message.severity}" message="${escapeXml(message.message)}">${escapeXml(detail(message, `${file}:${where}`))}</failure>`,
      '    </testcase>',
    ];
  });
  if (cases.length === 0) cases.push(`    <testcase name="no findings" classname="${name}" file="${name}"/>`);
  if (notes.length > 0) {
    const told = notes.map((note) => `${file}:${placeOf(note, context)}: ${note.message} (${note.code})`);
    cases.push(`    <system-out>${escapeXml(told.join('\n'))}</system-out>`);
  }
  return {
    tests,
    lines: [
      `  <testsuite name="${name}" tests="${tests}" failures="${failing.length}" errors="0">`,
      ...cases,
      '  </testsuite>',
    ],
  };
}

function placeOf({ at }: Message, context: ReportContext): string {
  const { line, column } = position(at, context.text(at.uri));
  return `${line}:${column}`;
}

function detail({ message, why, remedy }: Message, where: string): string {
  return [`${where}: ${message}`, why, remedy].filter((text) => text !== undefined).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Text for XML 1.0, in which most control characters cannot stand at all. */
function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu, '�')
    .replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
}
