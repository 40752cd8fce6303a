import { RULES } from '@alliance-lang/analysis';
import { expect, test } from 'vitest';
import { mutantsOf } from '../../packages/dev/src/mutations/mutants.ts';

/** Every so many rules; `npm run mutate` takes all. */
const STEP = 8;

test.each(RULES.filter((_, index) => index % STEP === 0).map((rule) => [rule.name, rule] as const))(
  'an example fails without the check of %s',
  (_, rule) => {
    const [whole, ...messages] = mutantsOf(rule);
    expect(whole?.killedBy.length).toBeGreaterThan(0);
    expect(messages.some(({ killedBy }) => killedBy.length > 0)).toBe(true);
  },
);
