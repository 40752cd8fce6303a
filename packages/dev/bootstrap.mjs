// What `npm start` and `npm test` run first. It needs nothing but Node 20 and npm: it installs the project's dependencies
// when they are missing or stale, and hands over to the project's own Node, which runs the TypeScript sources as they are.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const windows = process.platform === 'win32';
const [task, ...rest] = process.argv.slice(2);

if (task !== 'start' && task !== 'test') stop(2, 'bootstrap.mjs knows two tasks: start, test.');
requireNode();
requireGit();
install();
handOver();

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  stop(
    2,
    `This is Node ${process.versions.node}; Alliance needs Node 20 or later. Install one from https://nodejs.org.`,
  );
}

function requireGit() {
  if (spawnSync('git', ['--version'], { stdio: 'ignore' }).status === 0) return;
  stop(2, 'The command git was not found. Install it (https://git-scm.com) and open a new terminal.');
}

function install() {
  const locked = packagesOf(join(root, 'package-lock.json'));
  // npm writes this file last, so it tells when an install was completed, and of what.
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const present = installed !== undefined && existsSync(projectNode());
  if (present && (locked === undefined || isUpToDate(installed, locked))) return;
  // A clean install is exact; one over an older install is quick, and never has to remove the Node that runs this.
  const args = [locked === undefined || present ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const reason = present ? 'The dependencies are not those of package-lock.json' : 'Installing the dependencies';
  say(`${reason}: npm ${args[0]} (the first time about half a minute)`);
  const { status, stderr } = npm(args);
  process.stderr.write(stderr);
  if (status !== 0) stop(1, whyInstallFailed(stderr));
  if (!existsSync(projectNode())) {
    stop(
      1,
      'The package "node" came without its program. Are install scripts switched off (npm config get ignore-scripts)?',
    );
  }
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** Whether every package is there in its version; optional ones may be for other platforms. */
function isUpToDate(installed, locked) {
  return Object.entries(locked).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/') || link) return true;
    return installed[path] === undefined ? optional === true : installed[path].version === version;
  });
}

function npm(args) {
  const entry = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' };
  if (entry?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [entry, ...args], options);
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

function whyInstallFailed(words) {
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network/.test(words)) {
    return 'npm could not reach its registry. Check the network or the proxy (npm config get proxy), then run the command again.';
  }
  if (/ENOSPC/.test(words)) return 'The disk is full; the dependencies need about 500 MB.';
  if (/EACCES|EPERM/.test(words))
    return `npm may not write in ${root}. Close editors that hold node_modules, or check who owns it.`;
  return 'npm could not install the dependencies; what it said stands above.';
}

/** Runs the task with the project's own Node, first on PATH so that everything it starts finds the same one. */
function handOver() {
  const node = projectNode();
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[key] ?? ''].join(windows ? ';' : ':');
  const child = spawn(node, [join(root, 'packages', 'dev', 'src', `${task}.ts`), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [key]: path },
  });
  // The task ends what it started before it ends itself: a signal is its to answer. Ctrl-C reaches it from the terminal.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(1, `The project's Node could not be started: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function projectNode() {
  return join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
}

function say(line) {
  console.log(`> ${line}`);
}

function stop(code, line) {
  console.error(`\n${line}`);
  process.exit(code);
}
