import { label } from '@alliance-lang/language';
import { listedPrincipals, principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unconsulted-party',
  group: 'roles',
  from: { design: 'information' },
  small: 'off',
  summary: 'A party that has no part in a joint deliverable, not even to be informed',
  why: 'A party that hears of a joint result when it is finished has had no say in whether it can use it.',
  remedy: 'Write `consulted` or `informed` and somebody of that party.',
  messages: {
    absent: ({ party, work }: { party: string; work: string }) =>
      `${party} has no part in "${work}", not even to be informed.`,
  },
  check(model, { report }) {
    const principals = principalsOf(model);
    if (principals.length < 2) return;
    for (const item of model.work) {
      if (item.kind !== 'deliverable' || item.unknown || item.unreadable.length > 0) continue;
      const actors = [...item.accountable, ...item.responsible, ...item.consulted, ...item.informed];
      const present = actors.length > 0 ? principalsForAll(model, actors) : undefined;
      const absent = present ? principals.filter((principal) => !present.has(principal)) : [];
      if (absent.length === 0) continue;
      report({
        message: 'absent',
        facts: { party: listedPrincipals(absent), work: label(item) },
        at: item.nameAt,
        element: item,
      });
    }
  },
  examples: {
    bad: [
      {
        text: 'deliverable «Report» "Yearly report" {\n  due 2026-09-30\n  accountable Northwind.Bruno\n  responsible Northwind.Clara\n}',
      },
    ],
    good: [
      {
        title: 'a body of both parties is informed',
        text: 'deliverable Report {\n  due 2026-09-30\n  accountable Northwind.Bruno\n  responsible Northwind.Clara\n  informed SteerCo\n}',
      },
    ],
  },
});
