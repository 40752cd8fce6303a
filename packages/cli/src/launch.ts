import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Set by the build: the hash of the command line's bundle, by which its compiled code is told from that of other versions. */
declare const HASH_OF_MAIN: string;

/** The command line itself, beside this file. */
const MAIN = join(__dirname, 'main.js');

/** Compiled code that is older is removed when new code is kept: of versions that are gone, or made anew when it is needed. */
const KEPT_DAYS = 30;

/**
 * Runs the command line with what was compiled the last time. Node's own cache of compiled code is written before a program runs and has only
 * what is compiled on loading; here it is taken at the end of a run, with every function that the command has used, one file a command.
 * Without a place to keep it, or with `NODE_DISABLE_COMPILE_CACHE`, everything works as well, and starts slower.
 */
function launch(): void {
  const file = cacheFile();
  const cachedData = file === undefined ? undefined : read(file);
  // The bundle is one function that is given what a module is given, in ASCII only, which is read as it is.
  const script = new Script(readFileSync(MAIN, 'latin1'), { filename: MAIN, cachedData });
  const isNew = cachedData === undefined || script.cachedDataRejected;
  if (file !== undefined && isNew) keepAtEnd(script, file);
  const module = { exports: {} };
  script.runInThisContext()(createRequire(MAIN), module, module.exports, MAIN, __dirname);
}

/** Where the compiled code of this command is kept: it is of use to the same command, bundle and Node only. */
function cacheFile(): string | undefined {
  const folder = cacheFolder();
  return folder === undefined
    ? undefined
    : join(folder, `${HASH_OF_MAIN}-${process.version}-${process.arch}-${commandName()}`);
}

/** The command, as far as it can be part of a file's name; what a command uses differs from command to command. */
function commandName(): string {
  const [name = ''] = process.argv.slice(2);
  return /^[a-z]+$/.test(name) ? name : 'help';
}

/** Where compiled code is kept: where Node is told to, else where the system has the caches of this user. */
function cacheFolder(): string | undefined {
  const { env, platform } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  if (env.NODE_COMPILE_CACHE) return join(env.NODE_COMPILE_CACHE, 'alliance');
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'alliance');
  if (platform === 'win32') return env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'alliance', 'cache');
  const home = homedir();
  if (!home) return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'alliance') : join(home, '.cache', 'alliance');
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps what has been compiled when the process ends. */
function keepAtEnd(script: Script, file: string): void {
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  // What runs once, at the beginning, would else be forgotten before the end.
  setFlagsFromString('--no-flush-bytecode');
  process.once('exit', () => {
    // Compiled code is of use only to a process with the same flags.
    setFlagsFromString('--flush-bytecode');
    keep(script, file);
  });
}

/** Keeps what was compiled, for this user alone. A second process that does the same at the same time does no harm. */
function keep(script: Script, file: string): void {
  const folder = dirname(file);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
    renameSync(unfinished, file);
    removeOld(folder);
  } catch {
    // A read-only home, a full disk: the next start is no quicker, that is all. What is left unfinished goes with the old.
  }
}

function removeOld(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}

launch();
