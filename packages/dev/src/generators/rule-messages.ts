import { RULES } from '../../../analysis/src/lint/registry.ts';
import type { Rule } from '../../../analysis/src/lint/rule.ts';
import { complete } from '../../../analysis/src/lint/testing/complete.ts';
import { lintExample, readText } from '../../../analysis/src/lint/testing/run-example.ts';

/** What every rule says, in one table: the messages are those that its examples give, so that all can be read at a sitting. */
export function messageTable(rules: readonly Rule[] = RULES): string {
  const rows = rules.flatMap((rule) =>
    messagesOf(rule).map((message, index) =>
      index === 0
        ? `| [${rule.name}](${rule.name}.md) | ${cell(message)} | ${cell(rule.why)} | ${cell(rule.remedy)} |`
        : `| | ${cell(message)} | | |`,
    ),
  );
  return [
    '## What they say',
    'Each sentence as one of the rule’s examples gives it; why it matters; what to write.',
    ['| rule | says | why | what to write |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** The sentences of a rule over its examples, each once. */
function messagesOf(rule: Rule): string[] {
  const told = rule.examples.bad.flatMap((example) => {
    const { findings } = lintExample(readText(complete(example).text).model, rule, example);
    return findings.filter((finding) => finding.rule === rule.name).map(({ message }) => message);
  });
  return [...new Set(told)];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
