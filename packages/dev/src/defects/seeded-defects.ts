/** The complete example with one realistic edit at a time, and what the check must then say: no more and no less. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lint } from '@alliance-lang/analysis';
import { createAllianceServices, problemsOf, readWorkspace, type SourceFile } from '@alliance-lang/language';

/** One edit of the complete example. */
export interface SeededDefect {
  /** Path in the example, without extension. */
  readonly file: string;
  /** What somebody did: `no driver`. */
  readonly title: string;
  /** `line` drops the line that holds `find`; `block` drops from there to the brace that closes it; `swap` and `after` put `put`. */
  readonly form: 'line' | 'block' | 'swap' | 'after';
  readonly find: string;
  readonly put?: string;
  /** The rules, and problems of the language, that must tell, each as often as it must; sorted. */
  readonly finds: readonly string[];
}

/** What the check says of the example after an edit, beside what it must say. */
export interface DefectOutcome {
  readonly defect: SeededDefect;
  readonly found: readonly string[];
  readonly messages: readonly string[];
  /** Told and expected; told and not expected; expected and not told. */
  readonly right: number;
  readonly surplus: readonly string[];
  readonly lacking: readonly string[];
}

/** The day of the check, so that results do not change with the calendar. */
const TODAY = '2026-11-22';

const TABLE = join(import.meta.dirname, 'table.json');

/** All edits of the table. */
export function seededDefects(): readonly SeededDefect[] {
  return JSON.parse(readFileSync(TABLE, 'utf8')) as SeededDefect[];
}

/** The complete example, and a parser for it: making one takes longer than reading the example. */
export class SeededExample {
  readonly #files: readonly { readonly name: string; readonly uri: string; readonly text: string }[];
  readonly #services = createAllianceServices();

  /** @param folder the folder of the example */
  constructor(folder: string) {
    this.#files = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.alliance'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({
        name: relative(folder, path)
          .split(sep)
          .join('/')
          .replace(/\.alliance$/, ''),
        uri: pathToFileURL(path).href,
        text: readFileSync(path, 'utf8'),
      }));
  }

  /** The outcome of one edit. @throws Error where the example does not hold what the edit is about exactly once */
  outcome(defect: SeededDefect): DefectOutcome {
    const sources = this.#files.map(
      ({ name, uri, text }): SourceFile => ({ uri, text: name === defect.file ? edited(text, defect) : text }),
    );
    const { documents, models } = readWorkspace(sources, this.#services);
    const problems = documents.flatMap((document) => problemsOf(document, this.#services.alliance));
    const findings = models.flatMap((model) => lint(model, { today: TODAY }).findings);
    const found = [...problems.map(({ code }) => code), ...findings.map(({ rule }) => rule)].sort();
    const lacking = without(defect.finds, found);
    return {
      defect,
      found,
      messages: [
        ...problems.map(({ code, message }) => `${code}: ${message}`),
        ...findings.map(({ rule, message }) => `${rule}: ${message}`),
      ],
      right: defect.finds.length - lacking.length,
      surplus: without(found, defect.finds),
      lacking,
    };
  }
}

/** The items of a list that another one has not, each as often as it is left over. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return list.filter((item) => {
    const index = left.indexOf(item);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function edited(text: string, { form, find, put = '', title }: SeededDefect): string {
  const at = text.indexOf(find);
  if (at < 0 || (form !== 'line' && text.indexOf(find, at + 1) >= 0))
    throw new Error(`${title}: the file holds "${find}" ${at < 0 ? 'nowhere' : 'more than once'}.`);
  const lineStart = text.lastIndexOf('\n', at) + 1;
  switch (form) {
    case 'swap':
      return text.slice(0, at) + put + text.slice(at + find.length);
    case 'after':
      return text.slice(0, at + find.length) + put + text.slice(at + find.length);
    case 'line':
      return text.slice(0, lineStart) + text.slice(text.indexOf('\n', at) + 1);
    case 'block':
      return text.slice(0, lineStart) + text.slice(blockEnd(text, at) + 1);
  }
}

function blockEnd(text: string, from: number): number {
  let depth = 0;
  for (let index = text.indexOf('{', from); index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return text.length;
}
