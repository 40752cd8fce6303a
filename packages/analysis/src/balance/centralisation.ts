/** Central against distributed management: who decides and leads, an office in the middle or many places. */
import type { ActorRef, AllianceModel, Body } from '@alliance-lang/language';
import { elementOf, knownValue, label } from '@alliance-lang/language';
import { percentText, positionOf, type Tension, type TensionMove } from './tension.ts';

/**
 * Distributed places over all places: every decision counts by who makes it (a strategic body, a sponsor, a lead or a
 * party as such is central, every other body, person or team is distributed), the joint office once as central, and every
 * region with a lead of its own as distributed. Source: seed article, "Centralization vs. distributed management".
 */
export function centralisation(model: AllianceModel): Tension {
  const moves: TensionMove[] = [];
  for (const decision of model.decisions) {
    const by = (decision.made?.by ?? []).filter((actor) => actor.id !== undefined);
    if (by.length === 0) continue;
    const central = by.every((actor) => isCentral(model, actor));
    moves.push({
      text: `${label(decision)} is decided ${central ? 'at the centre' : 'where the work is'}`,
      toward: central ? 'left' : 'right',
      element: decision,
    });
  }
  const { coordination } = model;
  if (coordination) {
    if (coordination.office.length > 0)
      moves.push({ text: 'One office steers', toward: 'left', element: coordination });
    for (const { item, leads } of coordination.regions)
      if (leads.length > 0)
        moves.push({
          text: `${item.text ?? item.name ?? 'A region'} has its own lead`,
          toward: 'right',
          element: coordination,
        });
  }
  const distributed = moves.filter(({ toward }) => toward === 'right').length;
  const position = positionOf(distributed, moves.length);
  return {
    id: 'centralisation',
    title: 'Central or distributed',
    left: 'central',
    right: 'distributed',
    ...(position === undefined ? {} : { position }),
    figure:
      position === undefined
        ? 'no decision and no office that is known'
        : `${distributed} of ${moves.length} decisions and leads are out where the work is (${percentText(distributed, moves.length)})`,
    formula: 'Decisions and leads outside the centre over all of them.',
    moves,
  };
}

function isCentral(model: AllianceModel, actor: ActorRef): boolean {
  const target = elementOf(model, actor.id);
  if (!target) return false;
  if (target.kind === 'body') return knownValue((target as Body).level)?.word === 'strategic';
  if (target.kind === 'party' || target.kind === 'side') return true;
  return model.parties.some((party) => [...party.sponsors, ...party.leads].some((one) => one.id === target.id));
}
