import { resolve } from 'node:path';
import { redlineHtml, redlineOf, redlineWord } from '@alliance-lang/rendering';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { writeResult } from '../files/write-file.ts';
import type { Io } from '../terminal/io.ts';
import { compareVersions } from '../versions/compared.ts';
import { readVersions, type VersionOptions } from '../versions/versions.ts';
import { oneOf } from './arguments.ts';

/** The options of `alliance redline`, as typed. */
export interface RedlineOptions extends VersionOptions {
  readonly format?: string;
  readonly alliance?: string;
  readonly author?: string;
  readonly out?: string;
}

const FORMATS = ['html', 'docx'] as const;

/** `alliance redline`: the agreement in plain words with what went and what came marked, for people outside git. */
export async function runRedline(args: readonly string[], options: RedlineOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? (options.out?.endsWith('.docx') ? 'docx' : 'html'), FORMATS);
  if (format === 'docx' && options.out === undefined)
    throw new WrongUse('A Word document is no text for a terminal: name a file for it, by --out redline.docx.');
  const versions = await readVersions(args, options, io);
  const [before, after] = versions;
  const pairs = compareVersions(versions, options.alliance);
  const [pair, ...others] = pairs;
  if (!pair && after.untouched.length > 0) {
    const ids = after.untouched.join(', ');
    throw new WrongUse(
      `No alliance differs between ${before.name} and ${after.name} (${ids}): choose one by --alliance, to get its text.`,
    );
  }
  if (!pair || others.length > 0) {
    const ids = pairs.map(({ list }) => list.id).join(', ');
    throw new WrongUse(`These versions hold ${pairs.length} alliances (${ids}): choose one by --alliance.`);
  }
  if (!pair.before || !pair.after) {
    const { name } = pair.after ? after : before;
    throw new WrongUse(`${pair.list.title} is only in ${name}: there is nothing to compare it with.`);
  }
  const redline = redlineOf(pair.before, pair.after);
  const names = { before: before.name, after: after.name };
  const author = { name: options.author ?? 'Alliance', date: io.today };
  const content = format === 'docx' ? await redlineWord(redline, names, author) : redlineHtml(redline, names);
  if (options.out === undefined) io.out(String(content));
  else {
    const path = resolve(io.cwd, options.out);
    writeResult(path, content, io.cwd);
    io.out(`${displayPath(path, io.cwd)}\n`);
  }
  return exitCode.clean;
}
