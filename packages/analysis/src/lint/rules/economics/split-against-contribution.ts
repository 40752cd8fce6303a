import type { AllianceModel } from '@alliance-lang/language';
import { decimalToNumber, label } from '@alliance-lang/language';
import { contributedOf, percentOfAll } from '../../../balance/contributed.ts';
import { isOpenSplit } from '../../../economics/splits.ts';
import type { Principal } from '../../../parties/principals.ts';
import { principalOf, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'split-against-contribution',
  group: 'economics',
  from: { design: 'warning' },
  summary: 'A party’s share of the revenue and its share of the contributions lie far apart',
  why: 'When one party captures most of what the other pays for, the other disengages.',
  remedy: 'Bring the split nearer to what each gives, or say in a waiver what else balances it.',
  options: {
    points: {
      type: 'number',
      default: 25,
      minimum: 1,
      maximum: 100,
      description: 'How many percentage points the two shares may lie apart.',
    },
  },
  messages: {
    apart: (facts: { party: string; gets: number; share: string; gives: number; points: number; limit: number }) =>
      `${facts.party} gets ${facts.gets}% of "${facts.share}" and gives ${facts.gives}% of all contributions: ${facts.points} points apart, more than ${facts.limit}.`,
  },
  check(model, { options, report }) {
    const given = givenPercents(model);
    if (!given) return;
    for (const share of model.shares) {
      const { split } = share;
      if (!split || split.own || isOpenSplit(split)) continue;
      const known = split.shares.reduce((sum, one) => sum + decimalToNumber(one.percent ?? '0'), 0);
      const equal = principalsOf(model).map((principal) => ({
        at: split.at,
        party: principal.label,
        principal,
        gets: 100 / principalsOf(model).length,
      }));
      const stated = split.shares.map((one) => ({
        at: one.at,
        party: one.actor.name,
        principal: principalOf(model, one.actor.id),
        gets: one.remainder ? 100 - known : decimalToNumber(one.percent ?? '0'),
      }));
      const apart = (split.equally ? equal : stated).flatMap(({ principal, ...one }) => {
        const gives = principal && given.get(principal);
        return gives !== undefined && one.gets - gives > options.points ? [{ ...one, gives }] : [];
      });
      for (const { at, party, gets, gives } of apart) {
        const facts = {
          party,
          gets: Math.round(gets),
          share: label(share),
          gives: Math.round(gives),
          points: Math.round(gets - gives),
          limit: options.points,
        };
        report({ message: 'apart', facts, at, element: share });
      }
    }
  },
  examples: {
    bad: [
      { text: 'share Subscription {\n  …\n  split Northwind 20%, «Contoso 80%»\n}' },
      {
        title: 'half of the revenue for a fifth of the contributions',
        text: 'contribution RetailData from Contoso {\n  …\n  valued USD 250k per year\n}\n\nshare Subscription {\n  …\n  split «equally»\n}',
      },
    ],
    good: [
      { text: 'share Subscription {\n  …\n  split Northwind 40%, Contoso 60%\n}' },
      {
        title: 'something has no value yet, so nothing can be compared',
        stage: 'design',
        text: 'contribution RetailData from Contoso {\n  …\n  valued tbd\n}\n\nshare Subscription {\n  …\n  split Northwind 20%, Contoso 80%\n}',
      },
    ],
  },
});

/** What percent of all contributions each principal gives; `undefined` when that cannot be weighed, or one gives nothing. */
function givenPercents(model: AllianceModel): ReadonlyMap<Principal, number> | undefined {
  const given = contributedOf(model);
  if (!given || given.amounts.size < principalsOf(model).length) return undefined;
  return new Map([...given.amounts].map(([principal, amount]) => [principal, percentOfAll(given, amount)]));
}
