import { lint, newAlliance, newAllianceProblem, STARTING_STAGES } from '@alliance-lang/analysis';
import { wordsOf } from '@alliance-lang/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatted, problemsIn, read, TODAY } from './everything.ts';
import { runs } from './runs.ts';

const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'Northwind Cloud, Inc.',
    'contoso',
    '"quoted"',
    'SAP SE',
    '3M',
    '北京',
    'ßtraße',
    'É',
    '   ',
    'x\ny',
    '\\',
    '//',
    '*/',
  ),
);
const request = fc.record({
  title: written,
  kind: fc.constantFrom(...wordsOf('AllianceKind')),
  stage: fc.constantFrom(...STARTING_STAGES),
  parties: fc.array(written, { minLength: 2, maxLength: 4 }),
});

test('a new alliance of whatever names is readable, formatted and without a finding', () => {
  fc.assert(
    fc.property(request, (asked) => {
      if (newAllianceProblem(asked) !== undefined) {
        expect(() => newAlliance(asked)).toThrow(newAllianceProblem(asked));
        return;
      }
      const { fileName, text } = newAlliance(asked);
      expect(fileName).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.alliance$/u);
      const workspace = read([{ uri: 'file:///w/new.alliance', text }]);
      expect(problemsIn(workspace).map(({ message }) => message)).toEqual([]);
      expect(formatted(workspace)[0]?.text).toBe(text);
      expect(workspace.models.flatMap((model) => lint(model, { today: TODAY }).findings)).toEqual([]);
    }),
    runs(80),
  );
});
