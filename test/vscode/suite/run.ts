import { allScenarios, type Outcome, outcomeMark } from './scenario.ts';

/**
 * Entry that VS Code's extension host calls: runs every scenario and reports each on the console.
 * @throws Error when one of them did not hold, which becomes the host's exit code.
 */
export async function run(): Promise<void> {
  let broken = 0;
  for (const { name, run: body } of allScenarios()) {
    const error = await body().then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
    );
    if (error !== undefined) broken += 1;
    const outcome: Outcome = { name, error };
    console.log(outcomeMark + JSON.stringify(outcome));
  }
  if (broken > 0) throw new Error(`${broken} of ${allScenarios().length} scenarios did not hold`);
}
