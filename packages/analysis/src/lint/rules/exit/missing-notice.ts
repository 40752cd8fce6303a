import { isMissing } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-notice',
  group: 'exit',
  from: { sign: 'warning' },
  summary: 'A right that can be used without notice, and does not say that it takes effect at once',
  why: 'Who may end or change the alliance from one day to the next leaves the other no time to protect its customers.',
  remedy: 'Write `notice 90 days` in the right, or `immediate` when no notice is meant.',
  messages: {
    missing: ({ right }: { right: string }) =>
      `The right ${right} says neither how long its notice is nor that it takes effect at once.`,
  },
  check({ rights }, { report }) {
    for (const right of rights) {
      // A cure period starts with a notice of the breach; a condition may hold the notice itself.
      if (!isMissing(right, right.notice ?? right.immediate ?? right.cure, 'notice', 'immediate', 'cure')) continue;
      if (right.when?.terms.some((term) => term.type === 'notice')) continue;
      const fixes = safeFix('Add a notice to be agreed', insertStatement(right, 'notice tbd'));
      report({ message: 'missing', facts: { right: right.name }, at: right.nameAt, element: right, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'right «Convenience» {\n  holder any-party\n}',
        fixed: 'right Convenience {\n  holder any-party\n  notice tbd\n}',
      },
    ],
    good: [
      { text: 'right Insolvency {\n  holder other-party\n  when insolvency\n  immediate\n}' },
      {
        title: 'the cure period starts with a notice',
        text: 'right MaterialBreach {\n  holder other-party\n  when "material breach"\n  cure 30 days\n}',
      },
      {
        title: 'the condition is the notice',
        text: 'right Convenience {\n  holder any-party\n  when notice 180 days\n}',
      },
    ],
  },
});
