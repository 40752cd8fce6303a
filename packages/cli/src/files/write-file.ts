import {
  chmodSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WrongUse } from '../exit-code.ts';
import { displayPath } from './display-path.ts';
import { reasonOf } from './walk.ts';

/**
 * Replaces the content of a file in one step, so that nobody ever reads half of it and a full disk loses nothing. Links stay links,
 * permissions stay.
 * @throws WrongUse where the file system refuses
 */
export function writeText(path: string, text: string, cwd: string): void {
  try {
    replaceFile(path, text);
  } catch (error) {
    throw new WrongUse(`${displayPath(path, cwd)} cannot be written: ${reasonOf(error)}.`);
  }
}

/**
 * Writes a file that a command makes, new or over the last one; untouched where it holds the same already, so that what watches it rests.
 * @throws WrongUse where the file system refuses
 */
export function writeResult(path: string, content: string | Uint8Array, cwd: string): void {
  try {
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
    writeFileSync(path, content);
  } catch (error) {
    throw new WrongUse(`${displayPath(path, cwd)} cannot be written: ${reasonOf(error)}.`);
  }
}

function replaceFile(path: string, text: string): void {
  const target = realpathSync.native(path);
  const { mode } = statSync(target);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    chmodSync(draft, mode & 0o777);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
