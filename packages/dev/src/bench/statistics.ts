/** The value below which `share` (0 to 1) of all values lie, by the nearest rank. @throws Error when there is no value */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * How long the processor works on something in this thread, in milliseconds: what else runs on the machine does not count. Before Node 23.9,
 * which cannot tell, it is the time on the clock.
 */
export function worked(act: () => unknown): number {
  const start = threadTime();
  act();
  return threadTime() - start;
}

function threadTime(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Measures two things in turn, so that both meet the same state of the machine.
 * @returns the medians in milliseconds, and the median of the ratios of each pair
 */
export async function pairwise(
  rounds: number,
  measured: () => Promise<number>,
  unit: () => Promise<number>,
): Promise<{ readonly measured: number; readonly unit: number; readonly ratio: number }> {
  const pairs: { readonly measured: number; readonly unit: number }[] = [];
  for (let round = 0; round < rounds; round++) pairs.push({ unit: await unit(), measured: await measured() });
  return {
    measured: median(pairs.map((pair) => pair.measured)),
    unit: median(pairs.map((pair) => pair.unit)),
    ratio: median(pairs.map((pair) => pair.measured / pair.unit)),
  };
}
