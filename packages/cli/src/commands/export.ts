import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AllianceModel } from '@alliance-lang/language';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { fileNameOf } from '../files/file-name.ts';
import { readInput } from '../files/input.ts';
import { writeResult } from '../files/write-file.ts';
import { type LoadedFiles, Loader } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { oneOf } from './arguments.ts';
import { chosenModels, tellIncomplete } from './models.ts';

/** The options of `alliance export`, as typed. */
export interface ExportOptions {
  readonly format?: string;
  readonly schema?: boolean;
  readonly alliance?: string;
  readonly out?: string;
  readonly stdinFilepath?: string;
}

const FORMATS = ['json'] as const;

/** `alliance export`: the model of an alliance, merged from all its files, for programs. */
export async function runExport(names: readonly string[], options: ExportOptions, io: Io): Promise<ExitCode> {
  oneOf('--format', options.format ?? 'json', FORMATS);
  if (options.schema) {
    if (names.length > 0) throw new WrongUse('--schema prints the schema of every export; it takes no files.');
    const { default: schema } = await import('@alliance-lang/language/schema', { with: { type: 'json' } });
    io.out(`${JSON.stringify(schema, undefined, 2)}\n`);
    return exitCode.clean;
  }
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  const models = chosenModels(loaded, options.alliance, io);
  const incomplete = tellIncomplete(models, loaded, io);
  if (options.out !== undefined) {
    const folder = resolve(io.cwd, options.out);
    mkdirSync(folder, { recursive: true });
    for (const model of models) {
      const path = join(folder, `${fileNameOf(model.id)}.json`);
      writeResult(path, exported(model, loaded), io.cwd);
      io.out(`${displayPath(path, io.cwd)}\n`);
    }
  } else if (models.length === 1 && models[0]) {
    io.out(exported(models[0], loaded));
  } else {
    const ids = models.map(({ id }) => id).join(', ');
    throw new WrongUse(
      `These files hold ${models.length} alliances (${ids}): choose one by --alliance, or name a folder by --out.`,
    );
  }
  return incomplete ? exitCode.findings : exitCode.clean;
}

/** The model as JSON. Files are named by references relative to the current folder, so that the same files export alike everywhere. */
function exported(model: AllianceModel, loaded: LoadedFiles): string {
  const relative = new Map<string, string>();
  const reference = (uri: string): string => {
    const known = relative.get(uri) ?? loaded.display(uri).split('/').map(encodeURIComponent).join('/');
    relative.set(uri, known);
    return known;
  };
  const text = JSON.stringify(
    model,
    (key, value: unknown) => (key === 'uri' && typeof value === 'string' ? reference(value) : value),
    2,
  );
  return `${text}\n`;
}
