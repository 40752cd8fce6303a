/** Rules with one thing taken away, and whether an example notices. */
import { type LintOptions, lint, RULES, type Rule } from '@alliance-lang/analysis';
import { complete } from '../../../analysis/src/lint/testing/complete.ts';
import { lintExample, readText } from '../../../analysis/src/lint/testing/run-example.ts';

/** A rule that never tells, or never tells one of its messages. */
export interface Mutant {
  readonly rule: string;
  /** The message that is taken away; absent for the whole check. */
  readonly message?: string;
  /** The examples that fail on the mutant, by number. */
  readonly killedBy: readonly number[];
}

/**
 * The mutants of a rule. An example notices one when it has a finding marked that the mutant no longer tells, so each bad example is checked twice:
 * as it is, to see by which messages it is told, and with the check taken away, to see that nothing else tells it.
 */
export function mutantsOf(rule: Rule): readonly Mutant[] {
  const silent: Rule = { ...rule, check: () => undefined };
  const rules = RULES.map((other) => (other.name === rule.name ? silent : other));
  const byMessage = new Map<string, number[]>(Object.keys(rule.messages).map((message) => [message, []]));
  const whole: number[] = [];
  rule.examples.bad.forEach((example, index) => {
    const { model } = readText(complete(example).text);
    const told = lintExample(model, rule, example).findings.filter((finding) => finding.rule === rule.name);
    for (const message of new Set(told.map(({ messageId }) => messageId))) byMessage.get(message)?.push(index);
    const options: LintOptions = { today: example.today, strict: example.strict };
    const left = lint(model, options, rules).findings.filter((finding) => finding.rule === rule.name);
    if (told.length > 0 && left.length === 0) whole.push(index);
  });
  return [
    { rule: rule.name, killedBy: whole },
    ...[...byMessage].map(([message, killedBy]) => ({ rule: rule.name, message, killedBy })),
  ];
}
