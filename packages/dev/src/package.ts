import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { artifacts, cache, inRepository } from './paths.ts';
import { runNpm } from './run.ts';
import { runScript } from './script.ts';

/** People on slow lines install it, and editors load it at start: see docs on speed. */
const largestVsix = 3 * 1024 * 1024;

/** What of `packages/vscode` is only of use while developing. */
const notShipped = ['node_modules', 'src', 'tsconfig.json', '.vscodeignore'];

/** A part of a manifest that packaging changes. */
type Manifest = Record<string, unknown> & { readonly name: string; readonly version: string };

async function main(): Promise<number> {
  await mkdir(artifacts, { recursive: true });
  const vsix = await packExtension();
  const { size } = await stat(vsix);
  tell(vsix, size);
  if (size > largestVsix) {
    console.error(
      `The .vsix is larger than ${largestVsix} bytes. See what fills it: npm run build -- --why extension server`,
    );
    return 1;
  }
  const tarball = await packCommandLine();
  tell(tarball, (await stat(tarball)).size);
  return 0;
}

function tell(file: string, size: number): void {
  console.log(`${relative(inRepository(), file)}  ${(size / 1024).toFixed(0)} kB`);
}

/** Absolute path of the `.vsix`, made from a staging folder that holds what is shipped and nothing else. */
async function packExtension(): Promise<string> {
  const stage = await emptyStage('vscode');
  const source = inRepository('packages', 'vscode');
  const left = notShipped.map((name) => join(source, name));
  await cp(source, stage, { recursive: true, filter: (path) => !left.includes(path) });
  const manifest = await stageManifest(source, stage);
  await cp(inRepository('LICENSE'), join(stage, 'LICENSE'));
  await cp(inRepository('CHANGELOG.md'), join(stage, 'CHANGELOG.md'));
  // Everything in the staging folder is shipped: there is nothing to ignore, and the packager wants to be told so.
  await writeFile(join(stage, '.vscodeignore'), '');
  const packagePath = join(artifacts, `alliance-${manifest.version}.vsix`);
  await createVSIX({ cwd: stage, packagePath, dependencies: false, allowMissingRepository: true });
  return packagePath;
}

/** Absolute path of the package that `npx` runs. */
async function packCommandLine(): Promise<string> {
  const stage = await emptyStage('cli');
  const source = inRepository('packages', 'cli');
  for (const name of ['dist', 'README.md']) await cp(join(source, name), join(stage, name), { recursive: true });
  await stageManifest(source, stage);
  await cp(inRepository('LICENSE'), join(stage, 'LICENSE'));
  const { code, output } = await runNpm(['pack', '--json', '--loglevel=error', '--pack-destination', artifacts], {
    cwd: stage,
    output: 'keep',
  });
  const name = /"filename":\s*"([^"]+)"/.exec(output)?.[1];
  if (code !== 0 || name === undefined) throw new Error(`npm pack failed:\n${output.trim()}`);
  return join(artifacts, basename(name));
}

async function emptyStage(name: string): Promise<string> {
  const stage = join(cache, 'stage', name);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  return stage;
}

/** Everything is bundled: who installs the package needs none of the workspace's dependencies, so they are not named. */
async function stageManifest(source: string, stage: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const { dependencies: _, devDependencies: __, private: ___, scripts: ____, ...shipped } = manifest;
  await writeFile(join(stage, 'package.json'), `${JSON.stringify(shipped, undefined, 2)}\n`);
  return manifest;
}

await runScript(main, 'npm run package');
