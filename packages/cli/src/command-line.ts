import { Command, Option } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { addGitCommands } from './git-commands.ts';
import type { Io } from './terminal/io.ts';

const EXIT_CODES = `
Exit codes: 0 clean · 1 findings, or files that differ · 2 wrong use · 3 a defect of this program
`;

/**
 * All commands with their options. What a command needs is loaded when it runs, so that none waits for the others.
 * @param finish is told the exit code of the command
 */
export function program(io: Io, finish: (code: ExitCode) => void): Command {
  const alliance = new Command('alliance')
    .description('Partnerships as code: check, format, draw and export .alliance files.')
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(alliance --help tells more)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) });

  const command = (usage: string, description: string): Command => alliance.command(usage).description(description);

  command(
    'check [files...]',
    'tell what is wrong in files and folders (this folder when none is named; - is standard input)',
  )
    .option('--format <format>', 'pretty, json, sarif, github or junit', 'pretty')
    .option('--fix', 'apply the fixes that change nothing the parties agreed')
    .option('--unsafe', 'with --fix: apply the fixes that decide something, too')
    .option('--stage <stage>', 'check as if every alliance were at this stage: explore … closed')
    .option('--strict', 'values that are not known yet (tbd, redacted) are errors')
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings than this')
    .option('--today <date>', 'the day of the check, as 2026-03-01 (default: today)')
    .option('--config <file>', 'use this configuration for every file, instead of the nearest alliance.config.json')
    .option('--quiet', 'tell errors only')
    .option('--watch', 'check again whenever a file changes')
    .option('--stdin-filepath <path>', 'the path under which standard input is read, so that it finds its alliance')
    .addOption(colour())
    .addOption(noColour())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/check.ts')).runCheck(files, options, io)),
    );

  command(
    'ready [files...]',
    'what lacks for the next stage, or for another one; exits with 1 while an error is in its way',
  )
    .option('--for <stage>', 'the stage to be ready for (default: the one after its own)')
    .option('--format <format>', 'pretty or json', 'pretty')
    .option('--alliance <name>', 'only this alliance')
    .option('--today <date>', 'the day of the check, as 2026-03-01 (default: today)')
    .option('--config <file>', 'use this configuration, instead of the nearest alliance.config.json')
    .option('--stdin-filepath <path>', 'the path under which standard input is read')
    .addOption(colour())
    .addOption(noColour())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/ready.ts')).runReady(files, options, io)),
    );

  command('waivers [files...]', 'every waiver with its reason, owner and last day; exits with 1 when one has expired')
    .option('--format <format>', 'table or json', 'table')
    .option('--alliance <name>', 'only this alliance')
    .option('--today <date>', 'the day of the check, as 2026-03-01 (default: today)')
    .option('--config <file>', 'use this configuration, instead of the nearest alliance.config.json')
    .option('--stdin-filepath <path>', 'the path under which standard input is read')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/waivers.ts')).runWaivers(files, options, io)),
    );

  command('coverage [files...]', 'what an alliance says of a standard: clause types, fields or stages')
    .option('--against <standard>', 'cuad, common-paper or iso44001', 'cuad')
    .option('--format <format>', 'pretty, json or markdown', 'pretty')
    .option('--alliance <name>', 'only this alliance')
    .option('--stdin-filepath <path>', 'the path under which standard input is read')
    .addOption(colour())
    .addOption(noColour())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/coverage.ts')).runCoverage(files, options, io)),
    );

  command('format [files...]', 'write files and folders as the formatter prints them (- is standard input)')
    .option('--check', 'write nothing; name the files that differ, and exit with 1')
    .option('--stdin-filepath <path>', 'the path under which standard input is read')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/format.ts')).runFormat(files, options, io)),
    );

  command('diagram [files...]', 'draw an alliance')
    .option('--diagram <diagram>', 'governance, raci, escalation, timeline … or all', 'governance')
    .option('--list', 'print which diagrams there are')
    .option(
      '--format <format>',
      'svg, png, pdf, html (one page for offline reading), mermaid, table or markdown (default: by the name of --out, else svg)',
    )
    .option('--theme <theme>', 'auto (light and dark in one file), light, dark or contrast', 'auto')
    .option('--view <view>', 'how governance is drawn: map or seats (default: as suits its size)')
    .option('--today <date>', 'mark this day in pictures of time')
    .option('--findings', 'badges for what the check finds')
    .option('--alliance <name>', 'only this alliance')
    .option('--out <path>', 'a file, or a folder for several pictures (default: standard output)')
    .option('--scale <number>', 'pixels of a png for each of the picture', '2')
    .option('--font <files...>', 'fonts for letters that the shipped one lacks, in png and pdf')
    .option('--stdin-filepath <path>', 'the path under which standard input is read')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/diagram.ts')).runDiagram(files, options, io)),
    );

  command(
    'markdown [files...]',
    'keep tables and charts in Markdown files up to date, between <!-- alliance:raci FILE --> and <!-- /alliance -->',
  )
    .option('--check', 'write nothing; tell what is out of date, and exit with 1')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/markdown.ts')).runMarkdown(files, options, io)),
    );

  command('export [files...]', 'the model of an alliance, merged from all its files, for programs')
    .option('--format <format>', 'json', 'json')
    .option('--schema', 'print the JSON schema of exports')
    .option('--alliance <name>', 'only this alliance')
    .option('--out <folder>', 'a folder, for one file an alliance (default: standard output)')
    .option('--stdin-filepath <path>', 'the path under which standard input is read')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/export.ts')).runExport(files, options, io)),
    );

  command(
    'diff [versions...]',
    'what changed in the deal, for whom, and what it means: between files, folders or revisions (main..HEAD); HEAD and the working tree when none is named',
  )
    .option('--format <format>', 'pretty, markdown, html or json (default: by the name of --out, else pretty)')
    .option('--staged', 'compare with what would be committed, instead of the working tree')
    .option('--alliance <name>', 'only this alliance')
    .option('--out <file>', 'a file (default: standard output)')
    .option('--exit-code', 'exit with 1 when something changed')
    .addOption(colour())
    .addOption(noColour())
    .action(async (versions: string[], options) =>
      finish(await (await import('./commands/diff.ts')).runDiff(versions, options, io)),
    );

  command(
    'breaking [versions...]',
    'the changes by which somebody has less, owes more or risks more; exits with 1 when there is one. Versions as in diff',
  )
    .option('--format <format>', 'pretty or json', 'pretty')
    .option('--staged', 'compare with what would be committed, instead of the working tree')
    .option('--alliance <name>', 'only this alliance')
    .addOption(colour())
    .addOption(noColour())
    .action(async (versions: string[], options) =>
      finish(await (await import('./commands/breaking.ts')).runBreaking(versions, options, io)),
    );

  command('read [files...]', 'the whole agreement in plain words: numbered prose that anybody can check')
    .option('--format <format>', 'text, markdown or html (default: by the name of --out, else text)')
    .option('--alliance <name>', 'only this alliance')
    .option('--out <file>', 'a file (default: standard output)')
    .option('--stdin-filepath <path>', 'the path under which standard input is read')
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/read.ts')).runRead(files, options, io)),
    );

  command(
    'redline [versions...]',
    'the agreement in plain words with what went and what came marked, for people outside git. Versions as in diff',
  )
    .option('--format <format>', 'html or docx, with tracked changes (default: by the name of --out, else html)')
    .option('--staged', 'compare with what would be committed, instead of the working tree')
    .option('--alliance <name>', 'only this alliance')
    .option('--author <name>', 'who made the tracked changes (default: Alliance)')
    .option('--out <file>', 'a file (default: standard output)')
    .action(async (versions: string[], options) =>
      finish(await (await import('./commands/redline.ts')).runRedline(versions, options, io)),
    );

  command('explain [rule]', 'what a rule finds, why it matters and what to write; all of them when none is named')
    .option('--format <format>', 'pretty, markdown or json', 'pretty')
    .addOption(colour())
    .addOption(noColour())
    .action(async (rule: string | undefined, options) =>
      finish(await (await import('./commands/explain.ts')).runExplain(rule, options, io)),
    );

  command('init', 'write a new alliance, asking for what it must know')
    .option('--name <title>', 'what people call it, such as "Northwind × Contoso retail insights"')
    .option('--kind <kind>', 'transactional, co-marketing, co-selling, technology-integration, licensing, …')
    .option('--parties <names>', 'the parties, with commas between them')
    .option('--stage <stage>', 'explore, select or design')
    .option('--out <folder>', 'where the file is written (default: this folder)')
    .option('--yes', 'ask nothing: what is left out takes its default')
    .action(async (options) => finish(await (await import('./commands/init.ts')).runInit(options, io)));

  command(
    'import <what> <table> [files...]',
    'declare what a RACI table says (raci; CSV or Markdown, - is standard input)',
  )
    .option('--alliance <name>', 'the alliance whose names are used, when the files hold several')
    .option('--out <file>', 'a new file (default: standard output)')
    .action(async (what: string, table: string, files: string[], options) =>
      finish(await (await import('./commands/import.ts')).runImport(what, table, files, options, io)),
    );

  addGitCommands(alliance, io, finish);

  command('lsp', 'the language server, for editors')
    .option('--stdio', 'speak on standard input and output (the only way there is)')
    .action(async () => (await import('./commands/lsp.ts')).runLsp());

  command('mcp', 'a server of the Model Context Protocol on standard input and output, for agents').action(async () =>
    (await import('./commands/mcp.ts')).runMcp(io),
  );

  return alliance;
}

function colour(): Option {
  return new Option('--color', 'colours even where no terminal reads along');
}

function noColour(): Option {
  return new Option('--no-color', 'no colours').default(undefined);
}
