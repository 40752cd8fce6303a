import { readFileSync, writeFileSync } from 'node:fs';
import { mergeTexts, type Versions } from '@alliance-lang/language';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { decode } from '../files/decode.ts';
import { reasonOf } from '../files/walk.ts';
import { languageServices } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { runGit } from './run-git.ts';

/** What git gives a merge driver: paths of temporary files, and the path that the file has in the repository. */
export interface MergeFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** For messages. */
  readonly path: string;
  readonly markerSize: number;
}

const WHO = { base: 'the version that both started from', ours: 'our version', theirs: 'their version' } as const;

/**
 * Merges three files by element and leaves the result in `ours`, as git asks of a merge driver. What cannot be read as alliances is merged
 * by lines, and it is told. Answers 0 where all is merged, 1 where conflicts remain.
 * @throws WrongUse where a file cannot be read or written
 */
export async function mergeFiles(files: MergeFiles, io: Io): Promise<ExitCode> {
  const [base, ours, theirs] = [textOf(files.base), textOf(files.ours), textOf(files.theirs)];
  if (base === undefined || ours === undefined || theirs === undefined) {
    return mergeLines(files, 'it is no text in UTF-8', io);
  }
  const merged = mergeTexts({ base, ours, theirs }, languageServices(), {
    markerSize: files.markerSize,
    showBase: await showsBase(io),
  });
  if ('unreadable' in merged) return mergeLines(files, syntaxErrorsIn(merged.unreadable), io);
  writeTo(files.ours, merged.text);
  for (const { path, ours: our, theirs: their } of merged.conflicts) {
    const where = path.slice(0, -1).join(', ');
    io.err(`${files.path}: conflict${where && ` in ${where}`}: ours: ${our}; theirs: ${their}.\n`);
  }
  return merged.conflicts.length === 0 ? exitCode.clean : exitCode.findings;
}

function syntaxErrorsIn(sides: readonly (keyof Versions)[]): string {
  return `${sides.map((side) => WHO[side]).join(' and ')} ${sides.length === 1 ? 'has' : 'have'} syntax errors`;
}

/** Merges as git does without a driver. */
async function mergeLines(files: MergeFiles, why: string, io: Io): Promise<ExitCode> {
  io.err(`${files.path}: merged by lines, because ${why}. Check it: alliance check.\n`);
  const { base, ours, theirs, markerSize } = files;
  const labels = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
  const { code } = await runGit(['merge-file', `--marker-size=${markerSize}`, ...labels, ours, base, theirs], {
    cwd: io.cwd,
  });
  // The number of conflicts, at most 127; more is an error, as for binary files: then ours stays, as a conflict.
  return code === 0 ? exitCode.clean : exitCode.findings;
}

/** Whether the person wants to see in a conflict what stood there before, as for every other file. */
async function showsBase(io: Io): Promise<boolean> {
  const { stdout } = await runGit(['config', '--get', 'merge.conflictStyle'], { cwd: io.cwd });
  return /^z?diff3$/.test(stdout.toString('utf8').trim());
}

function textOf(path: string): string | undefined {
  try {
    return decode(readFileSync(path)).text;
  } catch (error) {
    throw new WrongUse(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** In place: git made the file and knows it by its name. */
function writeTo(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new WrongUse(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}
