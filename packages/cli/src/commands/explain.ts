import { explain, GROUP_NAMES, GROUPS, RULES, type Rule, ruleOf, rulePage, whenItHolds } from '@alliance-lang/analysis';
import { isProblemCode, nearestWord, type ProblemCode, problemCodes } from '@alliance-lang/language';
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

/**
 * `alliance explain`: what a rule, or a problem that the language tells, finds, why it matters and what to write; all of them in short
 * when none is named.
 */
export async function runExplain(name: string | undefined, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const colours = coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: options.color });
  if (name === undefined) {
    io.out(catalogue(format, colours));
    return exitCode.clean;
  }
  const rule = ruleOf(name);
  if (rule) io.out(page(rule, format, colours));
  else if (isProblemCode(name)) io.out(problemPage(name, format, colours));
  else throw new WrongUse(unknown(name));
  return exitCode.clean;
}

const CODES = Object.keys(problemCodes) as ProblemCode[];

function unknown(name: string): string {
  const nearest = nearestWord(name, [...RULES.map((rule) => rule.name), ...CODES]);
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `There is no rule ${name}.${meant} All of them: alliance explain`;
}

function problemPage(code: ProblemCode, format: (typeof FORMATS)[number], c: Colours): string {
  const { severity, summary, why, remedy } = problemCodes[code];
  if (format === 'json') return `${JSON.stringify({ name: code, ...problemCodes[code] }, undefined, 2)}\n`;
  if (format === 'markdown') {
    return `# ${code}\n\n${summary}.\n\nTold by the language, as ${severity}.\n\n## Why\n\n${why}\n\n## What to write\n\n${remedy}\n`;
  }
  const head = `${c.bold(code)}: ${severity}, told by the language whatever the stage`;
  return `${head}\n\n${summary}.\n\n${c.bold('Why')}: ${why}\n\n${c.bold('What to write')}: ${remedy}\n`;
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

/** One line of the catalogue. */
interface Entry {
  readonly name: string;
  readonly holds: string;
  readonly summary: string;
}

/** Everything that can be told, group by group; the language's own problems last. */
function catalogue(format: (typeof FORMATS)[number], c: Colours): string {
  const groups = GROUP_NAMES.map((group) => ({
    name: group as string,
    about: GROUPS[group] as string,
    entries: RULES.filter((rule) => rule.group === group).map(
      (rule): Entry => ({ name: rule.name, holds: whenItHolds(rule), summary: rule.summary }),
    ),
  })).filter(({ entries }) => entries.length > 0);
  groups.push({
    name: 'language',
    about: 'What the language itself tells: syntax, names, words and values.',
    entries: CODES.map((name) => ({ name, holds: problemCodes[name].severity, summary: problemCodes[name].summary })),
  });
  if (format === 'json') {
    const list = groups.flatMap(({ name: group, entries }) => entries.map((entry) => ({ group, ...entry })));
    return `${JSON.stringify(list, undefined, 2)}\n`;
  }
  if (format === 'markdown') {
    const sections = groups.map(({ name, about, entries }) => {
      const rows = entries.map((entry) => `| ${entry.name} | ${entry.holds} | ${entry.summary} |`);
      return [`## ${name}\n`, `${about}\n`, '| rule | holds as | finds |', '| --- | --- | --- |', ...rows].join('\n');
    });
    return `# Rules\n\n${sections.join('\n\n')}\n`;
  }
  const width = Math.max(...groups.flatMap(({ entries }) => entries.map(({ name }) => name.length)));
  const sections = groups.map(({ name, about, entries }) =>
    [
      `${c.bold(name)}  ${c.dim(about)}`,
      ...entries.map((entry) => `  ${c.cyan(entry.name.padEnd(width))}  ${entry.summary}`),
    ].join('\n'),
  );
  return `${sections.join('\n\n')}\n\nMore about one of them: alliance explain RULE\n`;
}
