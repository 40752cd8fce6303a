import { compareDurations, formatDuration, isKnown, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'wind-down-too-short',
  group: 'exit',
  from: { sign: 'warning' },
  summary: 'A step takes longer than the wind-down',
  why: 'What is not finished when the wind-down ends has no rules, no people and no money any more.',
  remedy: 'Lengthen the `wind-down`, or shorten the step.',
  messages: {
    longer: ({ step, time, whole }: { step: string; time: string; whole: string }) =>
      `The step "${step}" may take ${time}, but the wind-down lasts ${whole}.`,
  },
  check({ exits }, { report }) {
    for (const { windDown } of exits) {
      if (!windDown || !isKnown(windDown.duration)) continue;
      const whole = windDown.duration.value;
      for (const step of windDown.steps) {
        const { within } = step;
        // A time that counts from something else than the exit says nothing about the wind-down.
        if (!within || !isKnown(within.limit) || within.after || compareDurations(within.limit.value, whole) <= 0)
          continue;
        const facts = {
          step: step.title ?? label(step),
          time: formatDuration(within.limit.value),
          whole: formatDuration(whole),
        };
        const related = [{ at: windDown.duration.at, message: 'The whole wind-down' }];
        report({ message: 'longer', facts, at: within.at, element: step, related });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'exit {\n  …\n  wind-down 3 months {\n    step "Migrate customers" by Northwind.Bruno «within 150 days»\n  }\n}',
      },
    ],
    good: [
      {
        title: '180 days are within 6 months',
        text: 'exit {\n  …\n  wind-down 6 months {\n    step "Migrate customers" by Northwind.Bruno within 180 days\n  }\n}',
      },
    ],
  },
});
