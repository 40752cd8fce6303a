import { isMissing } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unrehearsed-exit',
  group: 'exit',
  from: { operate: 'information' },
  small: 'off',
  summary: 'The exit is never rehearsed',
  why: 'An exit plan that nobody has walked through names people who have left and systems that are gone.',
  remedy: 'Write `rehearsed yearly on 2026-11-03` in the exit.',
  messages: {
    never: () => 'Nothing says that the exit is ever rehearsed.',
  },
  check({ exits }, { report }) {
    const exit = exits.find((candidate) => candidate.causes.length === 0);
    if (!exit || !isMissing(exit, exit.rehearsed, 'rehearsed')) return;
    report({
      message: 'never',
      at: exit.nameAt,
      element: exit,
      fixes: safeFix('Add a rehearsal to be planned', insertStatement(exit, 'rehearsed tbd')),
    });
  },
  examples: {
    bad: [
      { stage: 'operate', text: '«exit» { … }', without: ['exit.rehearsed'], fixed: 'exit {\n  …\n  rehearsed tbd\n}' },
    ],
    good: [{ stage: 'operate', text: 'exit {\n  …\n  rehearsed yearly\n}' }],
  },
});
