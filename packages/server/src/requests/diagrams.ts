import type { AllianceModel } from '@alliance-lang/language';
import { knownValue } from '@alliance-lang/language';
import { DIAGRAMS } from '@alliance-lang/rendering';
import type { AllianceInfo, DiagramInfo } from '../protocol.ts';
import type { RequestHandler } from './registration.ts';

/** The alliances that a file belongs to, and every diagram there is. */
export const diagrams: RequestHandler<'alliance/diagrams'> = (_params, services, document) => ({
  alliances: document ? services.alliance.Alliances.modelsOf(document).map(allianceInfo) : [],
  diagrams: DIAGRAMS.map(diagramInfo),
});

/** What an editor shows of an alliance. */
export function allianceInfo({ id, alliance }: AllianceModel): AllianceInfo {
  const stage = knownValue(alliance.stage)?.word;
  return { name: id, title: alliance.title ?? id, ...(stage === undefined ? {} : { stage }) };
}

/** What an editor shows of a diagram. */
export function diagramInfo({ id, title, summary }: DiagramInfo): DiagramInfo {
  return { id, title, summary };
}
