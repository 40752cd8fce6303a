/** The semantic diff: two models in, what differs in the deal out. */
import type { AllianceModel } from '@alliance-lang/language';
import { compareContents } from './compare.ts';
import type { ElementContent } from './content.ts';
import { matchElements } from './matching.ts';
import type { ElementPlace, ModelChange, ModelDiff, ReorderedElement } from './model-diff.ts';

/**
 * What differs between two versions of an alliance, by declaration and by statement, with what each version says exactly.
 *
 * - Declarations are matched by kind and qualified name, and where a name is gone by likeness: a rename is told as such, and
 *   what refers to the renamed declaration has not changed.
 * - In which file, in which order and in which layout something is written never counts, but for tiers, rules and steps, whose
 *   order says something.
 * - `diffModels(a, a)` is empty; `diffModels(b, a)` tells the same as `diffModels(a, b)`, the other way round.
 *
 * Takes time in proportion to the size of the models. Never throws; files that could be read in part only give what was read.
 */
export function diffModels(before: AllianceModel, after: AllianceModel): ModelDiff {
  const { pairs, removed, added, names } = matchElements(before, after);
  const changes: ModelChange[] = [];
  const steps = new Map<string, { before: ElementContent; after: ElementContent }[]>();
  for (const { before: one, after: other } of pairs) {
    const both = { before: placeOfElement(one), after: placeOfElement(other) };
    if (isRenamed(one, other, names)) changes.push({ type: 'renamed', ...both });
    // One object in both versions stands in a file that was not read once more: it says the same.
    if (one.element !== other.element && one.content.key !== other.content.key)
      changes.push(...compareContents(one.content, other.content, both));
    if (other.position !== undefined && other.owner !== undefined) {
      const group = steps.get(other.owner);
      if (group) group.push({ before: one, after: other });
      else steps.set(other.owner, [{ before: one, after: other }]);
    }
  }
  const byOwner = new Map(pairs.map((pair) => [pair.after.element.id, pair]));
  for (const [owner, group] of steps) {
    const pair = byOwner.get(owner);
    const reordered = pair && reorderedSteps(pair, group);
    if (reordered) changes.push(reordered);
  }
  for (const one of removed) changes.push({ type: 'removed', before: placeOfElement(one), ...saidBy(one) });
  for (const one of added) changes.push({ type: 'added', after: placeOfElement(one), ...saidBy(one) });
  return { changes, names };
}

/** The declaration of a content, without what it says. */
function placeOfElement({ element }: ElementContent): ElementPlace {
  const { id, kind, title, nameAt } = element;
  return { id, kind, ...(title === undefined ? {} : { title }), at: nameAt, element };
}

function saidBy({ content, owner, position }: ElementContent): Pick<ElementContent, 'content' | 'owner' | 'position'> {
  return { content, ...(owner === undefined ? {} : { owner }), ...(position === undefined ? {} : { position }) };
}

/** Another id because its owner has another is no rename; nor is that of a declaration without a name. */
function isRenamed(one: ElementContent, other: ElementContent, names: ReadonlyMap<string, string>): boolean {
  const [from, to] = [one.element, other.element];
  if (from.id === to.id || from.name === undefined || to.name === undefined) return false;
  if (one.owner === undefined || other.owner === undefined || from.name !== to.name) return true;
  return (names.get(one.owner) ?? one.owner) !== other.owner;
}

function reorderedSteps(
  owner: { readonly before: ElementContent; readonly after: ElementContent },
  group: readonly { readonly before: ElementContent; readonly after: ElementContent }[],
): ReorderedElement | undefined {
  const was = [...group].sort((a, b) => a.before.position! - b.before.position!);
  const is = [...group].sort((a, b) => a.after.position! - b.after.position!);
  if (was.every((pair, index) => pair === is[index])) return undefined;
  return {
    type: 'reordered',
    before: placeOfElement(owner.before),
    after: placeOfElement(owner.after),
    stepsBefore: is.map(({ before }) => placeOfElement(before)),
    stepsAfter: is.map(({ after }) => placeOfElement(after)),
  };
}
