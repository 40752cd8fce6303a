import { type Command, Option } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './terminal/io.ts';

/** What asks git about an alliance, and below `alliance git` what people run once and git runs from then on. */
export function addGitCommands(alliance: Command, io: Io, finish: (code: ExitCode) => void): void {
  const about = (usage: string, description: string): Command =>
    alliance
      .command(usage)
      .description(description)
      .option('--alliance <name>', 'only this alliance')
      .option('--rev <revision>', 'as seen from this branch, tag or commit (default: HEAD)')
      .option('--format <format>', 'pretty or json', 'pretty')
      .option('--color', 'colours even where no terminal reads along')
      .addOption(new Option('--no-color', 'no colours').default(undefined));

  about('history [element]', 'who changed what in the deal, and when; of one declaration when it is named')
    .option('--on <date>', 'what it said on a day, as 2026-03-01')
    .option('--limit <number>', 'only the newest changes')
    .action(async (element: string | undefined, options) =>
      finish(await (await import('./commands/history.ts')).runHistory(element, options, io)),
    );

  about('blame <element>', 'for everything that a declaration says, who said so last, and when').action(
    async (element: string, options) =>
      finish(await (await import('./commands/blame.ts')).runBlame(element, options, io)),
  );

  alliance
    .command('amend')
    .description('the amendment for what changed since the signature and no amendment records yet')
    .option(
      '--since <revision>',
      'the version that was signed (default: the newest tag signed…, amended… or renewed…, else the day of the signature)',
    )
    .option('--write', 'write it: into the amendment that nobody has agreed to yet, else behind the last one')
    .option('--check', 'write nothing; exit with 1 when an amendment lacks')
    .option('--alliance <name>', 'only this alliance')
    .action(async (options) => finish(await (await import('./commands/amend.ts')).runAmend(options, io)));

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
