/** Splits: where they stand in an alliance, and what they add up to. */
import type { AllianceModel, Consequence, Element, Split } from '@alliance-lang/language';
import { addDecimals } from '@alliance-lang/language';

/** A split and the declaration that states it. */
export interface StatedSplit {
  readonly element: Element;
  readonly split: Split;
}

/** Every split of an alliance: of shares, their tiers, costs, joint companies and what is divided on exit. */
export function splitsOf(model: AllianceModel): readonly StatedSplit[] {
  const found: StatedSplit[] = [];
  const add = (element: Element, split: Split | undefined): void => {
    if (split) found.push({ element, split });
  };
  const addConsequence = (element: Element, then: Consequence | undefined): void => {
    if (then?.type === 'split') add(element, then.split);
  };
  for (const share of model.shares) {
    add(share, share.split);
    for (const tier of share.tiers) addConsequence(share, tier.then);
    for (const minimum of share.minimums) addConsequence(share, minimum.otherwise);
  }
  for (const value of model.values) for (const tier of value.tiers) addConsequence(value, tier.then);
  for (const cost of model.costs) {
    add(cost, cost.split);
    addConsequence(cost, cost.overrun?.then);
  }
  for (const venture of model.ventures) add(venture, venture.ownership);
  for (const exit of model.exits) for (const disposition of exit.dispositions) add(exit, disposition.split);
  return found;
}

/** The sum of the percents that a split states, as an exact decimal. */
export function statedPercent(split: Split): string {
  return split.shares.reduce((sum, share) => addDecimals(sum, share.percent ?? '0'), '0');
}

/** Whether something in a split is left open: the whole, or somebody's share. */
export function isOpenSplit(split: Split): boolean {
  return split.unknown !== undefined || split.shares.some((share) => share.unknown !== undefined);
}
