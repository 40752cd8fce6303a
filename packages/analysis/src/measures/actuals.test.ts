import { readWorkspace } from '@alliance-lang/language';
import { describe, expect, test } from 'vitest';
import { actualsFilesOf, measuredValues, readActuals } from './actuals.ts';

const read = (text: string) => readActuals(text).values.map(({ date, value }) => `${date} ${value}`);

describe('measured values', () => {
  test.each([
    ['with a heading', 'date,value\n2026-03-31,5\n'],
    ['without one', '2026-03-31,5'],
    ['with a byte order mark and CRLF', '\uFEFFDate,Value\r\n2026-03-31,5\r\n\r\n'],
    ['with semicolons', 'Datum;Wert\n2026-03-31;5'],
    ['with tabs and blanks', '2026-03-31\t 5.00 '],
    ['in quotes', '"date","value"\n"2026-03-31","5"'],
    ['with further columns', 'date,value,by\n2026-03-31,5,Alice'],
    ['as a percentage', '2026-03-31,5%'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(['2026-03-31 5']);
    expect(readActuals(text).problems).toEqual([]);
  });

  test('are told by date', () => {
    expect(read('2026-06-30,2\n2026-03-31,-0.5')).toEqual(['2026-03-31 -0.5', '2026-06-30 2']);
  });

  test.each([
    ['Q3,5', 'Line 1: "Q3" is no date; write it as 2026-09-30.'],
    ['2026-02-30,5', 'Line 1: "2026-02-30" is no date; write it as 2026-09-30.'],
    ['date,value\n2026-03-31', 'Line 2: the value of 2026-03-31 is missing; write it behind a comma.'],
    ['2026-03-31,five', 'Line 1: "five" is no number; write it as 1250000.5.'],
    ['2026-03-31,1,250,000', 'Line 1: "1,250,000" is no single number; write it without separators, as 1250000.5.'],
    ['2026-03-31,1\n2026-03-31,2', 'Line 2: 2026-03-31 has a value already.'],
  ])('%j is told', (text, problem) => {
    expect(readActuals(text).problems).toEqual([problem]);
  });

  test('more than three problems are counted', () => {
    expect(readActuals('1\n2\n3\n4\n5').problems.at(-1)).toBe('And 2 more.');
  });
});

describe('the files of an alliance', () => {
  const { models } = readWorkspace([
    {
      uri: 'file:///deal/main.alliance',
      text: `alliance Demo { }
kpi Revenue { actuals "actuals/revenue.csv" }
kpi Trust { actuals "../trust.csv" }
kpi Elsewhere { actuals "https://example.org/x.csv" }
kpi Unknown { actuals tbd }
kpi None { }`,
    },
  ]);
  const model = models[0]!;

  test('lie beside the file that names them', () => {
    expect(actualsFilesOf(model)).toEqual([
      { kpi: 'Revenue', uri: 'file:///deal/actuals/revenue.csv' },
      { kpi: 'Trust', uri: 'file:///trust.csv' },
    ]);
  });

  test('are read where they are there', () => {
    const texts = new Map([['file:///deal/actuals/revenue.csv', '2026-03-31,5\nsoon,6']]);
    expect(
      measuredValues(model, (uri) => {
        const text = texts.get(uri);
        return text === undefined ? undefined : readActuals(text);
      }),
    ).toEqual({
      actuals: { Revenue: [{ date: '2026-03-31', value: '5' }] },
      actualsProblems: {
        Revenue: ['Line 2: "soon" is no date; write it as 2026-09-30.'],
        Trust: ['The file is not there.'],
      },
    });
  });
});
