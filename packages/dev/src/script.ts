/**
 * Runs a script's main function and sets the exit code: what it returns; 2 for wrong options, which are answered with the
 * usage; 1 for an error. Errors that we raise speak for themselves; only unforeseen ones are shown with their stack.
 */
export async function runScript(main: () => Promise<number>, usage: string): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (isWrongOption(error)) {
      console.error(`${error.message}\n\n${usage}`);
      process.exitCode = 2;
    } else {
      const foreseen = error instanceof Error && error.constructor === Error && !('code' in error);
      console.error(foreseen ? error.message : error);
      process.exitCode = 1;
    }
  }
}

function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
