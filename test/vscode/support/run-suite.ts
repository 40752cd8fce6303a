import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { findDesktopVSCode } from '@alliance-lang/dev/programs';
import { run } from '@alliance-lang/dev/run';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  TestRunFailedError,
} from '@vscode/test-electron';
import { type Outcome, outcomeMark } from '../suite/scenario.ts';
import { compileSuite } from './compile-suite.ts';
import { type ExtensionUnderTest, openEditor } from './editor.ts';
import { bareExtension } from './places.ts';

/** Where the suite runs. */
export type Host =
  /** VS Code's server with a window in Chromium; `web` loads the `browser` entry in a web worker. */
  | { readonly kind: 'chromium'; readonly web?: boolean }
  /** Desktop VS Code: the installed one, or a version to download (`stable`, `1.101.0`). */
  | { readonly kind: 'desktop'; readonly version?: string };

/** What is run where. */
export interface SuiteOptions {
  readonly host: Host;
  readonly workspace: string;
  readonly extension: ExtensionUnderTest;
  /** Folder of `*.suite.ts` files; the project's own unless told. */
  readonly suites?: string;
}

/** What a run of the suite came to. */
export interface SuiteResult {
  readonly outcomes: readonly Outcome[];
  /** 0 when every scenario held. */
  readonly exitCode: number;
  /** Everything that the editor said, for people who look for a cause. */
  readonly log: string;
}

/** Runs all scenarios in a real VS Code. */
export async function runSuite(options: SuiteOptions): Promise<SuiteResult> {
  const suite = await compileSuite(options.suites);
  return options.host.kind === 'chromium'
    ? inChromium(options, suite, options.host.web)
    : onDesktop(options, suite, options.host.version);
}

async function inChromium(options: SuiteOptions, suite: string, web: boolean | undefined): Promise<SuiteResult> {
  const editor = await openEditor({ ...options, suite, web });
  try {
    const exitCode = await editor.verdict;
    return { ...read(editor.console), exitCode };
  } finally {
    await editor.close();
  }
}

async function onDesktop(options: SuiteOptions, suite: string, version: string | undefined): Promise<SuiteResult> {
  const program = version === undefined ? findDesktopVSCode() : await downloadAndUnzipVSCode(version);
  if (program === undefined) {
    throw new Error('No desktop VS Code found. Install it, or name its program with VSCODE_PATH.');
  }
  const home = await realpath(await mkdtemp(join(tmpdir(), 'alliance-desktop-')));
  try {
    const workspace = join(home, 'workspace');
    await cp(options.workspace, workspace, { recursive: true });
    const extensions = join(home, 'extensions');
    const places = [`--user-data-dir=${join(home, 'user')}`, `--extensions-dir=${extensions}`];
    if ('vsix' in options.extension) await installOnDesktop(program, options.extension.vsix, places);
    const lines: string[] = [];
    const ear = (): Writable => lineSink((line) => lines.push(line));
    const exitCode = await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: 'folder' in options.extension ? options.extension.folder : bareExtension,
      extensionTestsPath: suite,
      launchArgs: [workspace, ...places, '--disable-workspace-trust', '--disable-gpu', '--skip-welcome'],
      stdout: ear(),
      stderr: ear(),
    }).catch((error: unknown) => {
      if (error instanceof TestRunFailedError) return error.code ?? 1;
      throw error;
    });
    return { ...read(lines), exitCode };
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function installOnDesktop(program: string, vsix: string, places: readonly string[]): Promise<void> {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(program);
  if (cli === undefined) throw new Error(`${program} has no command line beside it.`);
  const { code, output } = await run(cli, [...args, ...places, '--install-extension', vsix, '--force'], {
    output: 'keep',
  });
  if (code !== 0) throw new Error(`VS Code could not install ${vsix}:\n${output.trim()}`);
}

function read(lines: readonly string[]): Omit<SuiteResult, 'exitCode'> {
  const outcomes = new Map<string, Outcome>();
  for (const line of lines) {
    const at = line.indexOf(outcomeMark);
    if (at < 0) continue;
    const json = line.slice(at + outcomeMark.length);
    const outcome: Outcome = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1));
    outcomes.set(outcome.name, outcome);
  }
  return { outcomes: [...outcomes.values()], log: lines.join('\n') };
}

/** A stream that hands on whole lines. */
function lineSink(take: (line: string) => void): Writable {
  let rest = '';
  return new Writable({
    write(chunk, _encoding, done) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      parts.forEach(take);
      done();
    },
    final(done) {
      if (rest !== '') take(rest);
      done();
    },
  });
}
