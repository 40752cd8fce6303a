import type { Principal } from '../../../parties/principals.ts';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'lopsided-decisions',
  group: 'decisions',
  from: { design: 'warning' },
  summary: 'One party alone decides more than its share',
  why: 'A party that decides most things alone has a supplier, not a partner.',
  remedy: 'Make more decisions jointly or by a body, or give the other party areas of its own.',
  options: {
    share: {
      type: 'number',
      default: 60,
      minimum: 50,
      maximum: 100,
      description: 'The percent of all decisions that one party may make alone.',
    },
    least: { type: 'number', default: 4, minimum: 2, description: 'With fewer decisions than these nothing is told.' },
  },
  messages: {
    lopsided: ({ party, count, all, share }: { party: string; count: number; all: number; share: number }) =>
      `${party} alone makes ${count} of ${all} decisions, more than ${share}%.`,
  },
  check(model, { options, report }) {
    if (principalsOf(model).length < 2) return;
    const counts = new Map<Principal, number>();
    let all = 0;
    for (const { made } of model.decisions) {
      const deciders = made && !made.unknown ? principalsForAll(model, made.by) : undefined;
      if (!made || !deciders || deciders.size === 0) continue;
      all += 1;
      const [only, ...others] = deciders;
      if (only && others.length === 0 && !made.jointly) counts.set(only, (counts.get(only) ?? 0) + 1);
    }
    if (all < options.least) return;
    for (const [{ element, label: party }, count] of counts) {
      if (count * 100 <= options.share * all) continue;
      report({ message: 'lopsided', facts: { party, count, all, share: options.share }, at: element.nameAt, element });
    }
  },
  examples: {
    bad: [
      {
        text: [
          'party «Northwind» { … }',
          'decision PriceChange {\n  area pricing\n  made by Northwind except "raises the partner\'s cost"\n}',
          'decision ScopeAndBudget {\n  area scope, budget\n  made by Northwind.Alice except "raises the partner\'s cost"\n}',
        ].join('\n'),
      },
    ],
    good: [{ title: 'each has its own, the rest is made together', text: 'decision PriceChange { … }' }],
  },
});
