import { pathToFileURL } from 'node:url';
import { type AllianceModel, readWorkspace } from '@alliance-lang/language';
import { EXTENSION } from '../files/walk.ts';
import { languageServices } from '../loader.ts';
import type { Repository } from './repository.ts';
import { diskPath, type Snapshot } from './snapshot.ts';

/**
 * The alliances that the files of a snapshot state. A file has the same URI in every state, that of its place on the disk, so that two
 * states can be compared; what stands there as it did in the state before is not read once more. Never throws on any content.
 */
export function modelsIn(repository: Repository, { files }: Pick<Snapshot, 'files'>): readonly AllianceModel[] {
  const sources = files
    .filter(({ path }) => path.endsWith(EXTENSION))
    .map((file) => ({ uri: pathToFileURL(diskPath(repository, file)).href, text: file.text }));
  return readWorkspace(sources, languageServices(), { keep: true }).models;
}
