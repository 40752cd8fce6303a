import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unanswered-friction',
  group: 'purpose',
  from: { sign: 'warning' },
  summary: 'A friction without owner or answer',
  why: 'A friction that is named and not answered is one that both sides hope the other will forget.',
  remedy: 'Write `owner` and `answer` in the friction.',
  messages: {
    owner: ({ friction }: { friction: string }) => `Nobody owns the friction "${friction}".`,
    answer: ({ friction }: { friction: string }) => `The friction "${friction}" has no answer.`,
  },
  check({ frictions }, { report }) {
    for (const friction of frictions) {
      const facts = { friction: label(friction) };
      const at = friction.nameAt;
      if (isMissing(friction, friction.answer, 'answer')) {
        const fixes = safeFix('Add an answer to be agreed', insertStatement(friction, 'answer tbd'));
        report({ message: 'answer', facts, at, element: friction, fixes });
      } else if (isMissing(friction, friction.owner, 'owner')) {
        const fixes = safeFix('Add an owner to be named', insertStatement(friction, 'owner tbd'));
        report({ message: 'owner', facts, at, element: friction, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'friction «DashboardOverlap» { … }',
        without: ['friction DashboardOverlap.answer'],
        fixed: 'friction DashboardOverlap {\n  …\n  answer tbd\n}',
      },
      { text: 'friction «DashboardOverlap» { … }', without: ['friction DashboardOverlap.owner'] },
    ],
    good: [{ text: 'friction DashboardOverlap { … }' }],
  },
});
