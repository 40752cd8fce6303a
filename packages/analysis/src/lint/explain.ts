/** What a rule is about, for the terminal, for `docs/rules/` and for SARIF: all made from the rule's own file. */

import type { Example } from './example.ts';
import { readMarks } from './example.ts';
import type { Severity } from './finding.ts';
import { GROUP_NAMES, GROUPS, MANAGEMENT_GROUPS } from './group.ts';
import { proportionPage } from './proportion.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { firstStage } from './severity.ts';
import { STAGES } from './stage.ts';

const LETTERS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'information' };

/** `warning from design, error from sign`; and for kinds of alliance, where they differ. */
export function whenItHolds(rule: Rule): string {
  const stages = STAGES.flatMap((stage) => {
    const severity = rule.from[stage];
    return severity ? [`${LETTERS[severity]} from ${stage}`] : [];
  });
  const kinds = Object.entries(rule.kinds ?? {}).map(([kind, severity]) => `${severity} for ${kind} alliances`);
  const small = rule.small === undefined ? [] : [`${rule.small} for small ones`];
  return [...stages, ...kinds, ...small].join(', ');
}

/** The page of a rule as plain text for a terminal. */
export function explain(rule: Rule): string {
  const parts = [
    `${rule.name} (${rule.group}): ${whenItHolds(rule)}`,
    `${rule.summary}.`,
    `Why: ${rule.why}`,
    `What to write: ${rule.remedy}`,
    ...optionLines(rule),
    ...rule.examples.bad.map((example) => `${heading('Told', example)}\n\n${indented(drawn(example))}`),
    ...rule.examples.good.map((example) => `${heading('Fine', example)}\n\n${indented(readMarks(example.text).text)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The page of a rule as Markdown: `docs/rules/<name>.md`. */
export function rulePage(rule: Rule): string {
  const lines = [
    `# ${rule.name}`,
    `${rule.summary}.`,
    `Group: [${rule.group}](index.md#${rule.group}). Severity: ${whenItHolds(rule)}.`,
    ...(MANAGEMENT_GROUPS.has(rule.group) && firstStage(rule) !== 'operate'
      ? [
          'From `operate` on this is told as information, unless `managementContent` is `true` in `alliance.config.json`.',
        ]
      : []),
    ...(rule.needs ? [TOLD[rule.needs]] : []),
    '## Why',
    rule.why,
    '## What to write',
    rule.remedy,
    ...rule.examples.bad.flatMap((example) => [
      `## ${heading('Told', example)}`,
      fenced(drawn(example)),
      ...elsewhere(example),
      ...(example.fixed ? ['After the fix:', fenced(example.fixed)] : []),
    ]),
    ...rule.examples.good.flatMap((example) => [
      `## ${heading('Fine', example)}`,
      fenced(readMarks(example.text).text),
      ...elsewhere(example),
    ]),
    ...optionsSection(rule),
    '## To leave it unheeded',
    fenced(`waive ${rule.name} because "…" by Northwind.Legal until 2026-12-31`),
    `On the declaration concerned or on the alliance; or for a whole folder, in \`alliance.config.json\`: \`"rules": { "${rule.name}": "off" }\`.`,
  ];
  return `${lines.join('\n\n')}\n`;
}

/** `docs/rules/index.md`: a table of the rules, group by group. */
export function rulesIndex(rules: readonly Rule[] = RULES): string {
  const lines = [
    '# Rules',
    'A rule is silent before the stage from which it holds; until then its gaps count as “to do” for readiness. Values that are not known yet (`tbd`, `redacted`) never count as missing. [Which rule holds when](proportion.md) shows them by kind, stage and size of the alliance.',
  ];
  for (const group of GROUP_NAMES) {
    const members = rules.filter((rule) => rule.group === group);
    if (members.length === 0) continue;
    const rows = members.map(
      (rule) => `| [${rule.name}](${rule.name}.md) | ${whenItHolds(rule)} | ${rule.summary} | ${fixOf(rule)} |`,
    );
    lines.push(
      `## ${group}`,
      GROUPS[group],
      ['| rule | holds as | finds | fix |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    );
  }
  return `${lines.join('\n\n')}\n`;
}

/** All generated pages by path below `docs/rules/`. */
export function rulePages(rules: readonly Rule[] = RULES): ReadonlyMap<string, string> {
  return new Map([
    ['index.md', rulesIndex(rules)],
    ['proportion.md', proportionPage(rules)],
    ...rules.map((rule): [string, string] => [`${rule.name}.md`, rulePage(rule)]),
  ]);
}

function elsewhere({ others = [], signed }: Example): string[] {
  return [
    ...others.flatMap((text) => ['And in another alliance of the workspace:', fenced(text)]),
    ...(signed?.text ? ['Where this was signed:', fenced(signed.text)] : []),
  ];
}

/** Where a rule that needs more than the alliance is told. */
const TOLD: Readonly<Record<NonNullable<Rule['needs']>, string>> = {
  portfolio: 'Told where other alliances are read together with this one.',
  earlier:
    'Told in editors whose git knows the file, against the version that was signed last ([which one](../git.md#what-was-signed)); `alliance diff` tells it between any two versions.',
};

function fixOf(rule: Rule): string {
  return rule.examples.bad.some((example) => example.fixed) ? 'yes' : '';
}

function heading(verdict: string, example: Example): string {
  const left = example.without?.length ? `nothing says ${example.without.map((what) => `\`${what}\``).join(', ')}` : '';
  const title = example.title ?? left;
  return title ? `${verdict}: ${title}` : verdict;
}

/** The example with a line of carets under each marked range; what spans lines is underlined on its first. */
function drawn(example: Example): string {
  const { text, ranges } = readMarks(example.text);
  const lines: string[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    lines.push(line);
    const marks = ranges.filter((range) => range.offset >= offset && range.offset <= offset + line.length);
    if (marks.length > 0) {
      let under = '';
      for (const mark of marks) {
        const column = mark.offset - offset;
        if (column < under.length) continue;
        const length = Math.max(1, Math.min(mark.length, line.length - column));
        under = under.padEnd(column, ' ') + '^'.repeat(length);
      }
      lines.push(
        under.length >= 2 && under[0] !== '^' ? `//${under.slice(2)}` : under.replace(/^\^\^?/, '//').padEnd(2, '/'),
      );
    }
    offset += line.length + 1;
  }
  return lines.join('\n');
}

function optionLines(rule: Rule): string[] {
  return Object.entries(rule.options ?? {}).map(
    ([name, spec]) => `Option ${name} (${JSON.stringify(spec.default)}): ${spec.description}`,
  );
}

function optionsSection(rule: Rule): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(
    ([name, spec]) => `| \`${name}\` | ${spec.type} | \`${JSON.stringify(spec.default)}\` | ${spec.description} |`,
  );
  return ['## Options', ['| option | type | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')];
}

function fenced(text: string): string {
  return `\`\`\`alliance\n${text}\n\`\`\``;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line ? `  ${line}` : line))
    .join('\n');
}
