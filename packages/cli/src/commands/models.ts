import type { AllianceModel } from '@alliance-lang/language';
import { nearestWord } from '@alliance-lang/language';
import { WrongUse } from '../exit-code.ts';
import { givenModels, type LoadedFiles } from '../loader.ts';
import type { Io } from '../terminal/io.ts';

/**
 * The alliances of the given files, or the one that is asked for by name. Files that could be read in part only are told on stderr.
 * @throws WrongUse where there is none, or none of that name
 */
export function chosenModels(loaded: LoadedFiles, name: string | undefined, io: Io): readonly AllianceModel[] {
  for (const [uri, { message, remedy }] of loaded.unreadable) io.err(`${loaded.display(uri)}: ${message} ${remedy}\n`);
  const models = givenModels(loaded);
  if (models.length === 0) {
    throw new WrongUse(
      'There is no alliance in these files: one of them must declare it, by alliance Name "Title" { … }.',
    );
  }
  if (name === undefined) return models;
  const chosen = models.filter(({ id }) => id === name);
  if (chosen.length > 0) return chosen;
  const names = models.map(({ id }) => id);
  const nearest = nearestWord(name, names);
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  throw new WrongUse(`There is no alliance ${name} in these files.${meant} There is ${names.join(', ')}.`);
}

/** Tells the files of an alliance that have syntax errors; whether there are any. */
export function tellIncomplete(models: readonly AllianceModel[], loaded: LoadedFiles, io: Io): boolean {
  const broken = new Set(
    models.flatMap(({ files }) => files.filter(({ complete }) => !complete).map(({ uri }) => uri)),
  );
  for (const uri of broken) {
    io.err(`${loaded.display(uri)} has syntax errors: only what can be read is shown. alliance check tells more.\n`);
  }
  return broken.size > 0 || loaded.unreadable.size > 0;
}
