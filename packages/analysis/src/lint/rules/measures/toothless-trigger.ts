import { insertAfter, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Consequences that change nothing. */
const NOTHING: ReadonlySet<string> = new Set(['stays-as-is', 'approved', 'rejected']);

export default defineRule({
  name: 'toothless-trigger',
  group: 'measures',
  from: { sign: 'warning' },
  summary: 'A trigger that leads to no review, right or change',
  why: 'A line that may be crossed without anything happening is no line.',
  remedy: 'Write `then review by SteerCo`, `then right KpiExit` or `then rebalance by SteerCo` behind the condition.',
  messages: {
    nothing: ({ trigger }: { trigger: string }) => `Nothing follows when ${trigger} fires.`,
    same: ({ trigger, word }: { trigger: string; word: string }) => `When ${trigger} fires, "${word}" changes nothing.`,
  },
  check({ kpis }, { report }) {
    for (const kpi of kpis) {
      for (const trigger of kpi.triggers) {
        if (trigger.unknown || trigger.unreadable.length > 0) continue;
        const facts = { trigger: trigger.id };
        if (!trigger.then) {
          const fixes = trigger.bodyAt
            ? []
            : safeFix('Add a consequence to be agreed', insertAfter(trigger.at, ' then tbd'));
          report({ message: 'nothing', facts, at: trigger.nameAt, element: trigger, fixes });
        } else if (trigger.then.type === 'word' && NOTHING.has(trigger.then.word)) {
          report({
            message: 'same',
            facts: { ...facts, word: trigger.then.word },
            at: trigger.then.at,
            element: trigger,
          });
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'kpi JointRevenue {\n  …\n  trigger «Slow» when below 70% of target for 2 quarters\n}',
        fixed: 'kpi JointRevenue {\n  …\n  trigger Slow when below 70% of target for 2 quarters then tbd\n}',
      },
      {
        title: 'a consequence that changes nothing',
        text: 'kpi JointRevenue {\n  …\n  trigger Slow when below 70% of target for 2 quarters then «stays-as-is»\n}',
      },
    ],
    good: [
      {
        text: 'kpi JointRevenue {\n  …\n  trigger Slow when below 70% of target for 2 quarters then review by SteerCo\n}',
      },
    ],
  },
});
