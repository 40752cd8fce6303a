/** Imbalance of power: whether one holds more of the levers than the others. */
import type { ActorRef, AllianceModel, Element } from '@alliance-lang/language';
import { decimalToNumber, knownValue } from '@alliance-lang/language';
import { type Principal, principalsFor, principalsOf } from '../parties/principals.ts';
import { percentText, type Tension, type TensionMove } from './tension.ts';

interface Lever {
  readonly name: string;
  /** How much of it each principal holds. */
  readonly held: ReadonlyMap<Principal, number>;
  readonly element?: Element;
}

/**
 * The mean share of each principal over the levers that are known: revenue, chairs of joint bodies, decisions made alone,
 * rights and options held alone. The figure is how far the strongest lies above an equal share:
 * `(share − 1/n) / (1 − 1/n)`, 0 when all are equal, 1 when one holds everything. Source: seed article, "Imbalance of
 * power": market size, and whose say goes first.
 */
export function power(model: AllianceModel): Tension {
  const principals = principalsOf(model);
  const levers = leversOf(model).filter(({ held }) => sumOf(held) > 0);
  const shares = new Map(
    principals.map((principal) => [
      principal,
      levers.reduce((sum, { held }) => sum + (held.get(principal) ?? 0) / sumOf(held), 0) / Math.max(1, levers.length),
    ]),
  );
  const strongest = [...shares].sort(([, a], [, b]) => b - a)[0];
  const equal = 1 / Math.max(1, principals.length);
  const common = {
    id: 'power',
    title: 'Balance of power',
    left: 'balanced',
    right: 'one is stronger',
    formula: `Mean share of the levers ${levers.map(({ name }) => name).join(', ') || '(none known)'}; how far the largest lies above an equal share.`,
  } as const;
  if (!strongest || levers.length === 0 || principals.length < 2)
    return { ...common, figure: 'no lever that is known', moves: [] };
  const [principal, share] = strongest;
  const position = Math.round((2 * ((share - equal) / (1 - equal)) - 1) * 1000) / 1000;
  return {
    ...common,
    position,
    figure:
      share - equal < 0.005
        ? `all hold the same share of ${levers.length === 1 ? 'the one known lever' : `${levers.length} levers`}`
        : `${principal.label} holds ${percentText(share, 1)} of ${levers.length === 1 ? 'the one known lever' : `${levers.length} levers`}`,
    moves: levers.map((lever) => moveOf(lever, equal)),
  };
}

function sumOf(held: ReadonlyMap<Principal, number>): number {
  return [...held.values()].reduce((sum, amount) => sum + amount, 0);
}

function moveOf({ name, held, element }: Lever, equal: number): TensionMove {
  const total = sumOf(held);
  const [first] = [...held].sort(([, a], [, b]) => b - a);
  const most = first?.[0];
  const share = (first?.[1] ?? 0) / total;
  const text = `${name}: ${most?.label ?? ''} has ${percentText(share, 1)}`;
  const target = element ?? most?.element;
  return { text, toward: share - equal > 0.1 ? 'right' : 'left', ...(target ? { element: target } : {}) };
}

function leversOf(model: AllianceModel): Lever[] {
  const chairs = model.bodies.flatMap((body) => (body.chair ? [[body.chair.actor]] : []));
  const alone = model.decisions.flatMap(({ made }) => (made && !made.jointly && made.by.length === 1 ? [made.by] : []));
  const rights = [...model.rights, ...model.options].flatMap((one) =>
    !one.jointly && one.holders.length === 1 ? [one.holders] : [],
  );
  return [
    { name: 'revenue', held: revenues(model) },
    { name: 'chairs', held: counted(model, chairs) },
    { name: 'decisions made alone', held: counted(model, alone) },
    { name: 'rights held alone', held: counted(model, rights) },
  ];
}

/** How often a single principal is meant; bodies, both together and outsiders count for nobody. */
function counted(model: AllianceModel, groups: readonly (readonly ActorRef[])[]): Map<Principal, number> {
  const held = new Map<Principal, number>();
  for (const [actor] of groups) {
    const some = actor && actor.kind !== 'body' ? principalsFor(model, actor) : undefined;
    const [principal, ...others] = some ?? [];
    if (principal && others.length === 0) held.set(principal, (held.get(principal) ?? 0) + 1);
  }
  return held;
}

/** Revenue, when every principal states one in the same currency; a lever that is known for one alone says nothing. */
function revenues(model: AllianceModel): Map<Principal, number> {
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
