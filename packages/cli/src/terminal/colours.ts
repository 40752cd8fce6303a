import picocolors from 'picocolors';

/** What paints text; each gives the text as it is when colours are off. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** What decides whether colours are wanted. */
export interface ColourSettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** `--color` and `--no-color`; undefined when neither was given. */
  readonly asked?: boolean;
}

/**
 * Colours as people set them: the option first, then `NO_COLOR` (no-color.org: any text but the empty one), then `FORCE_COLOR` (`0` and
 * `false` turn them off), else when a terminal that is not `dumb` reads along.
 */
export function coloursFor({ env, isTerminal, asked }: ColourSettings): Colours {
  return picocolors.createColors(asked ?? wanted(env, isTerminal));
}

function wanted(env: ColourSettings['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
