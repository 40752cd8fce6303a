import { expect, test } from 'vitest';
import { MermaidIds, mermaidGanttText, mermaidLabel } from './mermaid.ts';
import { markdownTable, markdownText } from './table.ts';

test('Mermaid labels hold any text between their quotes', () => {
  expect(mermaidLabel('Say "go"; #1 <b>`x`</b>\n& more', '', 'second')).toBe(
    '"Say #34;go#34;#59; #35;1 #60;b#62;#96;x#96;#60;/b#62; #38; more<br/>second"',
  );
});

test('Mermaid ids are ASCII, distinct and stable', () => {
  const ids = new MermaidIds();
  expect(ids.of('Northwind.Alice')).toBe('n_Northwind_Alice');
  expect(ids.of('Northwind_Alice')).toBe('n_Northwind_Alice_2');
  expect(ids.of('Northwind.Alice')).toBe('n_Northwind_Alice');
  expect(ids.of('日本')).toBe('n_');
  expect(ids.of('中国')).toBe('n__2');
  expect(ids.of('end')).toBe('n_end');
});

test('names of gantt tasks cannot end the name', () => {
  expect(mermaidGanttText('Phase 1: build; test, #go 50%')).not.toMatch(/[:;,#%]/);
  expect(mermaidGanttText('\n')).toBe('–');
});

test('tables escape what would be markup', () => {
  expect(markdownText('a|b *c* <i> `d`')).toBe('a\\|b \\*c\\* &lt;i&gt; \\`d\\`');
  expect(markdownTable([{ heading: 'A' }, { heading: 'B', align: 'center' }], [['1\n2'], ['x', 'y', 'z']])).toBe(
    '| A | B |\n| --- | :---: |\n| 1<br>2 |  |\n| x | y |\n',
  );
});
