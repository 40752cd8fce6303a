/**
 * `npm run mutate`: takes each rule's check away and expects an example to fail; exits with 1 when one survives. It also takes away each message,
 * and lists those that no example shows.
 */
import { RULES } from '@alliance-lang/analysis';
import { mutantsOf } from './mutants.ts';

let count = 0;
const survivors: string[] = [];
const unshown: string[] = [];
for (const rule of RULES) {
  const mutants = mutantsOf(rule);
  count += mutants.length;
  const alive = mutants.filter(({ killedBy }) => killedBy.length === 0);
  for (const { message } of alive) {
    if (message) unshown.push(`${rule.name} without its message ${message}`);
    else survivors.push(rule.name);
  }
  process.stdout.write(
    `${alive.length > 0 ? '✗' : '✓'} ${rule.name}: ${mutants.length - alive.length} of ${mutants.length} noticed\n`,
  );
}
process.stdout.write(
  `\n${count - survivors.length - unshown.length} of ${count} mutants of ${RULES.length} rules are noticed by an example\n`,
);
for (const one of unshown) process.stdout.write(`no example shows ${one}\n`);
for (const survivor of survivors) process.stdout.write(`no example fails without ${survivor}\n`);
process.exitCode = survivors.length > 0 ? 1 : 0;
