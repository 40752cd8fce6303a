import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { createAllianceServices, readWorkspace } from '@alliance-lang/language';
import { inRepository } from '../paths.ts';
import { type CorpusWorkspace, workspace } from './corpus.ts';
import { type Effort, type Figure, type Measurement, milliseconds, times } from './figure.ts';
import { sourcesOf } from './rules.ts';
import { folderOf } from './server.ts';
import { pairwise } from './statistics.ts';
import { processTime } from './unit.ts';

const COMMAND_LINE = inRepository('packages', 'cli', 'dist', 'alliance.js');
/** In how many alliances something is changed between the two revisions. */
const CHANGED = 10;

/** The whole command from start to end on a real repository: two revisions of W that differ in ten alliances, and of half of W. */
export const changes: Measurement = {
  name: 'changes',
  async run({ rounds, files }: Effort): Promise<Figure[]> {
    const whole = workspace(files);
    await using repository = await committed(whole);
    await using half = await committed(workspace(Math.ceil(files / 2)));
    const sources = sourcesOf(whole.files);
    const services = createAllianceServices();
    const reading = async (): Promise<number> => {
      const start = performance.now();
      readWorkspace(sources, services);
      return performance.now() - start;
    };
    await reading();
    const { measured, ratio } = await pairwise(rounds, () => diff(repository.path), reading);
    const growth = await pairwise(
      rounds,
      () => diff(repository.path),
      () => diff(half.path),
    );
    return [
      {
        name: `diff of two revisions of W, ${CHANGED} alliances changed`,
        value: milliseconds(measured),
        ratio: times(ratio, 'parse and link'),
        goal: '≤ 0.5 ×',
        held: ratio <= 0.5,
      },
      {
        name: 'the same, W to half of it',
        value: milliseconds(growth.measured),
        ratio: times(growth.ratio, 'half'),
        goal: '≤ 2.1 ×',
        held: growth.ratio <= 2.1,
      },
    ];
  },
};

function diff(cwd: string): Promise<number> {
  return processTime([COMMAND_LINE, 'diff', 'HEAD~1..HEAD', '--format', 'json'], cwd);
}

/** A repository with two commits: all of a workspace, and some of it changed. */
async function committed({ files, alliances }: CorpusWorkspace): Promise<Awaited<ReturnType<typeof folderOf>>> {
  const folder = await folderOf(files);
  const git = (...args: string[]): void => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
    const who = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder.path, env, stdio: 'ignore' });
  };
  git('init', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--message', 'All of it');
  const mains = new Set(alliances.slice(0, CHANGED).map((name) => `${name.toLowerCase()}/main.alliance`));
  for (const { path, text } of files)
    if (mains.has(path)) writeFileSync(join(folder.path, path), text.replace('stage design', 'stage sign'));
  git('commit', '--all', '--message', 'Some of it');
  return folder;
}
