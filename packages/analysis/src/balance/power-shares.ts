/** Where power lies: each party's share of what decides. */
import type { ActorRef, AllianceModel } from '@alliance-lang/language';
import { addDecimals, decimalToNumber } from '@alliance-lang/language';
import { votesOf } from '../decisions/voting.ts';
import type { Principal } from '../parties/principals.ts';
import { principalsForAll, principalsOf } from '../parties/principals.ts';
import { contributionsByPrincipal, valueOfContribution } from './commitment.ts';

/** One measure of power: the percent of each principal; they sum to 100. */
export interface PowerShares {
  readonly name: string;
  readonly shares: ReadonlyMap<Principal, number>;
}

/**
 * The measures of power that can be computed: contributions by value, decisions (a joint one counts for each in equal
 * parts), accountabilities, and votes over all bodies. One that rests on unknown values is left out.
 */
export function powerSharesOf(model: AllianceModel): readonly PowerShares[] {
  const measures: [string, ReadonlyMap<Principal, number> | undefined][] = [
    ['contributions', contributed(model)],
    [
      'decisions',
      counted(
        model,
        model.decisions.map((decision) => decision.made?.by ?? []),
      ),
    ],
    [
      'accountabilities',
      counted(
        model,
        model.work.map((item) => item.accountable),
      ),
    ],
    ['votes', voted(model)],
  ];
  return measures.flatMap(([name, weights]) => {
    const all = [...(weights?.values() ?? [])].reduce((sum, one) => sum + one, 0);
    if (!weights || all === 0) return [];
    return [{ name, shares: new Map([...weights].map(([principal, weight]) => [principal, (100 * weight) / all])) }];
  });
}

function contributed(model: AllianceModel): ReadonlyMap<Principal, number> | undefined {
  const weights = new Map<Principal, number>();
  const currencies = new Set<string>();
  for (const [principal, contributions] of contributionsByPrincipal(model)) {
    let sum = '0';
    for (const contribution of contributions) {
      const value = valueOfContribution(model, contribution);
      if (!value?.whole) return undefined;
      currencies.add(value.money.currency);
      sum = addDecimals(sum, value.money.amount);
    }
    weights.set(principal, decimalToNumber(sum));
  }
  return currencies.size === 1 ? weights : undefined;
}

/** Each item counts once, in equal parts for all whose people are named; items whose people are not known do not count. */
function counted(model: AllianceModel, items: readonly (readonly ActorRef[])[]): ReadonlyMap<Principal, number> {
  const weights = new Map<Principal, number>(principalsOf(model).map((principal) => [principal, 0]));
  for (const actors of items) {
    const principals = actors.length > 0 ? principalsForAll(model, actors) : undefined;
    for (const principal of principals ?? [])
      weights.set(principal, (weights.get(principal) ?? 0) + 1 / (principals?.size ?? 1));
  }
  return weights;
}

function voted(model: AllianceModel): ReadonlyMap<Principal, number> {
  const weights = new Map<Principal, number>();
  for (const body of model.bodies) {
    const votes = votesOf(model, body);
    const all = [...(votes?.values() ?? [])].reduce((sum, one) => sum + one, 0);
    if (!votes || all === 0) continue;
    for (const [principal, count] of votes) weights.set(principal, (weights.get(principal) ?? 0) + count / all);
  }
  return weights;
}
