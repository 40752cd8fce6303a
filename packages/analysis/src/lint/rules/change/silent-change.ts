import { unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'silent-change',
  group: 'change',
  from: { sign: 'warning' },
  needs: 'earlier',
  summary: 'A right or duty differs from what was signed, and no amendment records it',
  why: 'What was signed holds. A text that says something else is an offer that nobody has accepted, and looks like the deal.',
  remedy: 'Write an amendment that names what it changes and who approved it, or put back what was signed.',
  messages: {
    differs: ({ since, said }: { since: string; said: string }) =>
      `Since ${since} this changed without an amendment: ${said}.`,
  },
  check(_, { earlier, report }) {
    const { signed: since, amendment, unrecorded } = earlier;
    if (since === undefined || amendment === undefined) return;
    const { name, edits } = amendment;
    const title =
      name === undefined
        ? `Write an amendment for what changed since ${since}`
        : `Add it to ${name}, to which nobody has agreed yet`;
    const fixes = unsafeFix(title, ...edits);
    for (const { element, at, said } of unrecorded)
      report({ message: 'differs', facts: { since, said }, at, element, fixes });
  },
  examples: {
    bad: [
      {
        title: 'a longer notice',
        stage: 'operate',
        signed: { text: 'right Convenience {\n  holder any-party\n  notice 90 days\n}' },
        text: 'right Convenience {\n  holder any-party\n  «notice 180 days»\n}',
        fixed:
          'right Convenience {\n  holder any-party\n  notice 180 days\n}\n\namendment Amendment1 "Changes since signed-2026" {\n  effective tbd "The day on which it takes effect"\n  approved by SteerCo\n  changes Convenience\n  note "right Convenience: notice 180 days instead of 90 days"\n}',
      },
      {
        title: 'one more change, while the amendment is still open',
        stage: 'operate',
        signed: {
          text: 'right Convenience {\n  holder any-party\n  notice 90 days\n}\n\nright Rebrand {\n  holder Contoso\n  notice 30 days\n}',
        },
        text: 'right Convenience {\n  holder any-party\n  notice 180 days\n}\n\nright Rebrand {\n  holder Contoso\n  «notice 60 days»\n}\n\namendment Amendment1 "Longer notice" {\n  effective tbd\n  approved by SteerCo\n  changes Convenience\n  note "right Convenience: notice 180 days instead of 90 days"\n}',
        fixed:
          'right Convenience {\n  holder any-party\n  notice 180 days\n}\n\nright Rebrand {\n  holder Contoso\n  notice 60 days\n}\n\namendment Amendment1 "Longer notice" {\n  effective tbd\n  approved by SteerCo\n  changes Convenience, Rebrand\n  note "right Convenience: notice 180 days instead of 90 days"\n  note "right Rebrand: notice 60 days instead of 30 days"\n}',
      },
      {
        title: 'a right is gone',
        stage: 'operate',
        signed: { text: 'right Rebrand "Use of another name" {\n  holder Contoso\n  notice 90 days\n}' },
        text: 'alliance «RetailInsights» { … }',
      },
    ],
    good: [
      {
        title: 'an amendment names it',
        stage: 'operate',
        signed: { text: 'right Convenience {\n  holder any-party\n  notice 90 days\n}' },
        text: 'right Convenience {\n  holder any-party\n  notice 180 days\n}\n\namendment LongerNotice "Longer notice" {\n  effective 2026-09-01\n  approved by SteerCo\n  changes Convenience\n}',
      },
      {
        title: 'other words for the same',
        stage: 'operate',
        signed: { text: 'right Convenience "Leave" {\n  holder any-party\n  notice 180 days\n}' },
        text: 'right Convenience "Leave without a reason" {\n  holder any-party\n  notice 180 days\n}',
      },
    ],
  },
});
