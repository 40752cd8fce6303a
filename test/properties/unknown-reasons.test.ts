import { unknownsOf } from '@alliance-lang/analysis';
import { expect, test } from 'vitest';
import { unknownPlaces } from './arbitrary/unknown-places.ts';
import { read } from './everything.ts';

const REASON = 'Finance models it by May';

/** A playbook that applies to nobody known is in no alliance. */
const places = unknownPlaces(REASON).filter(({ declaration }) => !/^playbook .* applies to/.test(declaration));

test('the grammar takes `tbd` in many places', () => {
  expect(places.length).toBeGreaterThan(200);
});

test.each(places)('$title keeps the reason of `tbd`', ({ declaration }) => {
  const own = declaration.startsWith('alliance ');
  const text = [
    ...(own ? [] : ['alliance Deal { between Northwind, Contoso, Something }']),
    'party Northwind { }',
    'party Contoso { }',
    declaration,
  ].join('\n');
  const { documents, models } = read([{ uri: 'file:///deal.alliance', text }]);
  const errors = documents.flatMap(({ parseResult }) => parseResult.parserErrors.map(({ message }) => message));
  expect(errors, text).toEqual([]);
  expect(JSON.stringify(models), text).toContain(REASON);
  // What a note or a waiver leaves open is no gap of the deal.
  if (/\b(note|waive) /.test(declaration)) return;
  const reasons = models.flatMap((model) => unknownsOf(model).map(({ reason }) => reason));
  expect(reasons, text).toContain(REASON);
});
