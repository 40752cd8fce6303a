import type { AllianceModel, Right } from '@alliance-lang/language';
import { formatDate } from '@alliance-lang/language';
import { resolveStated } from '../../../calendar/resolve-point.ts';
import type { Principal } from '../../../parties/principals.ts';
import { principalsFor, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'trapped-party',
  group: 'exit',
  from: { sign: 'warning' },
  summary: 'One party cannot leave before the other can, or only at a fee that the other does not pay',
  why: 'The party that can walk away sets the terms for the one that cannot.',
  remedy: 'Give both the same right, or say in a waiver what the other side got for it.',
  messages: {
    only: ({ party, other, right }: { party: string; other: string; right: string }) =>
      `${other} may leave without a reason (${right}), ${party} may not.`,
    later: (facts: { party: string; other: string; from: string; otherFrom: string }) =>
      `${facts.party} may leave from ${formatDate(facts.from)} only, ${facts.other} from ${facts.otherFrom}.`,
    fee: ({ party, other, right }: { party: string; other: string; right: string }) =>
      `${party} pays a fee to leave (${right}), ${other} pays none.`,
  },
  check(model, { report }) {
    const ways = principalsOf(model).map((principal) => ({ principal, rights: freeRights(model, principal) }));
    const free = ways.find((way) => way.rights.length > 0);
    if (!free || model.unreadable.includes('right')) return;
    const [right] = free.rights;
    if (!right) return;
    for (const { principal, rights } of ways) {
      const facts = { party: principal.label, other: free.principal.label, right: right.name };
      const { element } = principal;
      const related = [{ at: right.nameAt, message: `${right.name} is declared here` }];
      if (rights.length === 0) {
        report({ message: 'only', facts, at: element.nameAt, element, related });
        continue;
      }
      const others = ways.filter((way) => way.principal !== principal && way.rights.length > 0);
      const own = earliest(model, rights);
      for (const other of others) {
        const first = earliest(model, other.rights);
        const pays = rights.every(hasFee) && !other.rights.every(hasFee);
        const label = other.principal.label;
        if (own !== undefined && first !== undefined && own > first) {
          report({
            message: 'later',
            facts: {
              party: principal.label,
              other: label,
              from: own,
              otherFrom: first === '' ? 'the start' : formatDate(first),
            },
            at: element.nameAt,
            element,
            related,
          });
        } else if (pays) {
          report({
            message: 'fee',
            facts: { ...facts, other: label, right: rights[0]?.name ?? '' },
            at: element.nameAt,
            element,
          });
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'party «Contoso» { … }\n\nright Convenience {\n  holder Northwind\n  notice 180 days\n}',
      },
      {
        title: 'the fee of one side',
        text: [
          'party «Contoso» { … }',
          'right Convenience {\n  holder Northwind\n  notice 180 days\n}',
          'right ContosoLeaves {\n  holder Contoso\n  notice 180 days\n  fee USD 100k\n}',
        ].join('\n'),
      },
      {
        title: 'one side has to wait',
        text: 'party «Contoso» { … }\n\nright Convenience {\n  holder Northwind\n  notice 180 days\n}\n\nright ContosoLeaves {\n  holder Contoso\n  starts 1 year after effective\n  notice 180 days\n}',
      },
    ],
    good: [
      { text: 'right Convenience {\n  holder any-party\n  notice 180 days\n  fee USD 100k\n}' },
      {
        title: 'nobody may leave without a reason',
        text: 'term {\n  …\n  note "No termination for convenience."\n}',
        without: ['right Convenience'],
      },
    ],
  },
});

/** Rights of a principal to end the alliance without a reason. */
function freeRights(model: AllianceModel, principal: Principal): readonly Right[] {
  return model.rights.filter((right) => {
    const reasoned = right.when?.terms.some((term) => term.type !== 'notice') ?? false;
    if (reasoned || right.effects.length > 0 || right.unknown) return false;
    return right.holders.some((holder) => principalsFor(model, holder)?.has(principal) ?? true);
  });
}

function hasFee(right: Right): boolean {
  return right.fee !== undefined && !right.fee.none;
}

/** The first day of the earliest right; the empty text when one holds from the start. */
function earliest(model: AllianceModel, rights: readonly Right[]): string | undefined {
  const days = rights.map((right) => (right.starts ? resolveStated(model, right.starts) : ''));
  if (days.includes(undefined)) return undefined;
  return days.filter((day) => day !== undefined).sort()[0];
}
