import { codeFrame } from '../terminal/code-frame.ts';
import type { Colours } from '../terminal/colours.ts';
import { printable } from '../terminal/width.ts';
import { count, countsInWords, type Message, plural, position, type Report, type ReportContext } from './report.ts';

export interface PrettyOptions {
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly columns: number;
}

const WORDS = { error: 'error', warning: 'warning', information: 'note' } as const;

/**
 * For people: each message with the line it is about; why it matters and what to write, once for each rule; a line of counts at the end.
 */
export function pretty(report: Report, context: ReportContext, options: PrettyOptions): string {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (uri: string): readonly string[] => {
    const known = lines.get(uri) ?? (context.text(uri) ?? '').split(/\r\n|\n|\r/);
    lines.set(uri, known);
    return known;
  };
  const printer = new Printer(context, options, linesOf);
  const blocks = report.messages.map((message) => printer.message(message));
  return [...blocks, summary(report, options.colours)].join('\n\n').concat('\n');
}

class Printer {
  readonly #context: ReportContext;
  readonly #colours: Colours;
  readonly #columns: number;
  readonly #linesOf: (uri: string) => readonly string[];
  readonly #explained = new Set<string>();

  constructor(
    context: ReportContext,
    { colours, columns }: PrettyOptions,
    linesOf: (uri: string) => readonly string[],
  ) {
    this.#context = context;
    this.#colours = colours;
    this.#columns = columns;
    this.#linesOf = linesOf;
  }

  message(message: Message): string {
    const c = this.#colours;
    const paint = message.severity === 'error' ? c.red : message.severity === 'warning' ? c.yellow : c.cyan;
    const gutter = String(Math.max(message.at.endLine, ...message.related.map(({ at }) => at.line)) + 1).length;
    const indent = ' '.repeat(gutter);
    const head = `${paint(c.bold(WORDS[message.severity]))} ${c.dim(`[${message.code}]`)} ${c.bold(printable(message.message))}`;
    return [
      head,
      `${indent} ${c.dim('┌─')} ${this.#place(message)}`,
      ...this.#frame(message.at, paint, gutter),
      ...message.related.flatMap((related) => [
        `${indent} ${c.dim('├─')} ${this.#place(related)}: ${printable(related.message)}`,
        ...this.#frame(related.at, c.blue, gutter),
      ]),
      ...this.#advice(message, indent),
    ].join('\n');
  }

  #advice({ code, why, remedy, fixes }: Message, indent: string): string[] {
    const c = this.#colours;
    // Many findings of one rule are read better when the reasons stand with the first alone.
    const first = (text: string | undefined): string | undefined => {
      const key = `${code}\0${text}`;
      if (text === undefined || this.#explained.has(key)) return undefined;
      this.#explained.add(key);
      return text;
    };
    const fix = fixes.find(({ safe }) => safe) ?? fixes[0];
    const fixText = fix && `${fix.title} (${fix.safe ? '--fix' : '--fix --unsafe'})`;
    const entries = [
      ['why', first(why)],
      ['do', first(remedy)],
      ['fix', fixText],
    ] as const;
    const told = entries.filter(
      (entry): entry is [(typeof entry)[0], string] => entry[1] !== undefined && entry[1] !== '',
    );
    return told.flatMap(([label, text], index) => {
      const edge = index === told.length - 1 ? '└─' : '├─';
      const next = index === told.length - 1 ? ' ' : '│';
      const start = `${label}: `;
      return wrap(text, this.#columns - indent.length - 4 - start.length).map((line, row) =>
        row === 0
          ? `${indent} ${c.dim(edge)} ${c.dim(start)}${printable(line)}`
          : `${indent} ${c.dim(next)}  ${' '.repeat(start.length)}${printable(line)}`,
      );
    });
  }

  #place({ at }: { readonly at: Message['at'] }): string {
    const { line, column } = position(at, this.#context.text(at.uri));
    return this.#colours.cyan(`${printable(this.#context.display(at.uri))}:${line}:${column}`);
  }

  #frame(at: Message['at'], paint: (text: string) => string, gutter: number): string[] {
    return codeFrame(this.#linesOf(at.uri), at, { colours: this.#colours, paint, columns: this.#columns, gutter });
  }
}

/** Breaks a text into lines of at most `columns` characters, between words. */
function wrap(text: string, columns: number): string[] {
  const room = Math.max(30, columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** `Checked 3 files of 1 alliance: 1 error, 2 warnings.` and what can be done about it. */
function summary(report: Report, c: Colours): string {
  const counts = count(report.messages);
  const found = countsInWords(counts);
  const paint = counts.errors > 0 ? c.red : counts.warnings > 0 ? c.yellow : c.green;
  const scope = `Checked ${plural(report.files.length, 'file')} of ${plural(report.alliances.length, 'alliance')}`;
  const more = [
    report.fixed > 0 && `${plural(report.fixed, 'fix', 'fixes')} applied`,
    report.waived > 0 && `${report.waived} waived`,
    report.hidden > 0 && `${report.hidden} not shown`,
  ].filter((text) => text !== false);
  const first = `${scope}: ${paint(c.bold(found))}${more.length > 0 ? ` (${more.join(', ')})` : ''}.`;
  if (counts.fixable === 0) return first;
  const them = counts.fixable === 1 ? 'one of them' : `${counts.fixable} of them`;
  return `${first}\nTo mend ${counts.fixable === report.messages.length ? 'them' : them}: alliance check --fix`;
}
