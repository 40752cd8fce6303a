import { Random } from '@alliance-lang/dev/bench/random';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alliance, alliances, filesOf, oneOfEach } from './arbitrary/workspaces.ts';
import { findingsIn, problemsIn, read } from './everything.ts';
import { runs } from './runs.ts';

test('the order of declarations and files changes nothing that is found', () => {
  fc.assert(
    fc.property(alliances(), fc.nat(), (any, seed) => {
      const alliance = oneOfEach(any);
      const random = new Random(seed);
      const shuffled = { ...alliance, declared: random.shuffled(alliance.declared) };
      expect(foundIn(shuffled, random)).toEqual(foundIn(alliance));
    }),
    runs(120),
  );
});

function foundIn(alliance: Alliance, random?: Random): string[] {
  const files = filesOf(alliance);
  const workspace = read(random ? random.shuffled(files) : files);
  const problems = problemsIn(workspace).map(({ code, at }) => `${at.uri} ${code}`);
  const findings = findingsIn(workspace).map(({ rule, elementId, messageId }) => `${rule} ${elementId} ${messageId}`);
  return [...problems, ...findings].sort();
}
