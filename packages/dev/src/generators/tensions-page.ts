import { RULES, TENSION_KINDS } from '@alliance-lang/analysis';
import type { Generator } from './generator.ts';

/** The page that says of each tension how its figure is reckoned, where that comes from, and when a rule tells it. */
export const tensionsPage: Generator = {
  name: 'page of the tensions',
  async generate() {
    return new Map([['docs/tensions.md', page()]]);
  },
};

const HEAD = `# Tensions

Every alliance stands between forces that pull in opposite directions. Neither end is good or bad; what matters is to know where one stands and to want to stand there. Megan Arnold names these six in "The invisible inherent tensions in a strategic alliance".

Each has one figure. The picture \`alliance diagram --diagram tensions\` draws it from end to end, a rule tells it, as information, where it lies far out, and both say the same number with what counted. What is not known yet (\`tbd\`) is left out.`;

function page(): string {
  const sections = TENSION_KINDS.map(({ title, left, right, formula, source, movers, rule }) => {
    const options = Object.entries(RULES.find(({ name }) => name === rule)?.options ?? {});
    const thresholds = options.map(([name, spec]) => `\`${name}\` (${spec.default}): ${spec.description}`);
    return [
      `## ${title}`,
      `From **${left}** to **${right}**.`,
      `- How it is reckoned: ${formula}`,
      `- Where it comes from: ${source}`,
      `- What moves it to ${left}: ${movers.left}.`,
      `- What moves it to ${right}: ${movers.right}.`,
      `- Told by [${rule}](rules/${rule}.md). Its thresholds: ${thresholds.join(' ')}`,
    ].reduce((text, line) => `${text}${line.startsWith('- ') && text.includes('\n- ') ? '\n' : '\n\n'}${line}`);
  });
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}
