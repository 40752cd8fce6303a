/** Seats in a body. */
import type { AllianceModel, Body } from '@alliance-lang/language';
import type { Principal } from '../parties/principals.ts';
import { principalOf, principalsFor, principalsOf } from '../parties/principals.ts';

/** The seats of each principal: as `seats` says, else one for each member. `undefined` when that cannot be known. */
export function seatCounts(model: AllianceModel, body: Body): ReadonlyMap<Principal, number> | undefined {
  const { seats } = body;
  if (seats?.unknown) return undefined;
  const counts = new Map<Principal, number>();
  const add = (principal: Principal, count: number): unknown =>
    counts.set(principal, (counts.get(principal) ?? 0) + count);
  if (seats?.perParty !== undefined) for (const principal of principalsOf(model)) add(principal, seats.perParty);
  else if (seats && seats.counts.length > 0) {
    for (const { actor, count } of seats.counts) {
      const principal = principalOf(model, actor.id);
      if (!principal) return undefined;
      add(principal, count);
    }
  } else {
    for (const member of body.members) {
      const principals = principalsFor(model, member);
      if (!principals || principals.size > 1) return undefined;
      for (const principal of principals) add(principal, 1);
    }
  }
  return counts;
}
