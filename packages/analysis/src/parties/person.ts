/** Who stands behind a name. */
import type { AllianceModel, Role } from '@alliance-lang/language';
import { elementOf } from '@alliance-lang/language';

/** The id of the person who holds a role that one person alone holds; every other id is itself. */
export function personOf(model: AllianceModel, id: string): string {
  const element = elementOf(model, id);
  if (element?.kind !== 'role') return id;
  const [holder, ...others] = (element as Role).heldBy;
  return others.length === 0 ? (holder?.id ?? id) : id;
}
