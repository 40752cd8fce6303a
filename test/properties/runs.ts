const SEED = 20_261_122;

/**
 * How often a property is tried, and with which numbers: the same each time, so that a failure stays one. To search further, set
 * PROPERTY_SEED to another whole number, and PROPERTY_EFFORT to how many times as many runs there shall be.
 */
export function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
  const effort = Number(process.env.PROPERTY_EFFORT ?? 1);
  return { numRuns: Math.ceil(usual * effort), seed: Number(process.env.PROPERTY_SEED ?? SEED) };
}
