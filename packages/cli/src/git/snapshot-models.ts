import { pathToFileURL } from 'node:url';
import { readWorkspace, type Workspace } from '@alliance-lang/language';
import { EXTENSION } from '../files/walk.ts';
import { languageServices } from '../loader.ts';
import type { Repository } from './repository.ts';
import { diskPath, type Snapshot } from './snapshot.ts';

/**
 * Reads the files of a snapshot as one workspace. A file has the same URI in every state, that of its place on the disk, so that two
 * states can be compared. Never throws on any content. What was read by an earlier call is replaced; its models stay.
 */
export function workspaceOf(repository: Repository, { files }: Snapshot): Workspace {
  const sources = files
    .filter(({ path }) => path.endsWith(EXTENSION))
    .map((file) => ({ uri: pathToFileURL(diskPath(repository, file)).href, text: file.text }));
  return readWorkspace(sources, languageServices());
}
