/** One thing that must hold in a real editor. */
export interface Scenario {
  readonly name: string;
  run(): Promise<void>;
}

/** What a scenario came to. */
export interface Outcome {
  readonly name: string;
  /** Absent when the scenario held. */
  readonly error?: string;
}

/** Stands before every outcome on the console, from where whoever started the editor reads it. */
export const outcomeMark = 'alliance-suite-outcome ';

const scenarios: Scenario[] = [];

/** Adds a scenario to the suite. They run one after the other, in the order of files and lines. */
export function scenario(name: string, run: () => Promise<void>): void {
  scenarios.push({ name, run });
}

/** All scenarios added so far. */
export function allScenarios(): readonly Scenario[] {
  return scenarios;
}

/** @throws Error with the message unless the condition holds. */
export function holds(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** @throws Error that shows both values unless they are equal as JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  holds(got === wanted, `${what}: expected ${wanted}, got ${got}`);
}

/**
 * Asks again and again until the probe answers with something other than undefined, null or false, and returns that.
 * @throws Error that names what was waited for, and what the probe threw last, after the given milliseconds.
 */
export async function until<T>(what: string, probe: () => T | PromiseLike<T>, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  let last = '';
  while (Date.now() < end) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
    } catch (error) {
      last = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited ${milliseconds} ms for ${what}, in vain${last}`);
}
