import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { WrongUse } from '../exit-code.ts';
import { reasonOf } from '../files/walk.ts';

/** What `.gitattributes` says of the files of the language. */
export const ATTRIBUTES_LINE = '*.alliance diff=alliance merge=alliance';

/**
 * Adds the line to a file of attributes, behind all others. Whether anything changed.
 * @throws WrongUse where the file cannot be read or written
 */
export function addAttributes(path: string): boolean {
  const text = existsSync(path) ? read(path) : '';
  if (linesOf(text).includes(ATTRIBUTES_LINE)) return false;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  // A file that ends without a line end gets none: so the line can be taken away again to the last byte.
  const added = text === '' || text.endsWith('\n') ? ATTRIBUTES_LINE + newline : newline + ATTRIBUTES_LINE;
  write(path, text + added);
  return true;
}

/**
 * Takes the line away again; all others stay as they are, to the byte. A file that held nothing else is removed. Whether anything changed.
 * @throws WrongUse where the file cannot be read or written
 */
export function removeAttributes(path: string): boolean {
  if (!existsSync(path)) return false;
  const text = read(path);
  const parts = text.split(/(\r?\n)/);
  for (let at = 0; at < parts.length; at += 2) {
    if (parts[at]?.trim() !== ATTRIBUTES_LINE) continue;
    const isLast = at === parts.length - 1;
    parts.splice(isLast ? Math.max(0, at - 1) : at, 2);
    const rest = parts.join('');
    if (rest === '') remove(path);
    else write(path, rest);
    return true;
  }
  return false;
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new WrongUse(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new WrongUse(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    throw new WrongUse(`${path} cannot be removed: ${reasonOf(error)}.`);
  }
}
