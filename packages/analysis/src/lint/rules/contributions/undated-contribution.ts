import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'undated-contribution',
  group: 'contributions',
  from: { sign: 'warning' },
  summary: 'A contribution that is not bound to any time',
  why: 'What is owed at no time is not owed yet, whenever it is asked for.',
  remedy: 'Write `starts` and `ends`, or `due`.',
  messages: { undated: ({ contribution }: { contribution: string }) => `Nothing says when ${contribution} is given.` },
  check({ contributions }, { report }) {
    for (const contribution of contributions) {
      const time = contribution.starts ?? contribution.ends ?? contribution.due ?? contribution.when;
      const periodic = contribution.gives.some((item) => item.per);
      if (periodic || !isMissing(contribution, time, 'starts', 'ends', 'due', 'when')) continue;
      const fixes = safeFix('Add a day to be agreed', insertStatement(contribution, 'due tbd'));
      report({
        message: 'undated',
        facts: { contribution: label(contribution) },
        at: contribution.nameAt,
        element: contribution,
        fixes,
      });
    }
  },
  examples: {
    bad: [
      {
        text: 'contribution «RetailData» from Contoso { … }',
        without: ['contribution RetailData.starts', 'contribution RetailData.ends'],
        fixed: 'contribution RetailData from Contoso {\n  …\n  due tbd\n}',
      },
    ],
    good: [
      {
        title: 'a condition says when',
        text: 'contribution RetailData from Contoso {\n  …\n  when "more than 500 retailers are connected"\n}',
        without: ['contribution RetailData.starts', 'contribution RetailData.ends'],
      },
    ],
  },
});
