/** Intent against ability to execute: whether somebody and something stands behind each aim. */
import type { AllianceModel, Objective, WorkItem } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';
import { percentText, positionOf, type Tension } from './tension.ts';

/**
 * Aims that can be carried out over all aims. An aim can be carried out when a contribution goes toward it or toward work
 * that it needs, or when somebody known is responsible for that work. Source: seed article, "Intent vs. ability to
 * execute": "a good strategy has no value if it can't be executed".
 */
export function ability(model: AllianceModel): Tension {
  const able = new Set(model.objectives.filter((objective) => canBeDone(model, objective)));
  const position = positionOf(able.size, model.objectives.length);
  return {
    id: 'ability',
    title: 'Intent and ability',
    left: 'intent',
    right: 'ability',
    ...(position === undefined ? {} : { position }),
    figure:
      position === undefined
        ? 'no objective'
        : `${able.size} of ${model.objectives.length} objectives have resources or people behind them (${percentText(able.size, model.objectives.length)})`,
    formula: 'Objectives with a contribution or a responsible behind what they need, over all objectives.',
    moves: model.objectives.map((objective) => ({
      text: `${label(objective)} ${able.has(objective) ? 'is backed' : 'has nobody and nothing behind it'}`,
      toward: able.has(objective) ? 'right' : 'left',
      element: objective,
    })),
  };
}

function canBeDone(model: AllianceModel, objective: Objective): boolean {
  const needed = new Set([objective.id, ...objective.needs.flatMap(({ id }) => id ?? [])]);
  const given = model.contributions.some(({ toward }) => toward.some(({ id }) => id !== undefined && needed.has(id)));
  const done = [...needed].some((id) => {
    const target = elementOf(model, id);
    const work = target?.kind === 'deliverable' || target?.kind === 'responsibility' ? (target as WorkItem) : undefined;
    return work?.responsible.some((actor) => actor.id !== undefined) ?? false;
  });
  return given || done;
}
