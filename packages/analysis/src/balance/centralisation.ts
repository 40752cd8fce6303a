/** Central against distributed management: who decides and leads, an office in the middle or many places. */
import type { ActorRef, AllianceModel, Body } from '@alliance-lang/language';
import { elementOf, knownValue, label } from '@alliance-lang/language';
import { percentText, type Tension, type TensionKind, type TensionMove, tensionAt } from './tension.ts';

export const CENTRALISATION: TensionKind = {
  id: 'centralisation',
  title: 'Central or distributed',
  left: 'central',
  right: 'distributed',
  rule: 'central-against-distributed',
  formula:
    'Decisions and leads outside the centre over all of them. The centre: a strategic body, a party as such, a sponsor, a lead, the joint office; outside it: any other body, person or team, and each region with a lead of its own.',
  source:
    '"Centralization vs. distributed management": distributed management scales the business and can damage its focus, central management keeps the focus and can become the bottleneck.',
  movers: {
    left: 'decisions made by a strategic body or by the leads, an `office` in `coordination`',
    right: 'decisions made by working bodies and by people of the regions, regions with a `lead`',
  },
};

/** Distributed places over all places; decisions whose makers are not known, and regions without a lead, do not count. */
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
  const figure =
    moves.length === 0
      ? 'no decision and no office that is known'
      : `${distributed} of ${moves.length} decisions and leads are out where the work is (${percentText(distributed, moves.length)})`;
  return tensionAt(CENTRALISATION, distributed, moves.length, figure, moves);
}

function isCentral(model: AllianceModel, actor: ActorRef): boolean {
  const target = elementOf(model, actor.id);
  if (!target) return false;
  if (target.kind === 'body') return knownValue((target as Body).level)?.word === 'strategic';
  if (target.kind === 'party' || target.kind === 'side') return true;
  return model.parties.some((party) => [...party.sponsors, ...party.leads].some((one) => one.id === target.id));
}
