import { knownValue } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'long-mission',
  group: 'purpose',
  from: { design: 'information' },
  summary: 'A mission of more than two sentences',
  why: 'A mission that nobody can repeat guides nobody.',
  remedy: 'Say in one or two sentences what becomes possible, for whom; put the rest into objectives.',
  options: {
    sentences: { type: 'number', default: 2, minimum: 1, description: 'How many sentences a mission may have.' },
  },
  messages: {
    long: ({ count, limit }: { count: number; limit: number }) =>
      `The mission has ${count} sentences; ${limit} are enough.`,
  },
  check({ alliance }, { options, report }) {
    const text = knownValue(alliance.mission);
    if (text === undefined || !alliance.mission) return;
    const count = sentences(text);
    if (count <= options.sentences) return;
    report({ message: 'long', facts: { count, limit: options.sentences }, at: alliance.mission.at, element: alliance });
  },
  examples: {
    bad: [
      {
        text: 'alliance RetailInsights {\n  …\n  «mission "We forecast demand. We do it daily. Retailers save money."»\n}',
      },
    ],
    good: [
      {
        title: 'a point does not end every sentence',
        text: 'alliance RetailInsights {\n  …\n  mission "Forecasts for retailers, e.g. of fresh food, in version 2.5 of their tools."\n}',
      },
    ],
  },
});

/** Sentences, counted by marks that a capital letter or the end follows; abbreviations and numbers do not count. */
function sentences(text: string): number {
  const plain = text.replace(/\b(e\.g|i\.e|etc|vs|Inc|Ltd|Co|Dr|No)\./gi, '$1');
  return plain.split(/[.!?…]+(?=\s+["“(]?[\p{Lu}\p{Lo}]|\s*$)|[。！？]/u).filter((part) => part.trim() !== '').length;
}
