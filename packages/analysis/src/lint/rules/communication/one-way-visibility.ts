import type { Access, AllianceModel } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import type { Principal } from '../../../parties/principals.ts';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'one-way-visibility',
  group: 'communication',
  from: { operate: 'warning' },
  summary: 'One side sees the other’s pipeline, roadmap or numbers and gives none of its own',
  why: 'Who sees and is not seen negotiates from knowledge; the other side notices.',
  remedy: 'Declare an `access` in the other direction too.',
  messages: {
    oneWay: ({ seer, seen, what }: { seer: string; seen: string; what: string }) =>
      `${seer} sees ${what} of ${seen}, and gives no access in return.`,
  },
  check(model, { report }) {
    if (principalsOf(model).length < 2 || model.unreadable.includes('access')) return;
    const flows = model.accesses.map((access) => ({
      access,
      from: giverOf(model, access),
      to: principalsForAll(model, access.to),
    }));
    if (flows.some((flow) => !flow.from || !flow.to)) return;
    for (const { access, from, to } of flows) {
      for (const seer of to ?? []) {
        const returned = flows.some((flow) => flow.from === seer && from && flow.to?.has(from));
        if (!from || seer === from || returned) continue;
        report({
          message: 'oneWay',
          facts: { seer: seer.label, seen: from.label, what: label(access) },
          at: access.nameAt,
          element: access,
        });
      }
    }
  },
  examples: {
    bad: [{ stage: 'operate', text: 'access «Pipeline» from Contoso to Northwind { … }', without: ['access Roadmap'] }],
    good: [{ stage: 'operate', text: 'access Pipeline from Contoso to Northwind { … }' }],
  },
});

function giverOf(model: AllianceModel, access: Access): Principal | undefined {
  const [giver, ...others] = principalsForAll(model, [access.from]) ?? [];
  return others.length === 0 ? giver : undefined;
}
