import { explain, GROUP_NAMES, GROUPS, RULES, type Rule, ruleOf, rulePage, whenItHolds } from '@alliance-lang/analysis';
import { nearestWord } from '@alliance-lang/language';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { type Colours, coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { oneOf } from './arguments.ts';

/** The options of `alliance explain`, as typed. */
export interface ExplainOptions {
  readonly format?: string;
  readonly color?: boolean;
}

const FORMATS = ['pretty', 'markdown', 'json'] as const;

/** `alliance explain`: what a rule finds, why it matters and what to write; all of them in short when none is named. */
export async function runExplain(name: string | undefined, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const colours = coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: options.color });
  if (name === undefined) {
    io.out(catalogue(format, colours));
    return exitCode.clean;
  }
  const rule = ruleOf(name);
  if (!rule) throw new WrongUse(unknown(name));
  io.out(page(rule, format, colours));
  return exitCode.clean;
}

function unknown(name: string): string {
  const nearest = nearestWord(
    name,
    RULES.map((rule) => rule.name),
  );
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `There is no rule ${name}.${meant} All of them: alliance explain`;
}

function page(rule: Rule, format: (typeof FORMATS)[number], c: Colours): string {
  if (format === 'markdown') return rulePage(rule);
  if (format === 'json') return `${JSON.stringify(dataOf(rule), undefined, 2)}\n`;
  // The head of the page, the labels of its sections and the marks under its examples stand out.
  const [head = '', ...rest] = explain(rule).split('\n');
  const lines = rest.map((line) => {
    if (/^\s*(\/\/)?[ ^]*\^+$/.test(line)) return c.red(line);
    return line.replace(/^(Why|What to write|Option \S+|Told|Fine)\b/, (label) => c.bold(label));
  });
  const [title = '', ...severity] = head.split(': ');
  return [`${c.bold(title)}: ${severity.join(': ')}`, ...lines].join('\n');
}

function dataOf(rule: Rule): object {
  const { name, group, summary, why, remedy, from, kinds, options, examples } = rule;
  return { name, group, summary, why, remedy, from, kinds, options, examples };
}

function catalogue(format: (typeof FORMATS)[number], c: Colours): string {
  if (format === 'json') {
    const list = RULES.map(({ name, group, from, summary }) => ({ name, group, from, summary }));
    return `${JSON.stringify(list, undefined, 2)}\n`;
  }
  const width = Math.max(...RULES.map(({ name }) => name.length));
  const sections = GROUP_NAMES.flatMap((group) => {
    const rules = RULES.filter((rule) => rule.group === group);
    if (rules.length === 0) return [];
    if (format === 'markdown') {
      const rows = rules.map((rule) => `| ${rule.name} | ${whenItHolds(rule)} | ${rule.summary} |`);
      return [[`## ${group}\n`, '| rule | holds as | finds |', '| --- | --- | --- |', ...rows].join('\n')];
    }
    const rows = rules.map(({ name, summary }) => `  ${c.cyan(name.padEnd(width))}  ${summary}`);
    return [[`${c.bold(group)}  ${c.dim(GROUPS[group])}`, ...rows].join('\n')];
  });
  if (format === 'markdown') return `# Rules\n\n${sections.join('\n\n')}\n`;
  return `${sections.join('\n\n')}\n\nMore about one of them: alliance explain RULE\n`;
}
