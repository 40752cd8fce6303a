import { isMissing, label } from '@alliance-lang/language';
import { insertAfter, insertBefore, insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-wind-down',
  group: 'exit',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'An exit without wind-down steps, or a step without somebody and a time',
  why: 'When the alliance ends, customers, data and people are still there; steps that nobody owns are then nobody’s.',
  remedy: 'Write `wind-down 6 months { step "…" by Northwind.Bruno within 30 days … }`.',
  messages: {
    missing: () => 'The exit has no wind-down: nothing says what is done, by whom and by when.',
    empty: () => 'The wind-down has no steps.',
    owner: ({ step }: { step: string }) => `Nobody carries out the wind-down step "${step}".`,
    time: ({ step }: { step: string }) => `The wind-down step "${step}" has no time.`,
  },
  check({ exits }, { report }) {
    for (const exit of exits) {
      if (exit.causes.length > 0) continue;
      const { windDown } = exit;
      const skeleton = 'step "Stop new sales" by tbd within tbd';
      const title = 'Add a wind-down to be agreed';
      if (!windDown) {
        if (!isMissing(exit, undefined, 'wind-down')) continue;
        const fixes = safeFix(title, insertStatement(exit, `wind-down tbd {\n  ${skeleton}\n}`));
        report({ message: 'missing', at: exit.nameAt, element: exit, fixes });
      } else if (isMissing(windDown, windDown.steps, 'step')) {
        const fixes = windDown.bodyAt ? safeFix(title, insertStatement(windDown, skeleton)) : [];
        report({ message: 'empty', at: windDown.at, element: exit, fixes });
      }
      for (const step of windDown?.steps ?? []) {
        if (step.unknown) continue;
        const facts = { step: step.title ?? label(step) };
        const ready = !step.bodyAt;
        if (step.by.length === 0) {
          const edit = step.within ? insertBefore(step.within.at, 'by tbd ') : insertAfter(step.at, ' by tbd');
          report({
            message: 'owner',
            facts,
            at: step.nameAt,
            element: step,
            fixes: ready ? safeFix('Add somebody to be named', edit) : [],
          });
        }
        if (!step.within) {
          const edit = insertAfter(step.at, ' within tbd');
          report({
            message: 'time',
            facts,
            at: step.nameAt,
            element: step,
            fixes: ready ? safeFix('Add a time to be agreed', edit) : [],
          });
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: '«exit» { … }',
        without: ['exit.wind-down'],
        fixed: 'exit {\n  …\n  wind-down tbd {\n    step "Stop new sales" by tbd within tbd\n  }\n}',
      },
      {
        text: 'exit {\n  …\n  wind-down 6 months {\n    «step» "Stop new sales" within 30 days\n  }\n}',
        fixed: 'exit {\n  …\n  wind-down 6 months {\n    step "Stop new sales" by tbd within 30 days\n  }\n}',
      },
      { text: 'exit {\n  …\n  wind-down 6 months {\n    «step» "Stop new sales" by Contoso.Emil\n  }\n}' },
      { title: 'a wind-down without a step', text: 'exit {\n  …\n  «wind-down 6 months {}»\n}' },
    ],
    good: [
      {
        title: 'an exit by cause says only what differs',
        text: 'exit { … }\n\nexit after MaterialBreach by Contoso {\n  drops liability\n}',
      },
      {
        title: 'the time is not agreed yet',
        stage: 'design',
        text: 'exit {\n  …\n  wind-down tbd {\n    step "Stop new sales" by tbd within tbd\n  }\n}',
      },
    ],
  },
});
