import { type AllianceModel, allElements, nearestWord } from '@alliance-lang/language';
import { WrongUse } from '../exit-code.ts';
import type { Io } from '../terminal/io.ts';
import { alliancesIn, familyIn } from './family.ts';
import type { Followed } from './history.ts';
import { pathInRepository, type Repository, repositoryOf } from './repository.ts';
import { type Revision, revisionOf } from './revision.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { modelsIn } from './snapshot-models.ts';

/** An alliance as it is in a commit, and where to look for what it was. */
export interface FollowedAlliance {
  readonly repository: Repository;
  readonly tip: Revision;
  readonly snapshot: Snapshot;
  readonly followed: Followed;
  readonly model: AllianceModel;
}

/**
 * The alliance that a question about history is about: the one below the current folder, or the one that is named.
 * @throws WrongUse where there is none, or several and none is named
 */
export async function followedAlliance(
  io: Io,
  { alliance, rev }: { readonly alliance?: string; readonly rev?: string },
): Promise<FollowedAlliance> {
  const repository = await repositoryOf(io.cwd);
  const tip = await revisionOf(repository, rev ?? 'HEAD');
  const snapshot = await readSnapshot(repository, { kind: 'commit', commit: tip.commit });
  for (const note of snapshot.notes) io.err(`${note}\n`);
  const folder = pathInRepository(repository, io.cwd) ?? '';
  const below = ({ path }: Followed): boolean => folder === '' || path.startsWith(`${folder}/`);
  const all = alliancesIn(snapshot.files);
  const here = all.filter(below);
  const followed = chosen(here.length > 0 ? here : all, alliance, tip);
  const family = familyIn(snapshot.files, followed.id, followed.path);
  const models = modelsIn(repository, { files: family });
  const model = models.find(({ id }) => id === followed.id);
  if (!model)
    throw new WrongUse(`${followed.path} declares ${followed.id} in a way that cannot be read: alliance check.`);
  if (repository.shallow) {
    io.err('This clone holds only a part of the history: what came before is unknown. git fetch --unshallow\n');
  }
  return { repository, tip, snapshot, followed, model };
}

function chosen(all: readonly Followed[], name: string | undefined, tip: Revision): Followed {
  const names = [...new Set(all.map(({ id }) => id))];
  if (name === undefined) {
    const [first] = all;
    if (!first) throw new WrongUse(`There is no alliance in ${tip.name}: commit one first.`);
    if (names.length > 1)
      throw new WrongUse(`There are ${names.length} alliances (${names.join(', ')}): choose one by --alliance.`);
    return first;
  }
  const found = all.find(({ id }) => id === name);
  if (found) return found;
  throw new WrongUse(
    `There is no alliance ${name} in ${tip.name}.${meant(name, names)} There is ${names.join(', ') || 'none'}.`,
  );
}

/**
 * The id of a declaration, as typed: qualified, or its last name alone where that is clear.
 * @throws WrongUse where it is not in the alliance, or could be several
 */
export function elementNamed(model: AllianceModel, typed: string): string {
  const ids = [...allElements(model)].map(({ id }) => id);
  if (ids.includes(typed)) return typed;
  const ends = ids.filter((id) => id.endsWith(`.${typed}`));
  const [only] = ends;
  if (only !== undefined && ends.length === 1) return only;
  if (ends.length > 1) throw new WrongUse(`${typed} could be ${ends.join(' or ')}: write one of them.`);
  throw new WrongUse(`There is no declaration ${typed} in ${model.id}.${meant(typed, ids)}`);
}

function meant(typed: string, names: readonly string[]): string {
  const nearest = nearestWord(typed, names);
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}
