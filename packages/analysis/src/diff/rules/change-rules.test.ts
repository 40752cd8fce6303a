import { type AllianceModel, readWorkspace } from '@alliance-lang/language';
import { expect, it } from 'vitest';
import { diffModels } from '../diff-models.ts';
import { meaningsOf } from '../meaning/meaning.ts';
import { changeFindings } from './change-rules.ts';

const DEAL = `alliance Deal "Deal" {
  stage operate
  between Northwind, Contoso
  scope { offering "Forecasts" }
}
party Northwind "Northwind" { person Alice "Alice" }
party Contoso "Contoso"
share Revenue "Revenue" {
  split Northwind 55%, Contoso 45%
  agreed by Northwind.Alice on 2026-01-12
}
`;
const AMENDED = `${DEAL}amendment One "One" { changes Revenue }\n`;

function model(text: string): AllianceModel {
  return readWorkspace([{ uri: 'file:///deal.alliance', text }]).models[0]!;
}

function found(after: string, before = DEAL): string[] {
  const [one, other] = [model(before), model(after)];
  return changeFindings(meaningsOf(diffModels(one, other), one, other), one, other).map(({ rule }) => rule);
}

it.each([
  ['nothing', DEAL, []],
  ['words only', DEAL.replace('"Deal"', '"The deal"'), []],
  ['another split', DEAL.replace('55%, Contoso 45%', '50%, Contoso 50%'), ['silent-change', 'disagreed-change']],
  ['with an amendment', AMENDED.replace('55%, Contoso 45%', '50%, Contoso 50%'), ['disagreed-change']],
  [
    'with an amendment and agreed anew',
    AMENDED.replace('55%, Contoso 45%', '50%, Contoso 50%').replace('2026-01-12', '2026-09-01'),
    [],
  ],
  ['a larger scope', AMENDED.replace('"Forecasts"', '"Forecasts", "Staffing"'), ['scope-creep']],
  [
    'a larger scope that is paid for',
    `${AMENDED.replace('"Forecasts"', '"Forecasts", "Staffing"')}payment Fee from Contoso to Northwind { amount USD 10k }\n`,
    [],
  ],
])('%s', (_, after, rules) => {
  expect(found(after)).toEqual(rules);
});

it('lets an alliance that is not signed change', () => {
  const draft = DEAL.replace('stage operate', 'stage design');
  expect(found(draft.replace('55%, Contoso 45%', '50%, Contoso 50%'), draft)).toEqual(['disagreed-change']);
});
