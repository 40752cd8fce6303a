/** The levers of power, and what share of each every side holds. */
import type { ActorRef, AllianceModel } from '@alliance-lang/language';
import { decimalToNumber, knownValue } from '@alliance-lang/language';
import { votesOf } from '../decisions/voting.ts';
import type { Principal } from '../parties/principals.ts';
import { principalsForAll, principalsOf } from '../parties/principals.ts';
import { contributedOf } from './contributed.ts';

/** Something by which one side can have its way. */
export interface Lever {
  readonly name: string;
  /** The share of each principal that holds any, from 0 to 1; together they make 1. */
  readonly shares: ReadonlyMap<Principal, number>;
}

type Weights = ReadonlyMap<Principal, number>;

const cache = new WeakMap<AllianceModel, readonly Lever[]>();

/**
 * The levers of which something is known; reckoned once a model. One that is known for some sides alone, or in several
 * currencies, says nothing.
 */
export function leversOf(model: AllianceModel): readonly Lever[] {
  const known = cache.get(model);
  if (known) return known;
  const levers = reckoned(model);
  cache.set(model, levers);
  return levers;
}

function reckoned(model: AllianceModel): readonly Lever[] {
  const chairs = model.bodies.flatMap(({ chair, members }) => (chair ? [chair.rotates ? members : [chair.actor]] : []));
  const found: readonly (readonly [string, Weights])[] = [
    ['revenue', revenues(model)],
    ['contributions', contributed(model)],
    ['votes', voted(model)],
    ['chairs', counted(model, chairs)],
    [
      'decisions',
      counted(
        model,
        model.decisions.map(({ made }) => made?.by ?? []),
      ),
    ],
    [
      'accountabilities',
      counted(
        model,
        model.work.map(({ accountable }) => accountable),
      ),
    ],
    [
      'rights',
      counted(
        model,
        [...model.rights, ...model.options].map(({ holders }) => holders),
      ),
    ],
  ];
  return found.flatMap(([name, weights]) => {
    const all = [...weights.values()].reduce((sum, one) => sum + one, 0);
    if (all === 0) return [];
    return [{ name, shares: new Map([...weights].map(([principal, weight]) => [principal, weight / all])) }];
  });
}

function contributed(model: AllianceModel): Weights {
  const found = contributedOf(model);
  return new Map([...(found?.amounts ?? [])].map(([principal, amount]) => [principal, decimalToNumber(amount)]));
}

/**
 * Each item counts once, in equal parts for all for whom its actors stand; items whose actors are not known, depend on
 * the case or are outsiders do not count.
 */
function counted(model: AllianceModel, items: readonly (readonly ActorRef[])[]): Weights {
  const weights = new Map<Principal, number>();
  for (const actors of items) {
    const principals = actors.length > 0 ? principalsForAll(model, actors) : undefined;
    for (const principal of principals ?? [])
      weights.set(principal, (weights.get(principal) ?? 0) + 1 / (principals?.size ?? 1));
  }
  return weights;
}

/** Each body counts once, divided as its votes are. */
function voted(model: AllianceModel): Weights {
  const weights = new Map<Principal, number>();
  for (const body of model.bodies) {
    const votes = votesOf(model, body);
    const all = [...(votes?.values() ?? [])].reduce((sum, one) => sum + one, 0);
    if (!votes || all === 0) continue;
    for (const [principal, count] of votes) weights.set(principal, (weights.get(principal) ?? 0) + count / all);
  }
  return weights;
}

/** Revenue, when every party of every principal states one in the same currency. */
function revenues(model: AllianceModel): Weights {
  const held = new Map<Principal, number>();
  const currencies = new Set<string>();
  for (const principal of principalsOf(model)) {
    for (const party of principal.parties) {
      const money = knownValue(party.size?.revenue);
      if (!money) return new Map();
      currencies.add(money.currency);
      held.set(principal, (held.get(principal) ?? 0) + decimalToNumber(money.amount));
    }
  }
  return currencies.size === 1 ? held : new Map();
}
