import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AmendmentEdits, amendmentEdits, type Unrecorded, unrecordedChanges } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { applyEdits } from '../check/fix.ts';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { writeText } from '../files/write-file.ts';
import { familyIn } from '../git/family.ts';
import { type FollowedAlliance, followedAlliance } from '../git/follow.ts';
import { revisionOf } from '../git/revision.ts';
import { lastSigned } from '../git/signed.ts';
import { type Place, readSnapshot } from '../git/snapshot.ts';
import { modelsIn } from '../git/snapshot-models.ts';
import type { Io } from '../terminal/io.ts';

/** The options of `alliance amend`, as typed. */
export interface AmendOptions {
  readonly since?: string;
  readonly alliance?: string;
  readonly write?: boolean;
  readonly check?: boolean;
}

/**
 * `alliance amend`: the amendment for what changed since the version that was signed last and no amendment records yet, printed, or written
 * behind the last one. With `--check` nothing is written, and it exits with 1 when an amendment lacks.
 */
export async function runAmend(options: AmendOptions, io: Io): Promise<ExitCode> {
  if (options.write && options.check) throw new WrongUse('--check writes nothing: use it without --write.');
  const found = await followedAlliance(io, options);
  const { repository, tip } = found;
  const now = await modelAt({ kind: 'worktree' }, found);
  const signed =
    options.since === undefined ? await lastSigned(repository, tip, now) : await revisionOf(repository, options.since);
  const then = await modelAt({ kind: 'commit', commit: signed.commit }, found, signed.name);
  const unrecorded = unrecordedChanges(then, now);
  const amendment = amendmentEdits(unrecorded, then, now, { since: signed.name });
  if (amendment === undefined) {
    io.err(`Nothing that was agreed changed since ${signed.name} without an amendment.\n`);
    return exitCode.clean;
  }
  const names = [...new Set(unrecorded.map(({ item }: Unrecorded) => item))].join(', ');
  if (options.check) {
    io.out(`${now.id}: changed since ${signed.name} without an amendment: ${names}.\n`);
    io.err('Write it: alliance amend --write\n');
    return exitCode.findings;
  }
  const changed = withAmendment(amendment);
  if (!options.write) {
    io.out(`${changed.amendment}\n`);
    return exitCode.clean;
  }
  writeText(changed.path, changed.text, io.cwd);
  const what = amendment.name === undefined ? `added an amendment for ${names}` : `added ${names} to ${amendment.name}`;
  io.out(`${displayPath(changed.path, io.cwd)}: ${what}.\n`);
  return exitCode.clean;
}

async function modelAt(
  place: Place,
  { repository, followed }: FollowedAlliance,
  name = 'the working tree',
): Promise<AllianceModel> {
  const snapshot = await readSnapshot(repository, place);
  const family = familyIn(snapshot.files, followed.id, followed.path);
  const models = modelsIn(repository, { files: family });
  const model = models.find(({ id }) => id === followed.id);
  if (!model) throw new WrongUse(`There is no alliance ${followed.id} in ${name}.`);
  if (model.files.some(({ complete }) => !complete)) {
    throw new WrongUse(
      `${followed.id} has syntax errors in ${name}: what changed cannot be told. alliance check tells more.`,
    );
  }
  return model;
}

/** The file that an amendment is written to, with it, and what the amendment says then. */
function withAmendment({ open, edits }: AmendmentEdits): { path: string; text: string; amendment: string } {
  const path = fileURLToPath(edits[0]!.uri);
  const before = readFileSync(path, 'utf8');
  const text = applyEdits(before, edits);
  const { offset, length } = open?.at ?? { offset: edits[0]!.offset, length: 0 };
  return { path, text, amendment: text.slice(offset, offset + length + text.length - before.length).trim() };
}
