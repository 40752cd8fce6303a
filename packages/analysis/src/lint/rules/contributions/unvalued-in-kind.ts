import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unvalued-in-kind',
  group: 'contributions',
  from: { sign: 'warning' },
  summary: 'An in-kind contribution without an agreed value',
  why: 'People, data and servers that were never valued weigh nothing for the one who gets them and everything for the one who gives.',
  remedy: 'Write `valued USD 1.2M per year`.',
  messages: {
    unvalued: ({ contribution, kinds }: { contribution: string; kinds: string }) =>
      `${contribution} gives ${kinds} without an agreed value.`,
  },
  check({ contributions }, { report }) {
    for (const contribution of contributions) {
      const inKind = contribution.gives.filter((item) => item.kind.word !== 'cash' && !item.money && !item.unknown);
      if (inKind.length === 0 || !isMissing(contribution, contribution.valued, 'valued')) continue;
      const kinds = [...new Set(inKind.map((item) => item.kind.word))].join(', ');
      const fixes = safeFix('Add a value to be agreed', insertStatement(contribution, 'valued tbd'));
      const facts = { contribution: label(contribution), kinds };
      report({ message: 'unvalued', facts, at: contribution.nameAt, element: contribution, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'contribution «RetailData» from Contoso { … }',
        without: ['contribution RetailData.valued'],
        fixed: 'contribution RetailData from Contoso {\n  …\n  valued tbd\n}',
      },
    ],
    good: [
      {
        title: 'cash is its own value',
        text: 'contribution RetailData from Contoso {\n  …\n  gives cash USD 2M\n}',
        without: ['contribution RetailData.valued'],
      },
    ],
  },
});
