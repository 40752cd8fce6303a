import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../paths.ts';
import {
  amended,
  DRAFT,
  ended,
  type Files,
  fabrikamAsks,
  launched,
  MAIN,
  renewed,
  SETTLED,
  settledExit,
  signed,
  TERMS,
  tailspinAsks,
} from './deal.ts';

/** What the story tells beside its commits. */
export interface Told {
  /** What git printed when both branches met. */
  readonly merge: string;
  /** The lines of the file around the conflict. */
  readonly conflict: string;
}

interface Person {
  readonly name: string;
  readonly email: string;
}

const INES: Person = { name: 'Ines Brandl', email: 'ines@fabrikam.example' };
const MAJA: Person = { name: 'Maja Lind', email: 'maja@tailspin.example' };

/** The command line of this repository, as git runs it. */
const ALLIANCE = [process.execPath, inRepository('packages', 'cli', 'src', 'main.ts')].map(quoted).join(' ');

/**
 * Builds the life of a deal as a git repository in an empty folder: draft, talks in which both sides edit, a merge, the signature (a tag),
 * an amendment, a renewal and the end. People and days are fixed, so that the commits are the same everywhere.
 * @throws Error where git fails, or the merge is not the one that the story tells
 */
export function buildStory(folder: string): Told {
  const teller = new Teller(folder);
  teller.start();
  let deal = teller.commit(DRAFT, INES, '2024-02-05', 'Draft of the cold chain');
  teller.git('checkout', '--quiet', '-b', 'tailspin');
  teller.commit(tailspinAsks(deal), MAJA, '2024-02-19', 'Tailspin: equal shares, a shorter notice, alarms count');
  teller.git('checkout', '--quiet', 'main');
  deal = teller.commit(fabrikamAsks(deal), INES, '2024-02-21', 'Fabrikam: our share, Italy, a higher target');
  const told = teller.conflict('tailspin');
  deal = teller.commit({ [MAIN]: settled(teller.read(MAIN)) }, INES, '2024-03-04', 'Both meet: 55 to 45');
  teller.git('branch', '--quiet', '-d', 'tailspin');
  deal = teller.commit(signed(deal), MAJA, '2024-03-15', 'Signature');
  teller.tag('signed-2024', MAJA, '2024-03-15', 'Signed by both executives');
  deal = teller.commit(launched(deal), INES, '2024-04-02', 'We operate; the terms get a file of their own');
  deal = teller.commit(amended(deal), MAJA, '2024-12-10', 'Amendment 1: Sweden, and a floor for Tailspin');
  teller.tag('amended-2024', MAJA, '2024-12-10', 'Amendment 1, approved by the steering committee');
  deal = teller.commit(renewed(deal), INES, '2026-02-16', 'Renewal for one more year');
  teller.tag('renewed-2026', INES, '2026-02-16', 'Amendment 2, approved by the steering committee');
  deal = teller.commit(ended(deal), INES, '2026-09-01', 'Fabrikam gives notice');
  teller.commit(settledExit(deal), MAJA, '2026-11-02', 'The exit, as both agreed');
  return told;
}

/** The files of the deal at the end of the story. */
export function lastFiles(folder: string): Files {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return { [MAIN]: read(MAIN), [TERMS]: read(TERMS) };
}

const CONFLICT = /^<{7} .*\n[\s\S]*?^>{7} .*\n/gm;

function settled(text: string): string {
  if (text.match(CONFLICT)?.length !== 1) throw new Error(`The story expects one conflict in\n${text}`);
  return text.replace(CONFLICT, SETTLED);
}

class Teller {
  readonly #folder: string;
  #files: Files = {};

  constructor(folder: string) {
    this.#folder = folder;
  }

  start(): void {
    mkdirSync(this.#folder, { recursive: true });
    this.git('init', '--quiet', '--object-format=sha1', '--initial-branch=main');
    this.git('config', 'core.autocrlf', 'false');
    this.git('config', 'merge.alliance.driver', `${ALLIANCE} git merge-driver %O %A %B %P %L`);
    this.git('config', 'diff.alliance.textconv', `${ALLIANCE} git textconv`);
    writeFileSync(join(this.#folder, '.gitattributes'), '*.alliance diff=alliance merge=alliance\n');
  }

  /** Git apart from the settings of machine and person. */
  git(...args: readonly string[]): string {
    return this.#run(args, INES, '2024-02-05').stdout;
  }

  read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  commit(files: Files, who: Person, day: string, message: string): Files {
    for (const gone of Object.keys(this.#files).filter((file) => !(file in files))) rmSync(join(this.#folder, gone));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(this.#folder, file), text);
    this.#files = files;
    this.git('add', '--all');
    this.#run(['commit', '--quiet', '-m', message], who, day);
    return files;
  }

  tag(name: string, who: Person, day: string, message: string): void {
    this.#run(['tag', '--annotate', name, '-m', message], who, day);
  }

  conflict(branch: string): Told {
    const { code, stdout, stderr } = this.#run(['merge', '--no-commit', branch], INES, '2024-03-04', 1);
    if (code !== 1) throw new Error(`The story expects a conflict, but git ended with ${code}:\n${stdout}${stderr}`);
    const text = this.read(MAIN);
    const at = text.indexOf('<<<<<<<');
    const start = text.lastIndexOf('\n\n', at) + 2;
    const end = text.indexOf('\n}\n', at) + 3;
    return { merge: `${stderr}${stdout}`.trimEnd(), conflict: text.slice(start, end).trimEnd() };
  }

  #run(args: readonly string[], { name, email }: Person, day: string, allowed = 0) {
    const at = `${day}T10:00:00 +0000`;
    const env = {
      ...withoutGit(process.env),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: at,
      LC_ALL: 'C',
    };
    try {
      const options = { cwd: this.#folder, env, encoding: 'utf8', stdio: 'pipe' } as const;
      return { code: 0, stdout: execFileSync('git', args, options), stderr: '' };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      if (status > 0 && status <= allowed) return { code: status, stdout, stderr };
      throw new Error(`git ${args.join(' ')} failed in the story:\n${stdout}${stderr}`);
    }
  }
}

/** Inside a hook git leaves variables that would lead every other git to that repository. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')));
}

function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}
