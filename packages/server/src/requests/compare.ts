import { type AllianceModel, createAllianceServices, type Range, readWorkspace } from '@alliance-lang/language';
import { type ChangeEntry, changeList, countsText } from '@alliance-lang/rendering';
import { rangeOfPlace } from '../findings/diagnostic.ts';
import type { ChangeInfo, CompareResult } from '../protocol.ts';
import { modelFor } from './diagram.ts';
import { allianceInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

let services: ReturnType<typeof createAllianceServices> | undefined;

/** What differs between a version that the editor brings and the one of now; null when the file belongs to no alliance. */
export const compare: RequestHandler<'alliance/compare'> = (params, lsp, document) => {
  const after = modelFor(params, lsp, document);
  if (!after) return null;
  // Most editors never ask: the second parser is made when the first one does.
  services ??= createAllianceServices();
  const models = readWorkspace(
    params.before.filter(({ uri }) => uri.endsWith('.alliance')),
    services,
  ).models;
  const before = models.find(({ id }) => id === after.id) ?? (models.length === 1 ? models[0] : undefined);
  return resultOf(before, after);
};

function resultOf(before: AllianceModel | undefined, after: AllianceModel): CompareResult {
  const list = changeList(before ?? after, after);
  const place = new Map(list.entries.map((entry, index) => [entry, index]));
  const indices = (entries: readonly ChangeEntry[]): number[] => entries.flatMap((entry) => place.get(entry) ?? []);
  return {
    alliance: allianceInfo(after),
    summary: before ? countsText(list) : 'The version before has no such alliance.',
    isNew: before === undefined,
    changes: list.entries.map(changeInfo),
    parties: list.parties.map(({ id, name, gains, loses }) => ({
      id,
      name,
      gains: indices(gains),
      loses: indices(loses),
    })),
    topics: list.topics.map(({ title, entries }) => ({ title, changes: indices(entries) })),
  };
}

function changeInfo({ id, before, after, from, to, ...entry }: ChangeEntry): ChangeInfo {
  const { class: weight, subject, statement, favour, reason } = entry;
  return {
    class: weight,
    elementId: id,
    subject,
    statement,
    favour,
    reason,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(before ? { before: placed(before) } : {}),
    ...(after ? { after: placed(after) } : {}),
  };
}

function placed(at: Range) {
  return { uri: at.uri, range: rangeOfPlace(at) };
}

/** The files that a comparison is about: those of the alliances of a file. */
export const files: RequestHandler<'alliance/files'> = (_params, { alliance }, document) => {
  const models = document ? alliance.Alliances.modelsOf(document) : [];
  const chosen = models.length > 0 ? models : alliance.Alliances.all();
  return { uris: [...new Set(chosen.flatMap((model) => model.files.map(({ uri }) => uri)))] };
};
