/** Earlier versions of files, as an editor's git knows them: what server and editor say to each other. Types only. */
import type { FileParams } from '../protocol.ts';

/** A version that is in the history, by the name that people give it and the hash of its commit. */
export interface CommitInfo {
  readonly name: string;
  readonly commit: string;
}

/** A file as it was. It has the address of its place now. */
export interface EarlierFile {
  readonly uri: string;
  readonly text: string;
}

/**
 * Requests of the server that an editor with git may answer, each about the repository of a file. An editor that does not know them, or a
 * file outside any repository, has no earlier versions: nothing is told then.
 */
export interface VersionRequests {
  /** What was committed last; null without a repository, and where nothing was committed yet. */
  'alliance/versions/head': { readonly params: FileParams; readonly result: CommitInfo | null };
  /** The newest tag on the way to that commit whose name fits a pattern (the source of a regular expression, letters of both cases alike). */
  'alliance/versions/tag': {
    readonly params: FileParams & { readonly pattern: string };
    readonly result: CommitInfo | null;
  };
  /** The last commit of the branch itself (its first parents) up to the end of a day, an ISO date. */
  'alliance/versions/day': {
    readonly params: FileParams & { readonly day: string };
    readonly result: CommitInfo | null;
  };
  /** What files said in a commit, with those that are gone since; files that were not there yet are left out. */
  'alliance/versions/files': {
    readonly params: FileParams & { readonly commit: string; readonly uris: readonly string[] };
    readonly result: readonly EarlierFile[];
  };
}
