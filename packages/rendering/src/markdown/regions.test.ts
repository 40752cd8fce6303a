import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillRegions, findRegions } from './regions.ts';

const found = (text: string) =>
  findRegions(text).regions.map(({ diagram, path, alliance, line }) => ({ diagram, path, alliance, line }));

test('a marker names the picture, and where several alliances are, the file and the alliance', () => {
  const text = [
    '# Title',
    '<!-- alliance:raci -->',
    '<!-- /alliance -->',
    '  <!--alliance: exit  my deals/one.alliance -->  ',
    'old',
    '<!--/alliance-->',
    '<!-- alliance:timeline deals#RetailInsights -->',
    '<!-- /alliance -->',
    '<!-- alliance:value #合作 -->',
    '<!-- /alliance -->',
  ].join('\n');
  expect(found(text)).toEqual([
    { diagram: 'raci', line: 2 },
    { diagram: 'exit', path: 'my deals/one.alliance', line: 4 },
    { diagram: 'timeline', path: 'deals', alliance: 'RetailInsights', line: 7 },
    { diagram: 'value', alliance: '合作', line: 9 },
  ]);
  expect(findRegions(text).problems).toEqual([]);
});

test('examples in fenced code are left alone', () => {
  const text = '````md\n```\n<!-- alliance:raci -->\n```\n````\n~~~\n<!-- /alliance -->\n';
  expect(findRegions(text)).toEqual({ regions: [], problems: [] });
});

test.each([
  ['<!-- alliance:raci -->\ntext\n', 1, 'not closed'],
  ['a\n<!-- /alliance -->\n', 2, 'Nothing is open here'],
  ['<!-- alliance:raci -->\n<!-- alliance:exit -->\n<!-- /alliance -->', 1, 'not closed'],
  ['<!-- alliance: -->\n<!-- /alliance -->', 1, 'does not say what to show'],
])('%j is told at line %i', (text, line, message) => {
  const { problems } = findRegions(text);
  expect(problems).toEqual([{ line, message: expect.stringContaining(message) }]);
});

test('only what stands in regions changes, and filling twice is filling once', () => {
  const text = '\ufeff<!-- alliance:raci -->\r\nold\r\n```\r\n<!-- /alliance -->\r\nend \t\n\n\r\nno line end';
  const fill = (from: string) => fillRegions(from, findRegions(from).regions, () => '| A |\n| --- |\n');
  const filled =
    '\ufeff<!-- alliance:raci -->\r\n\r\n| A |\r\n| --- |\r\n\r\n<!-- /alliance -->\r\nend \t\n\n\r\nno line end';
  expect(fill(text)).toBe(filled);
  expect(fill(filled)).toBe(filled);
  expect(fillRegions(text, findRegions(text).regions, () => undefined)).toBe(text);
});

test('any text is read, and stays when nothing is put into it', () => {
  const piece = fc.constantFrom('<!-- alliance:raci -->', '<!-- /alliance -->', '```', '\n', '\r\n', 'x', '<!--', ' ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { regions } = findRegions(text);
      expect(fillRegions(text, regions, ({ start, end }) => (end < start ? 'wrong' : undefined))).toBe(text);
      const filled = fillRegions(text, regions, () => 'new\n');
      expect(fillRegions(filled, findRegions(filled).regions, () => 'new\n')).toBe(filled);
    }),
  );
});
