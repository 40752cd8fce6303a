import { type Command, Option } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './terminal/io.ts';

/** The commands below `alliance git`: what people run once, and what git runs from then on. */
export function addGitCommands(alliance: Command, io: Io, finish: (code: ExitCode) => void): void {
  const git = alliance.command('git').description('make git compare and merge .alliance files by element');

  git
    .command('install')
    .description('set up .gitattributes, a readable git diff and a merge by element, in this repository')
    .option('--global', 'for all your repositories, in the settings of your account')
    .addOption(new Option('--command <command>', 'how git runs this program, such as "npx alliance-lang"'))
    .action(async (options) => finish(await (await import('./commands/git.ts')).runGitInstall(options, io)));

  git
    .command('uninstall')
    .description('take away what install wrote')
    .option('--global', 'from the settings of your account')
    .action(async (options) => finish(await (await import('./commands/git.ts')).runGitUninstall(options, io)));

  git
    .command('textconv <file>')
    .description('a file as plain lines, one a statement (git runs it)')
    .action(async (file: string) => finish((await import('./commands/git.ts')).runTextconv(file, io)));

  git
    .command('merge-driver <base> <ours> <theirs> [path] [marker-size]')
    .description('merge three files by element, into the second (git runs it)')
    .action(async (base: string, ours: string, theirs: string, path?: string, markerSize?: string) => {
      const { runMergeDriver } = await import('./commands/git.ts');
      finish(await runMergeDriver([base, ours, theirs, path, markerSize], io));
    });
}
