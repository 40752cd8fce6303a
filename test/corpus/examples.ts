import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lint } from '@alliance-lang/analysis';
import { problemsOf, type Range, readWorkspace, type Workspace } from '@alliance-lang/language';

/** The folder of the examples, as people open it. */
export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The day on which the examples are checked, so that results do not change with the calendar. */
const TODAY = '2026-11-22';

/** Folders that hold alliances, from `starter` to `filed/hyatt-playa`. */
export function exampleFolders(): string[] {
  return readdirSync(EXAMPLES, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.alliance'))
    .map((entry) => path.relative(EXAMPLES, entry.parentPath).split(path.sep))
    .map(([first = '', second = '']) => (first === 'filed' ? `${first}/${second}` : first))
    .filter((folder, index, all) => all.indexOf(folder) === index)
    .sort();
}

const workspaces = new Map<string, Workspace>();

/** The `.alliance` files below some folders of the examples, read as one workspace; read once, for nobody changes it. */
export function readExamples(...folders: string[]): Workspace {
  const key = folders.join(' ');
  const known = workspaces.get(key);
  if (known) return known;
  const workspace = readFolders(folders);
  workspaces.set(key, workspace);
  return workspace;
}

function readFolders(folders: readonly string[]): Workspace {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(EXAMPLES, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.alliance'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort(),
  );
  return readWorkspace(files.map((file) => ({ uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') })));
}

/** A finding as a row of a table: rule, file, line from 1, severity. */
export type Row = readonly [rule: string, file: string, line: number, severity: string];

/** What the language and the linter say of all files and alliances of a workspace, by file and line. */
export function rowsOf({ documents, models, services }: Workspace): Row[] {
  const problems = documents
    .flatMap((document) => problemsOf(document, services.alliance))
    .map(({ code, at, severity }) => row(code, at, severity));
  const findings = models
    .flatMap((model) => lint(model, { today: TODAY }).findings)
    .map(({ rule, at, severity }) => row(rule, at, severity));
  return [...problems, ...findings].sort(inReadingOrder);
}

function row(rule: string, at: Range, severity: string): Row {
  return [rule, path.posix.basename(decodeURIComponent(at.uri)), at.line + 1, severity];
}

/** By file, line, severity and rule, so that a table can be written by hand. */
export function inReadingOrder(a: Row, b: Row): number {
  const [ruleOfA, fileOfA, lineOfA, severityOfA] = a;
  const [ruleOfB, fileOfB, lineOfB, severityOfB] = b;
  return (
    compare(fileOfA, fileOfB) || lineOfA - lineOfB || compare(severityOfA, severityOfB) || compare(ruleOfA, ruleOfB)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
