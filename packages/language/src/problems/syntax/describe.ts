import { declarationEntry, statementEntry } from '../../words/statements.ts';
import type { Situation } from './situation.ts';

/** What stands at a place, by the rule that reads it. */
const BY_RULE: Readonly<Record<string, string>> = {
  ActorRef: 'a name',
  KnownActor: 'a name',
  ScopeItem: 'a text or a name',
  ListItem: 'a text or a name',
  EffectItem: 'a name or the word of a clause',
  TextValue: 'a text in quotes',
  PlainText: 'a text in quotes',
  Point: 'a date or a name',
  Within: 'a length of time such as `10 business days`',
  Duration: 'a length of time such as `90 days`',
  DurationValue: 'a length of time such as `90 days`',
  DateValue: 'a date such as `2026-09-30`',
  Money: 'an amount of money such as `USD 1,200,000`',
  MoneyValue: 'an amount of money such as `USD 1,200,000`',
  Amount: 'an amount, a percentage or a number',
  Quantity: 'a number',
  Cadence: 'how often, such as `monthly`',
  TitledCadence: 'how often, such as `monthly`',
  AuditCadence: 'how often, such as `monthly`',
  CadenceStep: 'how often, such as `monthly`',
  Condition: 'a condition such as `above USD 50k` or a name',
  ConditionTerm: 'a condition such as `above USD 50k` or a name',
  Consequence: 'a consequence such as `approved` or `escalates to Disputes`',
  Split: 'the shares, such as `Northwind 55%, Contoso 45%`',
  SplitShare: 'a share such as `55%`',
  QuorumTerm: 'who must be there, such as `1 per-party` or `75%`',
  PassRule: 'how it passes, such as `unanimity`',
  SeatsStatement: 'how many seats, such as `2 per-party`',
  VotesStatement: 'how votes are counted, such as `1 per-party`',
  GivenItem: 'what is given, such as `cash USD 500k`',
};

const BY_TERMINAL: Readonly<Record<string, string>> = {
  NAME: 'a name',
  TEXT: 'a text in quotes',
  NUMBER: 'a number',
  PERCENT: 'a percentage',
  RANGE: 'a range',
  DATE: 'a date',
  WORD: 'a word',
  '{': 'a block `{ … }`',
  '}': '`}`',
  ',': 'a comma',
  EOF: 'the end of the file',
};

/** Words that may stand wherever a value may, and are not worth naming. */
const ALWAYS = new Set(['tbd', 'redacted']);

/** What is missing, in words. */
export function describeExpected({ expected, rules }: Situation): string {
  if (expected.has('days') && !expected.has('NUMBER')) return 'a unit such as `days` or `months`';
  for (const rule of [...rules].reverse().slice(0, 2)) {
    const known = BY_RULE[rule];
    if (known && !only(expected, '{', '}', ',')) return known;
  }
  return describeTokens(expected);
}

/** Tokens in words: `a date or a name`, `` one of `high`, `medium`, `low` ``. */
export function describeTokens(tokens: Iterable<string>): string {
  const names = [...tokens].filter((token) => !ALWAYS.has(token));
  const words = names.filter((token) => /^[a-z]/.test(token));
  const others = names.filter((token) => !/^[a-z]/.test(token) && !(token === 'WORD' && words.length > 0));
  const shown = words.length > 8 ? [...words.slice(0, 7).map(code), '…'] : words.map(code);
  const ofWords = words.length === 0 ? [] : words.length === 1 ? shown : [`one of ${shown.join(', ')}`];
  return orList([...new Set([...others.map((token) => BY_TERMINAL[token] ?? code(token)), ...ofWords])]);
}

/** `a`, `a or b`, `a, b or c`. */
export function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** A piece of the language inside a message. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** An example of a statement or declaration, when the tables have a short one. */
export function exampleOf(block: string, word: string): string | undefined {
  const entry = statementEntry(block, word) ?? declarationEntry(word);
  return entry && entry.example.length <= 60 ? entry.example : undefined;
}

function only(tokens: ReadonlySet<string>, ...allowed: readonly string[]): boolean {
  return [...tokens].every((token) => allowed.includes(token));
}
