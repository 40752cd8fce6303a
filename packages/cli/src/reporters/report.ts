import type { Range } from '@alliance-lang/language';

export type Severity = 'error' | 'warning' | 'information';

/** One thing that is told about a file: by the language, by a rule, or about the file itself. */
export interface Message {
  /** The rule's name, or the code of a problem of the language, of a file or of a configuration. */
  readonly code: string;
  readonly source: 'language' | 'rule' | 'file' | 'configuration';
  readonly severity: Severity;
  readonly message: string;
  readonly why?: string;
  readonly remedy?: string;
  /** Zero-based lines and characters; the URI tells the file. */
  readonly at: Range;
  readonly related: readonly { readonly at: Range; readonly message: string }[];
  readonly fixes: readonly MessageFix[];
  /** True when this tells a defect of the program. */
  readonly internal?: true;
}

/** A change that mends what is told. */
export interface MessageFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly {
    readonly uri: string;
    readonly offset: number;
    readonly length: number;
    readonly text: string;
  }[];
}

/** What a check came to. */
export interface Report {
  /** In reading order: file by file, then by position. */
  readonly messages: readonly Message[];
  /** URIs of the files that were checked. */
  readonly files: readonly string[];
  /** Names of the alliances that were checked. */
  readonly alliances: readonly string[];
  /** How many findings a waiver holds back. */
  readonly waived: number;
  /** How many fixes were applied before this report was made. */
  readonly fixed: number;
  /** How many messages were left out because only errors were asked for. */
  readonly hidden: number;
}

/** What reporters need to know about the world. */
export interface ReportContext {
  /** A file as people name it: relative to the current folder, with `/`. */
  display(uri: string): string;
  /** The text of a file; undefined when it could not be read. */
  text(uri: string): string | undefined;
  readonly version: string;
}

/** Turns a report into what is printed. */
export type Reporter = (report: Report, context: ReportContext) => string;

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly fixable: number;
}

/** How many messages of each severity a report has, and how many have a safe fix. */
export function count(messages: readonly Message[]): Counts {
  const of = (severity: Severity): number => messages.filter((message) => message.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    notes: of('information'),
    fixable: messages.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length,
  };
}

/** `1 file`, `2 files`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `1 error, 2 warnings, 3 notes`; what there is none of is left out, `no findings` when there is nothing. */
export function countsInWords({ errors, warnings, notes }: Counts): string {
  const parts = [
    errors > 0 && plural(errors, 'error'),
    warnings > 0 && plural(warnings, 'warning'),
    notes > 0 && plural(notes, 'note'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** One-based line and column as editors show them, counted in UTF-16 code units without a byte order mark. */
export function position(range: Range, text: string | undefined): Place {
  const mark = (line: number): number => (line === 0 && text?.startsWith('\uFEFF') ? 1 : 0);
  const column = (line: number, character: number): number => Math.max(1, character - mark(line) + 1);
  return {
    line: range.line + 1,
    column: column(range.line, range.character),
    endLine: range.endLine + 1,
    endColumn: column(range.endLine, range.endCharacter),
  };
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
