import { resolve } from 'node:path';
import { WrongUse } from '../exit-code.ts';
import type { Overlay } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { decode } from './decode.ts';
import { displayPath } from './display-path.ts';
import { findFiles } from './find-files.ts';
import { EXTENSION } from './walk.ts';

/** What a command works on. */
export interface Input {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Folders to watch. */
  readonly folders: readonly string[];
  readonly overlay: Overlay;
  /** The path under which standard input is read; undefined when it is not. */
  readonly stdin?: string;
  /** The bytes of standard input are no text: why. */
  readonly notes: readonly string[];
}

/**
 * The files that the arguments name, this folder when they name none; `-` is standard input, read as if it stood at `stdinPath`.
 * @throws WrongUse
 */
export async function readInput(names: readonly string[], io: Io, stdinPath?: string): Promise<Input> {
  const others = names.filter((name) => name !== '-');
  const fromStdin = others.length < names.length || (stdinPath !== undefined && names.length === 0);
  if (!fromStdin && stdinPath !== undefined)
    throw new WrongUse('--stdin-filepath belongs to standard input, which is read when - is given as a file.');
  if (fromStdin && others.length > 0) throw new WrongUse('Standard input (-) cannot be combined with other files.');
  if (fromStdin) return stdinInput(io, stdinPath);
  const { files, folders, unreadable } = findFiles(others.length === 0 ? ['.'] : others, io.cwd);
  const notes = unreadable.map(({ path, reason }) => `${displayPath(path, io.cwd)} was left out: ${reason}.`);
  return { files, folders, overlay: { texts: new Map() }, notes };
}

async function stdinInput(io: Io, stdinPath: string | undefined): Promise<Input> {
  const path = resolve(io.cwd, stdinPath ?? `stdin${EXTENSION}`);
  const { text, problem } = decode(await io.readStdin());
  if (problem) throw new WrongUse(`Standard input, line ${problem.line + 1}: ${problem.message} ${problem.remedy}`);
  return {
    files: [path],
    folders: [],
    overlay: {
      texts: new Map([[path, text]]),
      names: stdinPath === undefined ? new Map([[path, '<stdin>']]) : undefined,
    },
    stdin: path,
    notes: [],
  };
}
