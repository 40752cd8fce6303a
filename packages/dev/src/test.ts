import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, inRepository } from './paths.ts';
import { findChromium, findDesktopVSCode, howToGetChromium } from './programs.ts';
import { type Finished, runNode, runTool } from './run.ts';
import { runScript } from './script.ts';
import { installServer } from './vscode/install-server.ts';

/** How many checks of a step held and how many did not. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One step of `npm test`. */
interface Step {
  readonly title: string;
  run(): Promise<Count>;
  /** Later steps make no sense when this one fails. */
  readonly decisive?: boolean;
  /** Waits for the editor to be installed. */
  readonly needsEditor?: boolean;
  /** Why this machine cannot run it and what to do about it, or undefined where it can. */
  readonly obstacle?: () => string | undefined;
}

const webviewProject = 'packages/vscode/src/webview/tsconfig.json';
/** These tests run code inside a page, so they know the DOM; the others must not. */
const browserTestsProject = 'test/browser/tsconfig.json';

const steps: readonly Step[] = [
  { title: 'Generated files', run: () => check(script('generate', '--check')) },
  { title: 'Build', run: () => check(script('build')), decisive: true },
  { title: 'Types', run: () => check(tsc('tsconfig.json')) },
  { title: 'Types of the webview', run: () => check(tsc(webviewProject)) },
  { title: 'Types of its tests', run: () => check(tsc(browserTestsProject)) },
  { title: 'Format and lint', run: () => check(runTool('@biomejs/biome', 'bin/biome', ['check', '.'])) },
  { title: 'Packages', run: () => check(script('package')) },
  { title: 'Unit tests', run: () => vitest('unit') },
  { title: 'Tests of the packages', run: () => vitest('packed') },
  { title: 'Tests in a browser', run: () => vitest('browser'), obstacle: noBrowser },
  { title: 'Tests in VS Code', run: inEditor, obstacle: noEditor, needsEditor: true },
];

async function main(): Promise<number> {
  const hosted = process.env.CI === 'true';
  const start = performance.now();
  const total = { passed: 0, failed: 0 };
  const leftOut: string[] = [];
  const report: string[] = [];
  const warm = chosenEditor() === 'chromium' ? warmUp() : Promise.resolve();
  for (const step of steps) {
    const obstacle = step.obstacle?.();
    if (obstacle !== undefined && !hosted) {
      leftOut.push(`${step.title}: ${obstacle}`);
      continue;
    }
    console.log(`\n> ${step.title}`);
    const began = performance.now();
    if (step.needsEditor) await warm;
    if (obstacle !== undefined) console.error(obstacle);
    const count = obstacle === undefined ? await step.run() : { passed: 0, failed: 1 };
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    report.push(
      `${step.title.padEnd(24)}${`${count.passed} passed`.padStart(14)}${`${count.failed} failed`.padStart(12)}${`${seconds} s`.padStart(10)}`,
    );
    if (count.failed > 0 && step.decisive) {
      leftOut.push(`Everything after "${step.title}": it has to hold first.`);
      break;
    }
  }
  console.log(`\n${report.join('\n')}`);
  for (const line of leftOut) console.log(`Left out: ${line}`);
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s in all\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** The editor's server takes a minute to install the first time: that goes on while the other steps run. */
async function warmUp(): Promise<void> {
  // Should it fail, the step that needs it tries again and tells why.
  await installServer((line) => console.log(`(meanwhile) ${line}`)).catch(() => undefined);
}

function script(name: string, ...args: string[]): Promise<Finished> {
  return runNode(inRepository('packages', 'dev', 'src', `${name}.ts`), args);
}

function tsc(project: string): Promise<Finished> {
  return runTool('typescript', 'bin/tsc', ['-p', project]);
}

async function check(finished: Promise<Finished>): Promise<Count> {
  const { code } = await finished;
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(
  project: string,
  files: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Count> {
  const folder = join(cache, 'test-results');
  const results = join(folder, `${project}.json`);
  await mkdir(folder, { recursive: true });
  await rm(results, { force: true });
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', project, ...files];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const { code } = await runTool('vitest', 'vitest.mjs', [...args, ...reporters], { env });
  const { numPassedTests: passed, numFailedTests: failed } = await readResults(results);
  // A file that cannot even be loaded fails without any test in it.
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

async function readResults(file: string): Promise<VitestResults> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

/** The editor for the tests: see `test/vscode/support/extension.ts` for the names. Undefined where this machine has none. */
function chosenEditor(): string | undefined {
  if (process.env.ALLIANCE_VSCODE) return process.env.ALLIANCE_VSCODE;
  // VS Code's server is not published for Windows.
  if (process.platform !== 'win32' && findChromium() !== undefined) return 'chromium';
  return findDesktopVSCode() === undefined ? undefined : 'desktop';
}

function inEditor(): Promise<Count> {
  const editor = chosenEditor() ?? 'chromium';
  // What types and clicks does so in Chromium; the suite inside the extension host runs everywhere.
  const files = editor === 'chromium' ? [] : ['test/vscode/suite.test.ts'];
  return vitest('vscode', files, { ALLIANCE_VSCODE: editor });
}

function noBrowser(): string | undefined {
  return findChromium() === undefined ? `there is no Chromium here. ${howToGetChromium}` : undefined;
}

function noEditor(): string | undefined {
  if (chosenEditor() !== undefined) return undefined;
  return `there is neither a Chromium nor VS Code here. ${howToGetChromium} Or install VS Code, or name it with VSCODE_PATH.`;
}

await runScript(main, 'npm test');
