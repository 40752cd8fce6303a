import type { Repository } from './repository.ts';
import type { Revision } from './revision.ts';
import { gitBytes } from './run-git.ts';

/** A commit, with what people ask about it. */
export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly email: string;
  /** The day on which the author wrote it, where they were: an ISO date. */
  readonly date: string;
  readonly tags: readonly string[];
  /** The first line of its message. */
  readonly subject: string;
}

const FORMAT = ['%H', '%P', '%aN', '%aE', '%as', '%D', '%s'].join('%x1f');

/**
 * The commits that touched a file of the language or a merge of such, newest first, but each before its parents. Both sides of merges are
 * followed.
 */
export async function commitsTouching({ root }: Repository, tip: Revision): Promise<Commit[]> {
  const which = ['--full-history', '--date-order', tip.commit, '--', ':(top,glob)**/*.alliance'];
  const log = await gitBytes(['log', '-z', `--format=${FORMAT}`, ...which], { cwd: root });
  return recordsOf(log).map(commitFrom);
}

/** One commit. */
export async function commitOf({ root }: Repository, hash: string): Promise<Commit | undefined> {
  const log = await gitBytes(['log', '-z', '-1', `--format=${FORMAT}`, hash], { cwd: root });
  return recordsOf(log).map(commitFrom)[0];
}

/** The tags of commits, by hash: annotated ones lead to what they are attached to. */
export function tagsIn(decoration: string): string[] {
  return decoration.split(', ').flatMap((name) => (name.startsWith('tag: ') ? [name.slice('tag: '.length)] : []));
}

function recordsOf(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\0').filter(Boolean);
}

function commitFrom(record: string): Commit {
  const [hash = '', parents = '', author = '', email = '', date = '', decoration = '', subject = ''] =
    record.split('\x1f');
  return {
    hash,
    parents: parents.split(' ').filter(Boolean),
    author,
    email,
    date,
    tags: tagsIn(decoration),
    subject,
  };
}
