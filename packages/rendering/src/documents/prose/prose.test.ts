import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Content, contentsOf } from '@alliance-lang/analysis';
import { type AllianceModel, allElements, readWorkspace } from '@alliance-lang/language';
import { describe, expect, it } from 'vitest';
import { ModelReading } from '../../reading/reading.ts';
import { type ProseItem, proseOf } from './prose.ts';
import { proseHtml, proseMarkdown, proseText } from './prose-text.ts';
import { contentWords } from './value-words.ts';
import { inWrittenOrder } from './written-order.ts';

const folder = join(import.meta.dirname, '../../../../../examples/retail-insights');

function example(): AllianceModel {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.alliance'));
  const sources = files.map((name) => ({
    uri: pathToFileURL(join(folder, name)).href,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  return readWorkspace(sources).models[0]!;
}

function model(text: string): AllianceModel {
  return readWorkspace([
    { uri: 'file:///a.alliance', text: `alliance A "A" {\n  between P, Q\n}\nparty P "Pan"\nparty Q "Quo"\n${text}` },
  ]).models[0]!;
}

function itemsOf(items: readonly ProseItem[]): readonly ProseItem[] {
  return items.flatMap((item) => [item, ...itemsOf(item.items)]);
}

function sentences(text: string, id: string): readonly string[] {
  const all = itemsOf(proseOf(model(text)).sections.flatMap(({ items }) => items));
  return all.find((item) => item.id === id)?.sentences ?? [];
}

/** Every text that somebody wrote inside a value. */
function textsIn(raw: unknown, key = ''): string[] {
  if (typeof raw === 'string')
    return ['text', 'perText', 'reason', 'unit', 'evidence'].includes(key) ? [plain(raw)] : [];
  if (typeof raw !== 'object' || raw === null) return [];
  // The unit of a duration is written in its number: 1 month, 2 months.
  const isDuration = 'amount' in raw && typeof raw.amount === 'number';
  return isDuration
    ? []
    : Object.entries(raw).flatMap(([name, part]) => textsIn(part, Array.isArray(raw) ? key : name));
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase().replace(/\.$/, '');
}

describe('the plain-language rendering', () => {
  it.each([
    [
      'escalation Ladder "Ladder" {\n  except "patents" to courts { source "§9" }\n  except "taxes"\n  meanwhile performance-continues { tbd "Legal looks" }\n}',
      'Ladder',
      [
        'Another way is taken for patents: to courts.',
        'Source: §9.',
        'Another way is taken for taxes.',
        'Meanwhile: performance continues.',
        'What this does not say is to be decided (Legal looks).',
      ],
    ],
    [
      'stakeholder P {\n  concern tbd "Ask them"\n}',
      'stakeholder.P',
      ['P has a say.', 'What concerns them is to be decided (Ask them).'],
    ],
    [
      'body B "B" {\n  meets weekly until 2026-12-31 then tbd "Legal"\n}',
      'B',
      ['It meets weekly until 2026-12-31, then to be decided (Legal).'],
    ],
    ['contribution C from P {\n  gives cash tbd "Finance"\n}', 'C', ['P gives cash: to be decided (Finance).']],
    [
      'right Leave "Leave" {\n  holder any-party\n  notice 180 days\n  fee USD 100k\n}',
      'Leave',
      ['It may be used by any party.', 'Notice of 180 days must be given.', 'Whoever uses it pays: USD 100,000.'],
    ],
    [
      'share S "S" {\n  split P 55%, Q remainder\n  minimum Q USD 200k per year else pays-shortfall\n}',
      'S',
      [
        'It is shared: 55 % for P and the remainder for Q.',
        'Q receives at least USD 200,000 per year, else pays shortfall.',
      ],
    ],
    ['payment Fee from P to Q {\n  amount USD 20k per month\n}', 'Fee', ['P pays Q USD 20,000 per month.']],
    [
      'body B "B" {\n  passes by consensus within 5 business days else two-thirds\n}',
      'B',
      ['It decides by consensus within 5 business days, else two thirds.'],
    ],
    [
      'right R "R" {\n  notice tbd "until the budget"\n}',
      'R',
      ['Notice of to be decided (until the budget) must be given.'],
    ],
    [
      'access V "Numbers" from P to Q {\n  through system "CRM"\n}',
      'V',
      ['P gives Q a view of it.', 'Through system CRM.'],
    ],
  ])('%s', (text, id, said) => {
    expect(sentences(text, id)).toEqual(said);
  });

  it('says every statement of every declaration of the complete example', () => {
    const alliance = example();
    const reading = new ModelReading(alliance);
    const items = itemsOf(proseOf(alliance).sections.flatMap((section) => section.items));
    expect(items).toHaveLength([...allElements(alliance)].length);
    const said = new Map(items.map((item) => [item.at.offset + item.at.uri, item.sentences.join(' ').toLowerCase()]));
    const missing: string[] = [];
    for (const { element, content } of contentsOf(alliance, new Map())) {
      const text = said.get(element.nameAt.offset + element.nameAt.uri) ?? '';
      const check = (part: Content, path: string): void => {
        if (part.type === 'list') for (const item of part.items) check(item, path);
        else if (part.type === 'parts') for (const [name, inner] of part.parts) check(inner, `${path}.${name}`);
        else {
          const words = plain(contentWords(reading, part));
          for (const one of [words, ...textsIn(part.raw)])
            if (!text.replaceAll(/\s+/g, ' ').includes(one)) missing.push(`${element.id}${path}: ${one}`);
        }
      };
      for (const [name, part] of inWrittenOrder(content).parts) if (name !== 'title') check(part, `.${name}`);
    }
    expect(missing).toEqual([]);
  });

  it('numbers its paragraphs in text, Markdown and HTML', () => {
    const prose = proseOf(model('right Leave "Leave <now>" {\n  notice 180 days\n}'));
    expect(proseText(prose)).toContain(
      '3 Term and exit\n\n3.1 Leave <now> (right)\n  Notice of 180 days must be given.\n',
    );
    expect(proseMarkdown(prose)).toContain('**3.1 Leave &lt;now&gt; (right)**\nNotice of 180 days must be given.');
    expect(proseHtml(prose)).toContain('<b>Leave &lt;now&gt; (right)</b><p>Notice of 180 days must be given.</p>');
  });
});
