import type { AllianceDocument, AllianceModel } from '@alliance-lang/language';
import type { AllianceLspServices } from '../services.ts';

/** More alliances than this share only what everybody has: what one of them says of a library says nothing of it. */
const MANY = 12;

/**
 * The model that a document is read in: of the first alliance that it belongs to. A library may belong to hundreds; their models are
 * not made for the sake of one answer.
 */
export function firstModel(document: AllianceDocument, services: AllianceLspServices): AllianceModel | undefined {
  const [name] = services.references.WorkspaceGraph.alliancesOf(document);
  return name === undefined ? undefined : services.alliance.Alliances.model(name);
}

/** The models of all alliances that a document belongs to; none when they are too many to look at together. */
export function fewModels(document: AllianceDocument, services: AllianceLspServices): readonly AllianceModel[] {
  const names = services.references.WorkspaceGraph.alliancesOf(document);
  return names.length > MANY ? [] : names.flatMap((name) => services.alliance.Alliances.model(name) ?? []);
}
