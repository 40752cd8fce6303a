/** What is somebody's: every place that names a person, a role, a team or anybody of a party. */
import type { AllianceModel, Element } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';
import { actorEdges } from './edges.ts';

export interface Duty {
  /** As what: `member`, `accountable`, `decider`. */
  readonly as: string;
  /** The declaration that names the actor. */
  readonly from: Element;
  /** What it is called; a step, too, says what it belongs to. */
  readonly what: string;
  /** Who is named, where that is not the one asked about: a person of the party, the role that a person holds. */
  readonly who?: string;
}

/**
 * The duties of a declaration, in model order: its own; of a person also those of the roles that it holds; of a party those of all its
 * people. Empty for what takes no duties.
 */
export function dutiesOf(model: AllianceModel, elementId: string): readonly Duty[] {
  const held = model.roles.filter(({ heldBy }) => heldBy.some(({ id }) => id === elementId)).map(({ id }) => id);
  const isMeant = (id: string | undefined): boolean =>
    id !== undefined && (id === elementId || id.startsWith(`${elementId}.`) || held.includes(id));
  const seen = new Set<string>();
  return actorEdges(model).flatMap(({ from, actor, as }) => {
    const key = `${as} ${from.id} ${actor.id}`;
    if (!isMeant(actor.id) || seen.has(key)) return [];
    seen.add(key);
    const target = actor.id === elementId ? undefined : elementOf(model, actor.id);
    const what = from.title ?? from.name ?? from.id.replace('.', ' of ');
    return { as, from, what, ...(target ? { who: label(target) } : {}) };
  });
}
