/** Which areas of joint work somebody owns. */
import type { AllianceModel, WorkItem } from '@alliance-lang/language';
import { isKnown } from '@alliance-lang/language';

/** An area of work: its word, and the words by which a title tells it. */
export interface WorkArea {
  readonly word: string;
  readonly name: string;
  readonly said: RegExp;
}

/**
 * The areas that no deliverable or responsibility covers, neither by
 * its area nor by what its name or title says. `undefined` when some area is unknown, so that nothing can be said.
 */
export function uncoveredAreas(model: AllianceModel, areas: readonly WorkArea[]): readonly WorkArea[] | undefined {
  if (model.work.some((item) => item.unknown || (item.area && !isKnown(item.area)))) return undefined;
  return areas.filter((area) => !model.work.some((item) => covers(item, area)));
}

function covers(item: WorkItem, area: WorkArea): boolean {
  const word = isKnown(item.area) ? item.area.value.word : undefined;
  return word === area.word || area.said.test(`${item.name.replace(/([a-z])([A-Z])/g, '$1 $2')} ${item.title ?? ''}`);
}
