/** Intent against ability to execute: whether somebody and something stands behind each aim. */
import type { AllianceModel, Objective, WorkItem } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import { percentText, type Tension, type TensionKind, type TensionMove, tensionAt } from './tension.ts';

export const ABILITY: TensionKind = {
  id: 'ability',
  title: 'Intent and ability',
  left: 'intent',
  right: 'ability',
  rule: 'intent-against-ability',
  formula:
    'Objectives that can be carried out over all objectives: somebody is responsible for all the work that they need, and something is contributed toward it or toward them. Objectives whose needs are open or said in words are left out.',
  source:
    '"Intent vs. ability to execute": the gap between those accountable for an alliance and the resources it takes; a good strategy has no value if it cannot be executed.',
  movers: {
    left: 'an objective that needs what nobody gives or does',
    right: '`needs` that name the work, a `responsible` for it, and a contribution `toward` it',
  },
};

/** Objectives with people and contributions behind what they need, over all whose needs are known. */
export function ability(model: AllianceModel): Tension {
  let [able, all] = [0, 0];
  const moves = model.objectives.map((objective): TensionMove => {
    const lacks = lackOf(model, objective);
    if (lacks === undefined) return { text: `${label(objective)} is open`, toward: 'neither', element: objective };
    all += 1;
    if (lacks === '') able += 1;
    return {
      text: `${label(objective)} has ${lacks === '' ? 'people and contributions' : lacks}`,
      toward: lacks === '' ? 'right' : 'left',
      element: objective,
    };
  });
  const figure =
    all === 0
      ? 'no objective whose needs are known'
      : `${able} of ${all} objectives have people and contributions behind what they need (${percentText(able, all)})`;
  return tensionAt(ABILITY, able, all, figure, moves);
}

/** What an objective lacks, in words; empty when it can be carried out, `undefined` when that cannot be known. */
function lackOf(model: AllianceModel, objective: Objective): string | undefined {
  const { needs } = objective;
  if (objective.unknown || objective.unreadable.length > 0 || needs.some(({ id }) => id === undefined))
    return undefined;
  const needed = new Set(needs.map(({ id }) => id));
  const work = model.work.filter(({ id }) => needed.has(id));
  if (work.some(isOpen)) return undefined;
  const done = work.length > 0 && work.every(({ responsible }) => responsible.length > 0);
  const given = model.contributions.some(({ toward }) =>
    toward.some(({ id }) => id !== undefined && (needed.has(id) || id === objective.id)),
  );
  if (done) return given ? '' : 'no contribution behind it';
  return given ? 'work that nobody is responsible for' : 'nobody and nothing behind it';
}

function isOpen(item: WorkItem): boolean {
  return item.unknown !== undefined || item.unreadable.length > 0 || item.responsible.some((actor) => actor.unknown);
}
