import { CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { program } from './command-line.ts';
import { exitCode, WrongUse } from './exit-code.ts';
import { processIo } from './terminal/io.ts';

/** Runs the command line and leaves its answer as the process's exit code: output that is still on its way is not cut off. */
async function main(): Promise<void> {
  const io = processIo(manifest.version);
  // Whoever reads the output may stop before its end, as `head` does: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await program(io, (code) => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    process.exitCode = tell(error);
  }
}

function tell(error: unknown): number {
  // Commander has told it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.wrongUse;
  if (error instanceof WrongUse) {
    console.error(error.message);
    return exitCode.wrongUse;
  }
  console.error(`alliance failed because of a defect of its own; please report this:\n${stackOf(error)}`);
  return exitCode.internal;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main();
