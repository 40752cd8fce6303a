import { type ChangedField, diffModels, type ModelChange, placeOf } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { type ChangeEntry, changeList } from '@alliance-lang/rendering';
import { alliancesIn, familyIn } from './family.ts';
import { type Commit, commitsTouching } from './log.ts';
import type { Repository } from './repository.ts';
import type { Revision } from './revision.ts';
import { readSnapshots, type Snapshot, type SnapshotFile } from './snapshot.ts';
import { modelsIn } from './snapshot-models.ts';

/** What a commit did to an alliance. */
export interface HistoryEntry {
  readonly commit: Commit;
  /** The alliance after it. */
  readonly model: AllianceModel;
  /** Whether the alliance is there from this commit on; then nothing is told of what it says. */
  readonly first: boolean;
  readonly changes: readonly HistoryChange[];
  /** Whether a version has syntax errors: then what could not be read looks as if it were gone, or new. */
  readonly incomplete: boolean;
}

/** One change, as data and in words. */
export interface HistoryChange {
  readonly change: ModelChange;
  readonly words: ChangeEntry;
}

/** Which alliance is followed: its name at the tip, and where its main file stands there. */
export interface Followed {
  readonly id: string;
  readonly path: string;
}

/** Commits whose files are read at once. */
const BATCH = 48;

/**
 * The commits that changed what an alliance says, newest first. Commits that only moved, reordered or formatted it are left out, as are
 * merges that only brought together what others said; a merge is told with what it says beyond its parents.
 */
export async function* historyOf(
  repository: Repository,
  tip: Revision,
  followed: Followed,
): AsyncGenerator<HistoryEntry, void, void> {
  const commits = await commitsTouching(repository, tip);
  const models = new Models(repository, followed);
  for (let at = 0; at < commits.length; at += BATCH) {
    const batch = commits.slice(at, at + BATCH);
    await models.read(batch.flatMap(({ hash, parents }) => [hash, ...parents]));
    for (const commit of batch) {
      const entry = entryOf(commit, models);
      if (entry) yield entry;
    }
  }
}

function entryOf(commit: Commit, models: Models): HistoryEntry | undefined {
  const model = models.at(commit.hash);
  if (!model) return undefined;
  const parents = commit.parents.map((hash) => models.at(hash));
  const before = parents.filter((parent) => parent !== undefined);
  if (before.length === 0) return { commit, model, first: true, changes: [], incomplete: !isComplete(model) };
  const [parent, ...others] = before;
  if (!parent || parent === model) return undefined;
  // A merge is an author of what none of its parents says.
  const known = others.map((other) => new Set(diffModels(other, model).changes.map(keyOf)));
  const { entries, diff } = changeList(parent, model);
  const changes = diff.changes
    .map((change, index) => ({ change, words: entries[index]! }))
    .filter(({ change }) => known.every((keys) => keys.has(keyOf(change))));
  if (changes.length === 0) return undefined;
  const incomplete = [model, ...before].some((version) => !isComplete(version));
  return { commit, model, first: false, changes, incomplete };
}

/** What a change makes, whatever it was before. */
function keyOf(change: ModelChange): string {
  const { kind, id } = placeOf(change);
  const { field, entry, to } = change.type === 'changed' ? change : ({} as Partial<ChangedField>);
  return JSON.stringify([change.type, kind, id, field, entry, to?.content.key]);
}

function isComplete({ files }: AllianceModel): boolean {
  return files.every(({ complete }) => complete);
}

/** The alliance in each commit; the same files are read once. */
class Models {
  readonly #repository: Repository;
  readonly #followed: Followed;
  readonly #byCommit = new Map<string, AllianceModel | undefined>();
  readonly #byContent = new Map<string, AllianceModel | undefined>();
  /** The name and place by which the alliance was found last, on the way back. */
  #near: Followed;

  constructor(repository: Repository, followed: Followed) {
    this.#repository = repository;
    this.#followed = followed;
    this.#near = followed;
  }

  at(commit: string): AllianceModel | undefined {
    return this.#byCommit.get(commit);
  }

  async read(commits: readonly string[]): Promise<void> {
    const unknown = [...new Set(commits)].filter((commit) => !this.#byCommit.has(commit));
    const snapshots = await readSnapshots(
      this.#repository,
      unknown.map((commit) => ({ kind: 'commit', commit })),
    );
    unknown.forEach((commit, index) => {
      const snapshot = snapshots[index];
      if (snapshot) this.#byCommit.set(commit, this.#model(snapshot));
    });
  }

  #model({ files }: Snapshot): AllianceModel | undefined {
    const found = this.#familyIn(files);
    if (!found) return undefined;
    const { family, id } = found;
    const key = JSON.stringify([id, ...family.map(({ path, blob }) => `${path}:${blob}`)]);
    if (!this.#byContent.has(key)) {
      const models = modelsIn(this.#repository, { files: family });
      this.#byContent.set(
        key,
        models.find((model) => model.id === id),
      );
    }
    return this.#byContent.get(key);
  }

  /** Before it got its name, an alliance is the only one at the place of its main file. */
  #familyIn(files: readonly SnapshotFile[]): { readonly family: SnapshotFile[]; readonly id: string } | undefined {
    for (const { id, path } of [this.#followed, this.#near]) {
      const family = familyIn(files, id, path);
      const [main] = family;
      if (!main) continue;
      this.#near = { id, path: main.path };
      return { family, id };
    }
    const there = alliancesIn(files).filter(({ path }) => path === this.#near.path);
    const [only] = there;
    if (!only || there.length > 1) return undefined;
    this.#near = only;
    return { family: familyIn(files, only.id, only.path), id: only.id };
  }
}
