import type { AllianceModel, Range } from '@alliance-lang/language';
import { type ChangeEntry, changeList, countsText } from '@alliance-lang/rendering';
import { rangeOfPlace } from '../findings/diagnostic.ts';
import type { ChangeInfo, CompareResult } from '../protocol.ts';
import { modelsOf } from '../versions/earlier-versions.ts';
import { modelFor } from './diagram.ts';
import { allianceInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/** What differs between a version that the editor brings and the one of now; null when the file belongs to no alliance. */
export const compare: RequestHandler<'alliance/compare'> = (params, lsp, document) => {
  const after = modelFor(params, lsp, document);
  if (!after) return null;
  const models = modelsOf(params.before);
  const before = models.find(({ id }) => id === after.id) ?? (models.length === 1 ? models[0] : undefined);
  return resultOf(before, after);
};

/** What differs between the earlier version that counts and the one of now. */
export const changes: RequestHandler<'alliance/changes'> = async (params, lsp, document) => {
  const after = modelFor(params, lsp, document);
  if (!after) return null;
  const { committed, signed } = await lsp.alliance.Earlier.of(after.id);
  const before = params.since === 'signed' ? signed : committed;
  return before ? { ...resultOf(before.model, after), since: before.name } : null;
};

const results = new WeakMap<
  AllianceModel,
  { readonly before: AllianceModel | undefined; readonly result: CompareResult }
>();

/** Kept for as long as both versions stay: what is shown is asked for again whenever something else in the workspace changed. */
function resultOf(before: AllianceModel | undefined, after: AllianceModel): CompareResult {
  const known = results.get(after);
  if (known && known.before === before) return known.result;
  const result = compared(before, after);
  results.set(after, { before, result });
  return result;
}

function compared(before: AllianceModel | undefined, after: AllianceModel): CompareResult {
  const list = changeList(before ?? after, after);
  const place = new Map(list.entries.map((entry, index) => [entry, index]));
  const indices = (entries: readonly ChangeEntry[]): number[] => entries.flatMap((entry) => place.get(entry) ?? []);
  return {
    alliance: allianceInfo(after),
    summary: before ? countsText(list) : 'The version before has no such alliance.',
    isNew: before === undefined,
    incomplete: after.files.some(({ complete }) => !complete),
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
