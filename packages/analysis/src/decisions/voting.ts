/** Votes of a body: who has how many, whether they can tie, and whether something breaks the tie. */
import type { AllianceModel, Body, Passes, SplitShare, Venture } from '@alliance-lang/language';
import { decimalToNumber } from '@alliance-lang/language';
import type { Principal } from '../parties/principals.ts';
import { principalOf, principalsFor, principalsOf } from '../parties/principals.ts';

/** The votes of each principal in a body; a principal votes as one. */
export type Votes = ReadonlyMap<Principal, number>;

/**
 * The principals that sit in a body: by its members, else by its seats. `undefined` when that cannot be known; members
 * from outside the alliance sit for nobody.
 */
export function seatedPrincipals(model: AllianceModel, body: Body): ReadonlySet<Principal> | undefined {
  if (body.seats?.perParty !== undefined) return new Set(principalsOf(model));
  const seated = new Set<Principal>();
  for (const member of body.members) {
    const principals = principalsFor(model, member);
    if (!principals) return undefined;
    for (const principal of principals) seated.add(principal);
  }
  if (body.seats?.unknown || body.unreadable.includes('members') || body.unreadable.includes('seats')) return undefined;
  for (const count of body.seats?.counts ?? []) {
    const principal = principalOf(model, count.actor.id);
    if (!principal) return undefined;
    seated.add(principal);
  }
  return seated;
}

/**
 * The votes of each principal: as `votes` says; by share, the ownership of the one joint company; where nothing is said,
 * one for each member, else for each seat. `undefined` when that cannot be known.
 */
export function votesOf(model: AllianceModel, body: Body): Votes | undefined {
  const said = body.votes;
  if (said?.unknown || body.unreadable.includes('votes')) return undefined;
  const seated = seatedPrincipals(model, body);
  if (said?.byShare) return votesByShare(model);
  if (said && said.counts.length > 0) return countsOf(model, said.counts);
  if (said?.unit?.word === 'per-party') return seated && new Map([...seated].map((one) => [one, said.number ?? 1]));
  const perMember = said?.unit?.word === 'per-member' || !said;
  if (!perMember || !seated) return undefined;
  const factor = said?.number ?? 1;
  if (body.seats && body.seats.counts.length > 0) return scaled(countsOf(model, body.seats.counts), factor);
  const perParty = body.seats?.perParty;
  if (perParty !== undefined) return new Map([...seated].map((one) => [one, perParty * factor]));
  return scaled(membersOf(model, body), factor);
}

/** The last rule by which a body decides, which holds when those before it gave no result. */
export function finalRule(passes: Passes): Passes['rules'][number] | undefined {
  return passes.rules[passes.rules.length - 1];
}

/** How votes can come to stand without a decision: `unanimity`, or the two camps that block each other. */
export type Standoff =
  | { readonly type: 'veto'; readonly word: string }
  | {
      readonly type: 'tie';
      readonly word: string;
      readonly votes: readonly { readonly principal: Principal; readonly votes: number }[];
    };

/**
 * Whether votes under a rule can come to a standoff, by the votes of principals, each voting as one.
 *
 * - `unanimity`, `consensus`: whenever two principals vote.
 * - `majority`, `two-thirds`, a percentage: when the principals can divide into two camps of which neither reaches what
 *   is needed, so with an odd number of votes a majority of two camps never does.
 * - `chair-decides`, `lazy-consensus`, unknown rules or votes: never.
 */
export function standoffOf(model: AllianceModel, body: Body, passes: Passes): Standoff | undefined {
  const rule = finalRule(passes);
  if (!rule || rule.unknown) return undefined;
  const word = rule.percent === undefined ? rule.word?.word : `${rule.percent}%`;
  if (word === undefined) return undefined;
  if (word === 'unanimity' || word === 'consensus') {
    const voters = votesOf(model, body) ?? seatedPrincipals(model, body);
    return voters && voters.size < 2 ? undefined : { type: 'veto', word };
  }
  const passed = passesWith(rule.percent, rule.word?.word);
  const votes = votesOf(model, body);
  if (!passed || !votes || votes.size < 2) return undefined;
  return canStandOff([...votes.values()], passed)
    ? { type: 'tie', word, votes: [...votes].map(([principal, count]) => ({ principal, votes: count })) }
    : undefined;
}

/** Whether so many of all votes carry a motion; `undefined` for rules that do not count votes. */
function passesWith(
  percent: string | undefined,
  word: string | undefined,
): ((votes: number, all: number) => boolean) | undefined {
  if (percent !== undefined) {
    const share = decimalToNumber(percent);
    // "50%" of the votes is not more than half: both camps would carry their motion.
    return (votes, all) => (share > 50 ? votes * 100 >= share * all : votes * 2 > all);
  }
  if (word === 'majority') return (votes, all) => votes * 2 > all;
  if (word === 'two-thirds') return (votes, all) => votes * 3 >= all * 2;
  return undefined;
}

/** More camps than this are not tried one by one. */
const MOST_CAMPS = 14;

function canStandOff(votes: readonly number[], passes: (votes: number, all: number) => boolean): boolean {
  const all = votes.reduce((sum, count) => sum + count, 0);
  if (all <= 0) return false;
  const camps = Math.min(votes.length, MOST_CAMPS);
  for (let camp = 0; camp < 2 ** (camps - 1); camp++) {
    let yes = 0;
    for (let index = 0; index < votes.length; index++) if (camp & (1 << index)) yes += votes[index] ?? 0;
    if (yes > 0 && !passes(yes, all) && !passes(all - yes, all)) return true;
  }
  return false;
}

function membersOf(model: AllianceModel, body: Body): Votes | undefined {
  const votes = new Map<Principal, number>();
  for (const member of body.members) {
    const principals = principalsFor(model, member);
    if (!principals || principals.size > 1) return undefined;
    for (const principal of principals) votes.set(principal, (votes.get(principal) ?? 0) + 1);
  }
  return votes;
}

function countsOf(
  model: AllianceModel,
  counts: readonly { readonly actor: { readonly id?: string }; readonly count: number }[],
): Votes | undefined {
  const votes = new Map<Principal, number>();
  for (const { actor, count } of counts) {
    const principal = principalOf(model, actor.id);
    if (!principal) return undefined;
    votes.set(principal, (votes.get(principal) ?? 0) + count);
  }
  return votes;
}

function votesByShare(model: AllianceModel): Votes | undefined {
  const [venture, ...others] = model.ventures;
  const ownership = (venture as Venture | undefined)?.ownership;
  if (!ownership || others.length > 0 || ownership.unknown) return undefined;
  const votes = new Map<Principal, number>();
  const known = ownership.shares.reduce((sum, share) => sum + decimalToNumber(share.percent ?? '0'), 0);
  for (const share of ownership.shares) {
    const principal = principalOf(model, share.actor.id);
    const percent = percentOf(share, known);
    if (!principal || percent === undefined) return undefined;
    votes.set(principal, (votes.get(principal) ?? 0) + percent);
  }
  if (ownership.equally)
    for (const principal of principalsOf(model)) if (principal.id !== venture?.id) votes.set(principal, 1);
  return votes.size > 0 ? votes : undefined;
}

function percentOf(share: SplitShare, known: number): number | undefined {
  if (share.remainder) return 100 - known;
  return share.percent === undefined ? undefined : decimalToNumber(share.percent);
}

function scaled(votes: Votes | undefined, factor: number): Votes | undefined {
  return votes && new Map([...votes].map(([principal, count]) => [principal, count * factor]));
}
