import type { Cost, Share } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-split',
  group: 'economics',
  from: { design: 'error' },
  summary: 'Joint revenue or cost without a split',
  why: 'Money that is shared without saying how is divided later, by whoever holds it.',
  remedy: 'Write `split Northwind 55%, Contoso 45%`, `split equally`, or tiers that each split.',
  messages: {
    share: ({ name }: { name: string }) => `Nothing says how the revenue "${name}" is split between the parties.`,
    cost: ({ name }: { name: string }) => `Nothing says how the cost "${name}" is split between the parties.`,
  },
  check({ shares, costs }, { report }) {
    for (const item of [...shares, ...costs]) {
      if (!isMissing(item, item.split, 'split') || item.unreadable.includes('when') || splitsByTier(item)) continue;
      const fixes = safeFix('Add a split to be agreed', insertStatement(item, 'split tbd'));
      report({ message: item.kind, facts: { name: label(item) }, at: item.nameAt, element: item, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'share «Subscription» "Net subscription revenue" { … }',
        without: ['share Subscription.split'],
        fixed: 'share Subscription "Net subscription revenue" {\n  …\n  split tbd\n}',
      },
      { text: 'cost «Hosting» { … }', without: ['cost Hosting.split'] },
    ],
    good: [
      {
        title: 'tiers that split',
        without: ['share Subscription.split'],
        text: [
          'share Subscription {',
          '  …',
          '  when "introduced by Contoso" then split Northwind 40%, Contoso 60%',
          '  when "introduced by Northwind" then split Northwind 60%, Contoso 40%',
          '}',
        ].join('\n'),
      },
      { stage: 'design', text: 'cost Hosting {\n  …\n  split tbd\n}' },
    ],
  },
});

function splitsByTier(item: Share | Cost): boolean {
  return 'tiers' in item && item.tiers.some((tier) => tier.then.type === 'split');
}
