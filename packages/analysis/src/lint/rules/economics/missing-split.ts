import type { AllianceModel, Cost, Share, Tier } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
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
  check(model, { report }) {
    for (const item of [...model.shares, ...model.costs]) {
      if (!isMissing(item, item.split, 'split') || item.unreadable.includes('when') || splitsOtherwise(model, item))
        continue;
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
      {
        title: 'take or pay: what each must take is said, nothing is divided',
        without: ['share Subscription.split'],
        text: [
          'share Subscription {',
          '  …',
          '  minimum Northwind USD 100k per year else pays-shortfall',
          '  minimum Contoso USD 200k per year else pays-shortfall',
          '}',
        ].join('\n'),
      },
      { stage: 'design', text: 'cost Hosting {\n  …\n  split tbd\n}' },
    ],
  },
});

/** A tier that begins above a level says nothing of what is below it. */
function isOnlyAbove({ when }: Tier): boolean {
  return (
    when.terms.length > 0 &&
    when.terms.every((term) => term.type === 'level' && (term.comparator === 'above' || term.comparator === 'at-least'))
  );
}

/** By tiers that split, or by what each party must pay at least, as in a take-or-pay of both. */
function splitsOtherwise(model: AllianceModel, item: Share | Cost): boolean {
  if (!('tiers' in item)) return false;
  if (item.tiers.some((tier) => tier.then.type === 'split' && !isOnlyAbove(tier))) return true;
  const paying = principalsForAll(
    model,
    item.minimums.map((minimum) => minimum.actor),
  );
  return paying !== undefined && paying.size === principalsOf(model).length;
}
