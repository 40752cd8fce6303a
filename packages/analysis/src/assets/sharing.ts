/** Whether others than the owner get at an asset. */
import type { AllianceModel, Asset } from '@alliance-lang/language';
import { principalsForAll } from '../parties/principals.ts';

/** By licence, as processors, through an access that covers it, or by work that uses it and is done by somebody else. */
export function isShared(model: AllianceModel, asset: Asset): boolean {
  if (asset.licenses.length > 0 || asset.processors.length > 0) return true;
  if (model.accesses.some((access) => access.covers.some((item) => item.id === asset.id))) return true;
  const owners = principalsForAll(model, asset.owner?.actors ?? []);
  return model.work.some((item) => {
    if (!owners || owners.size === 0 || !item.uses.some((use) => use.id === asset.id)) return false;
    return [...(principalsForAll(model, item.responsible) ?? [])].some((worker) => !owners.has(worker));
  });
}
