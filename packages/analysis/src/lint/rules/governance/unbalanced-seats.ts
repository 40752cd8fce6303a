import type { AllianceModel, Body, PassRule } from '@alliance-lang/language';
import { decimalToNumber, label } from '@alliance-lang/language';
import { seatCounts } from '../../../decisions/seats.ts';
import { finalRule, type Votes, votesOf } from '../../../decisions/voting.ts';
import type { Principal } from '../../../parties/principals.ts';
import { listed, principalsFor } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unbalanced-seats',
  group: 'governance',
  from: { design: 'warning' },
  summary: 'The parties have different numbers of seats, and no vote rule evens it out',
  why: 'A party that is outvoted every time stops coming, and later stops delivering.',
  remedy: 'Write `seats 2 per-party`, or `votes 1 per-party`, or let the body pass by `unanimity`.',
  messages: {
    uneven: ({ body, seats, rule }: { body: string; seats: string; rule: string }) =>
      `${body} has ${seats}, and ${rule}.`,
    overfull: ({ body, party, seats, members }: { body: string; party: string; seats: number; members: number }) =>
      `${body} has ${seats} ${seats === 1 ? 'seat' : 'seats'} for ${party}, and ${members} members of it.`,
  },
  check(model, { report }) {
    for (const body of model.bodies) {
      const seats = seatCounts(model, body);
      for (const [principal, members] of membersOf(model, body)) {
        const count = seats?.get(principal);
        if (count === undefined || members <= count) continue;
        const facts = { body: label(body), party: principal.label, seats: count, members };
        report({ message: 'overfull', facts, at: body.seats?.at ?? body.nameAt, element: body });
      }
      const counts = [...(seats?.values() ?? [])];
      if (!seats || counts.length < 2 || new Set(counts).size === 1 || isEvened(model, body)) continue;
      const words = [...seats].map(
        ([principal, count]) => `${count} ${count === 1 ? 'seat' : 'seats'} of ${principal.label}`,
      );
      const rule = body.passes[0]?.rules.at(-1)?.word?.word ?? body.passes[0]?.rules.at(-1)?.percent;
      const facts = {
        body: label(body),
        seats: listed(words),
        rule: rule ? `passes by ${rule}` : 'no rule evens the votes out',
      };
      report({ message: 'uneven', facts, at: body.seats?.at ?? body.nameAt, element: body });
    }
  },
  examples: {
    bad: [
      {
        text: 'body SteerCo {\n  …\n  «seats Northwind 3, Contoso 2»\n  votes 1 per-member\n  passes by majority\n}',
        without: ['body SteerCo.members'],
      },
      {
        title: 'more members than seats',
        text: 'body SteerCo {\n  …\n  «seats 1 per-party»\n  members Northwind.Alice, Contoso.Dana, Contoso.Emil\n}',
      },
      {
        title: 'one matter needs unanimity, the others do not',
        text: 'body SteerCo {\n  …\n  «seats Northwind 3, Contoso 2»\n  votes 1 per-member\n  passes by majority\n  passes by unanimity on PriceChange\n}',
        without: ['body SteerCo.members'],
      },
    ],
    good: [
      {
        title: 'one vote for each party',
        text: 'body SteerCo {\n  …\n  seats Northwind 3, Contoso 2\n}',
        without: ['body SteerCo.members'],
      },
      {
        title: 'seats follow the shares of the joint company',
        text: [
          'venture RetailCo {\n  owned Northwind 60%, Contoso 40%\n}',
          'option Sale {\n  kind put\n  holder any-party\n}',
          'agreement Shareholders {\n  kind joint-venture\n  binding\n  signed by Northwind.Ceo, Contoso.Ceo on 2026-02-20\n  agreed by Northwind.Legal, Contoso.Legal on 2026-02-15\n}',
          'body Board {',
          '  level strategic',
          '  seats Northwind 3, Contoso 2',
          '  chair Northwind.Alice',
          '  quorum 1 per-party',
          '  votes 1 per-member',
          '  passes by majority',
          '  meets quarterly',
          '  mandate "The joint company"',
          '}',
        ].join('\n'),
        stage: 'design',
      },
      {
        title: 'two thirds need both sides',
        text: 'body SteerCo {\n  …\n  seats Northwind 3, Contoso 2\n  votes 1 per-member\n  passes by two-thirds\n}',
        without: ['body SteerCo.members'],
      },
    ],
  },
});

/** How many persons and roles each principal has among the members, where all are known to stand for one. */
function membersOf(model: AllianceModel, body: Body): ReadonlyMap<Principal, number> {
  const counts = new Map<Principal, number>();
  for (const member of body.members) {
    const [principal, ...others] = principalsFor(model, member) ?? [];
    if (!principal || others.length > 0 || (member.kind !== 'person' && member.kind !== 'role')) continue;
    counts.set(principal, (counts.get(principal) ?? 0) + 1);
  }
  return counts;
}

/** By equal votes, by rules under which no side carries a vote alone, or because seats follow the shares of a joint company. */
function isEvened(model: AllianceModel, body: Body): boolean {
  if (body.votes?.byShare || body.votes?.unknown || body.unknown || body.unreadable.length > 0) return true;
  const votes = votesOf(model, body);
  if (body.votes && votes && new Set(votes.values()).size === 1) return true;
  const rules = body.passes.map(finalRule);
  const agreeing = rules.length > 0 && rules.every((rule) => rule && needsAnother(rule, votes));
  return agreeing || model.ventures.length > 0;
}

/** Whether a vote needs more than the one side with the most votes has; of several sides, whether it needs all. */
function needsAnother(rule: PassRule, votes: Votes | undefined): boolean {
  const word = rule.word?.word;
  if (rule.unknown || word === 'unanimity' || word === 'consensus' || word === 'lazy-consensus') return true;
  const needed =
    rule.percent === undefined ? (word === 'two-thirds' ? 2 / 3 : 0.5) : decimalToNumber(rule.percent) / 100;
  if (votes?.size !== 2 || word === 'chair-decides') return false;
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const most = Math.max(...votes.values()) / all;
  return word === 'majority' ? most <= needed : most < needed;
}
