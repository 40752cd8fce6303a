import type { Principal } from '../../../parties/principals.ts';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'lopsided-accountability',
  group: 'roles',
  from: { design: 'warning' },
  summary: 'One party answers for nearly everything',
  why: 'Where one party answers for nearly all the work, the other has nothing to lose by not doing it.',
  remedy: 'Make people of the other party accountable for what they can deliver.',
  options: {
    share: {
      type: 'number',
      default: 80,
      minimum: 50,
      maximum: 100,
      description: 'The percent of all accountabilities that one party may hold.',
    },
    least: {
      type: 'number',
      default: 4,
      minimum: 2,
      description: 'With fewer accountabilities than these nothing is told.',
    },
  },
  messages: {
    lopsided: ({ party, count, all, share }: { party: string; count: number; all: number; share: number }) =>
      `${party} is accountable for ${count} of ${all} pieces of work, more than ${share}%.`,
  },
  check(model, { options, report }) {
    if (principalsOf(model).length < 2) return;
    const counts = new Map<Principal, number>();
    let all = 0;
    for (const item of model.work) {
      const [only, ...others] = principalsForAll(model, item.accountable) ?? [];
      if (!only || others.length > 0) continue;
      all += 1;
      counts.set(only, (counts.get(only) ?? 0) + 1);
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
          'responsibility CustomerSupport {\n  …\n  accountable Northwind.Bruno\n}',
          'responsibility Customers {\n  …\n  accountable Northwind.Alice\n}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'three of four are not more than 80%',
        text: 'responsibility CustomerSupport {\n  …\n  accountable Northwind.Bruno\n}',
      },
    ],
  },
});
