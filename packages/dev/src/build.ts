import { chmod, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeMetafile, build } from 'esbuild';
import { common, copies, type Target, targets, written } from './build/targets.ts';
import { inRepository, root } from './paths.ts';
import { runScript } from './script.ts';

const usage = `npm run build                builds everything
npm run build -- NAME …      builds only these: ${targets.map(({ name }) => name).join(', ')}
npm run build -- --why NAME  tells what its bytes are made of`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { why: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const unknown = positionals.filter((name) => !targets.some((target) => target.name === name));
  if (unknown.length > 0) {
    console.error(`Nothing to build is called ${unknown.join(', ')}.\n${usage}`);
    return 2;
  }
  const all = positionals.length === 0;
  if (all) await clean();
  const chosen = all ? targets : targets.filter(({ name }) => positionals.includes(name));
  let failed = 0;
  for (const target of chosen) {
    const made = await make(target, values.why ?? false);
    if (!made) failed += 1;
  }
  for (const { from, to } of copies) await cp(inRepository(from), inRepository(to), { recursive: true });
  for (const [path, content] of written) {
    await mkdir(dirname(inRepository(path)), { recursive: true });
    await writeFile(inRepository(path), content);
  }
  if (failed > 0) console.error(`${failed} of ${chosen.length} could not be built.`);
  return failed === 0 ? 0 : 1;
}

/** A whole build starts from nothing, so that what no longer is made is no longer shipped. */
async function clean(): Promise<void> {
  const folders = new Set(targets.map(({ outfile }) => outfile.split('/').slice(0, 3).join('/')));
  for (const folder of folders) await rm(inRepository(folder), { recursive: true, force: true });
}

async function make(target: Target, why: boolean): Promise<boolean> {
  const start = performance.now();
  try {
    const { metafile } = await build({
      ...common,
      ...target.options,
      absWorkingDir: root,
      entryPoints: [target.entry],
      outfile: target.outfile,
    });
    const isProgram = target.options.banner?.js?.startsWith('#!') ?? false;
    if (isProgram) await chmod(inRepository(target.outfile), 0o755);
    const { size } = await stat(inRepository(target.outfile));
    const kilobytes = `${(size / 1024).toFixed(0)} kB`;
    const time = `${(performance.now() - start).toFixed(0)} ms`;
    console.log(`${target.name.padEnd(18)} ${kilobytes.padStart(8)} ${time.padStart(8)}  ${target.outfile}`);
    if (why && metafile !== undefined) console.log(await analyzeMetafile(metafile));
    return true;
  } catch {
    // esbuild has told its errors, with file and line.
    console.error(`${target.name.padEnd(18)} failed`);
    return false;
  }
}

await runScript(main, usage);
