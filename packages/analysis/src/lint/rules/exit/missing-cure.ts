import type { Right } from '@alliance-lang/language';
import { isMissing } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-cure',
  group: 'exit',
  from: { sign: 'warning' },
  summary: 'A right for breach without time to cure it',
  why: 'A slip that could be put right in a week should not end the alliance.',
  remedy: 'Write `cure 30 days` in the right, or `immediate` when no cure is meant.',
  messages: {
    missing: ({ right }: { right: string }) =>
      `The right ${right} follows from a breach, but gives no time to cure it.`,
  },
  check({ rights }, { report }) {
    for (const right of rights) {
      if (!isForBreach(right) || !isMissing(right, right.cure ?? right.immediate, 'cure', 'immediate')) continue;
      const fixes = safeFix('Add a time to be agreed', insertStatement(right, 'cure tbd'));
      report({ message: 'missing', facts: { right: right.name }, at: right.nameAt, element: right, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'right «MaterialBreach» {\n  holder other-party\n  when "material breach"\n  notice 10 days\n}',
        fixed:
          'right MaterialBreach {\n  holder other-party\n  when "material breach"\n  notice 10 days\n  cure tbd\n}',
      },
      {
        text: 'right «SupportPause» {\n  holder Northwind\n  when CustomerSupport missed\n  notice 10 days\n  suspends Hosting\n}',
      },
    ],
    good: [
      { text: 'right MaterialBreach {\n  holder other-party\n  when "material breach"\n  cure 30 days\n}' },
      {
        title: 'a breach that cannot be cured',
        text: 'right Bribery {\n  holder other-party\n  when "breach of anti-bribery law"\n  immediate\n}',
      },
      {
        title: 'insolvency is no breach',
        text: 'right Insolvency {\n  holder other-party\n  when insolvency\n  notice 10 days\n}',
      },
    ],
  },
});

function isForBreach({ when }: Right): boolean {
  return (when?.terms ?? []).some(
    (term) => (term.type === 'text' && /\b(breach|default)/i.test(term.text)) || (term.type === 'named' && term.missed),
  );
}
