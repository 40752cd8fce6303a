import type { AllianceModel, QuorumTerm } from '@alliance-lang/language';
import { decimalToNumber, label } from '@alliance-lang/language';
import { seatCounts } from '../../../decisions/seats.ts';
import type { Principal } from '../../../parties/principals.ts';
import { principalOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'loose-quorum',
  group: 'governance',
  from: { design: 'warning' },
  summary: 'A quorum that one party can form alone, also by its fallback after failed meetings',
  why: 'A body that may decide in the absence of a party binds that party to what it never heard.',
  remedy: 'Write `1 per-party` or `each-party`, also behind `else`.',
  messages: {
    alone: ({ body, party }: { body: string; party: string }) => `${party} alone can form the quorum of ${body}.`,
    fallback: ({ body, party, meetings }: { body: string; party: string; meetings: number }) =>
      `After ${meetings} failed ${meetings === 1 ? 'meeting' : 'meetings'} ${party} alone can form the quorum of ${body}: staying away costs the other its vote.`,
  },
  check(model, { report }) {
    for (const body of model.bodies) {
      const { quorum } = body;
      const seats = seatCounts(model, body);
      if (!quorum || quorum.unknown || !seats || seats.size < 2) continue;
      const [alone] = formingAlone(model, seats, quorum.terms);
      const [later] = formingAlone(model, seats, quorum.fallback);
      if (alone) report({ message: 'alone', facts: { body: label(body), party: alone }, at: quorum.at, element: body });
      else if (later) {
        const facts = { body: label(body), party: later, meetings: quorum.failedMeetings ?? 1 };
        report({ message: 'fallback', facts, at: quorum.at, element: body });
      }
    }
  },
  examples: {
    bad: [
      { text: 'body SteerCo {\n  …\n  «quorum 2 members»\n}' },
      {
        title: 'the fallback opens the door',
        text: 'body SteerCo {\n  …\n  «quorum 1 per-party else any-party after 2 failed-meetings»\n}',
      },
    ],
    good: [
      { title: 'three of four are never of one party', text: 'body SteerCo {\n  …\n  quorum 3 members\n}' },
      { text: 'body SteerCo {\n  …\n  quorum 1 per-party and 2 members\n}' },
    ],
  },
});

/** The names of the principals whose own seats meet all terms. */
function formingAlone(
  model: AllianceModel,
  seats: ReadonlyMap<Principal, number>,
  terms: readonly QuorumTerm[],
): string[] {
  if (terms.length === 0) return [];
  const all = [...seats.values()].reduce((sum, count) => sum + count, 0);
  const meets = (principal: Principal, own: number, term: QuorumTerm): boolean => {
    switch (term.type) {
      case 'number':
        return term.unit.word === 'members' ? own >= term.number : term.unit.word === 'parties' && term.number <= 1;
      case 'percent':
        return own * 100 >= decimalToNumber(term.percent) * all;
      case 'everyone':
        return term.who === 'any-party' || (term.who === 'majority' && own * 2 > all);
      default:
        return principalOf(model, term.count.actor.id) === principal && own >= term.count.count;
    }
  };
  return [...seats]
    .filter(([principal, own]) => terms.every((term) => meets(principal, own, term)))
    .map(([principal]) => principal.label);
}
