/** Values of the model in words that a non-programmer reads: with titles in the place of names. */
import { type Content, type ContentValue, listed, valueText } from '@alliance-lang/analysis';
import {
  type ActorRef,
  type Cadence,
  type Condition,
  type Consequence,
  type Duration,
  elementOf,
  formatMoney,
  formatNumber,
  type Money,
  type Point,
  type ScopeItem,
  type Split,
} from '@alliance-lang/language';
import { humanWord, type ModelReading } from '../../reading/reading.ts';
import { conditionText, consequenceText } from '../../wording/condition-text.ts';
import { cadenceText, durationText } from '../../wording/time-text.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A content in words; entries of a list are joined by commas and `and`. */
export function contentWords(reading: ModelReading, content: Content): string {
  if (content.type === 'value') {
    // Rules of a vote: each holds when the one before gives no result.
    if (Array.isArray(content.raw)) return content.raw.map((item) => words(reading, item)).join(', else ');
    return valueWords(reading, content);
  }
  if (content.type === 'list') return listed(content.items.map((item) => contentWords(reading, item)));
  const [amount, year] = [content.parts.get('amount'), content.parts.get('year')];
  if (amount && year) return `${contentWords(reading, amount)} in ${contentWords(reading, year)}`;
  return [...content.parts]
    .map(([name, part]) =>
      [SILENT.has(name) ? '' : humanWord(name), contentWords(reading, part)].filter(Boolean).join(' '),
    )
    .join(' ');
}

const SILENT: ReadonlySet<string> = new Set([
  ...['code', 'address'],
  'actor',
  'actors',
  'item',
  'items',
  'text',
  'word',
  'money',
  'point',
  'duration',
  'unknown',
]);

/** A single value in words. Total: a value of an unknown shape stands as the language writes it. */
export function valueWords(reading: ModelReading, { raw }: Pick<ContentValue, 'raw'>): string {
  return words(reading, raw);
}

function words(reading: ModelReading, raw: unknown): string {
  if (raw === true) return '';
  if (raw === false) return 'not';
  if (typeof raw === 'string') return raw;
  if (Array.isArray(raw)) return listed(raw.map((item) => words(reading, item)));
  if (!isFields(raw)) return valueText(raw);
  if ('value' in raw) return words(reading, raw.value);
  if (typeof raw.unknown === 'string' && !isFields(raw.kind)) return unknownWords(raw.unknown, raw.reason);
  if (isFields(raw.unknown)) return words(reading, raw.unknown);
  if (typeof raw.currency === 'string') return `${formatMoney(raw as unknown as Money)}${period(raw)}`;
  if (typeof raw.amount === 'number' && 'unit' in raw) return durationText(raw as unknown as Duration);
  if ('step' in raw) return cadenceWords(reading, raw as unknown as Cadence);
  if ('limit' in raw)
    return `within ${words(reading, raw.limit)}${raw.after ? ` after ${words(reading, raw.after)}` : ''}`;
  if (Array.isArray(raw.places)) return sourceWords(raw);
  if (typeof raw.isUnknown === 'string') return unknownWords(raw.isUnknown, raw.reason);
  if (Array.isArray(raw.shares)) return splitWords(reading, raw as unknown as Split);
  if (Array.isArray(raw.counts)) return countWords(reading, raw);
  if (typeof raw.type === 'string') return typedWords(reading, raw);
  if (Array.isArray(raw.terms)) return termsWords(reading, raw);
  if (isFields(raw.kind)) return givenWords(reading, raw);
  if ('within' in raw || 'percent' in raw) return partWords(reading, raw);
  if ('name' in raw || 'text' in raw || 'word' in raw) return nameWords(reading, raw);
  return partWords(reading, raw);
}

function unknownWords(state: string, reason: unknown): string {
  const why = typeof reason === 'string' ? ` (${reason})` : '';
  if (state === 'tbd') return `to be decided${why}`;
  return state === 'redacted' ? `kept confidential${why}` : `unreadable${why}`;
}

/** Who acts is called by its title; what is only spoken of has it in quotation marks. */
const ACTING: ReadonlySet<string> = new Set(['side', 'venture', 'external', 'body']);

/** Who or what is named: a party by its short name, a person with the party, else the title. */
function nameWords(reading: ModelReading, raw: Fields): string {
  const target = elementOf(reading.model, typeof raw.id === 'string' ? raw.id : undefined);
  if (target?.kind === 'party') return target.name ?? target.id;
  if (target?.kind === 'person' || target?.kind === 'team' || target?.kind === 'role') {
    const party = reading.party((target as { party?: string }).party)?.party.name;
    const title = target.title ?? target.name ?? target.id;
    return party === undefined ? title : `${title} (${party})`;
  }
  if (target) {
    const title = reading.scopeText(raw as unknown as ScopeItem);
    return target.title === undefined || ACTING.has(target.kind) ? title : `“${title}”`;
  }
  // `selected "Brings the data"`: a word with its reason.
  if (raw.reason !== undefined && raw.unknown === undefined)
    return `${words(reading, isFields(raw.word) ? raw.word : humanWord(String(raw.word)))} (${words(reading, raw.reason)})`;
  if (raw.word === undefined) return typeof raw.text === 'string' ? raw.text : String(raw.name ?? '');
  // `system "CRM integration"`: a word of a set, and which one.
  if (isFields(raw.word)) return [words(reading, raw.word), raw.text].filter(Boolean).join(' ');
  return ['any-party', 'other-party', 'each-party', 'chair'].includes(String(raw.word))
    ? reading.actorName(raw as unknown as ActorRef)
    : humanWord(String(raw.word));
}

function period(raw: Fields): string {
  return typeof raw.per === 'string' ? ` per ${raw.per}` : '';
}

const POINTS: ReadonlySet<string> = new Set(['date', 'relative', 'compared', 'day']);
const CONSEQUENCES: ReadonlySet<string> = new Set(['escalates', 'decided', 'review', 'rebalance', 'right']);

function typedWords(reading: ModelReading, raw: Fields): string {
  const type = String(raw.type);
  if (POINTS.has(type) || (type === 'named' && !('missed' in raw))) return pointWords(reading, raw as unknown as Point);
  if (type === 'money' && isFields(raw.money)) return words(reading, raw.money);
  if (type === 'text') return String(raw.text);
  if (type === 'split') return `the split is ${words(reading, raw.split)}`;
  if (type === 'fees') return `the fees of ${words(reading, raw.fees)}`;
  if (type === 'unlimited') return 'no limit';
  if (type === 'percent') return `${raw.percent} %${raw.of ? ` of ${words(reading, raw.of)}` : ''}`;
  if (type === 'number' && typeof raw.number === 'string') {
    const range = typeof raw.upTo === 'string' ? `–${formatNumber(raw.upTo)}` : '';
    return `${formatNumber(raw.number)}${range}${typeof raw.unit === 'string' ? ` ${raw.unit}` : ''}`;
  }
  if (type === 'number') return `${raw.number} ${words(reading, raw.unit)}`;
  if (type === 'everyone') return humanWord(String(raw.who));
  if (type === 'count') return countOne(reading, raw.count);
  if (type === 'word' && isFields(raw.word)) return words(reading, raw.word);
  if (type === 'word' && POINT_WORDS.has(String(raw.word))) return pointWords(reading, raw as unknown as Point);
  if (type === 'decided' || type === 'review' || type === 'rebalance')
    return [BY_WORDS[type], words(reading, raw.by)].filter(Boolean).join(' ');
  if (type === 'word' || CONSEQUENCES.has(type)) return consequenceText(reading, raw as unknown as Consequence);
  if (type === 'unknown') return words(reading, { unknown: raw.unknown });
  return conditionText(reading, { terms: [raw] } as unknown as Condition);
}

const BY_WORDS = { decided: 'decided by', review: 'a review by', rebalance: 'rebalanced by' } as const;

/** `the effective date`, `12 months after the end of the alliance`, `“Pilot” by Contoso`. */
function pointWords(reading: ModelReading, point: Point): string {
  switch (point.type) {
    case 'word':
      return {
        effective: 'the effective date',
        exit: 'the end of the alliance',
        notice: 'the notice',
        invoice: 'the invoice',
      }[point.word];
    case 'named':
      return `${words(reading, point.target)}${point.by ? ` by ${words(reading, point.by)}` : ''}`;
    case 'relative':
      return `${durationText(point.offset)} ${point.relation} ${pointWords(reading, point.anchor)}`;
    case 'compared':
      return `the ${point.which === 'later-of' ? 'later' : 'earlier'} of ${pointWords(reading, point.first)} and ${pointWords(reading, point.second)}`;
    case 'date':
      return point.date;
    case 'day':
      return `on day ${point.day}`;
    case 'unknown':
      return words(reading, point.unknown);
  }
}

/** `monthly until 2026-12-31, then quarterly`, `yearly on 15 March`. */
function cadenceWords(reading: ModelReading, { step, until, next, nextUnknown }: Cadence): string {
  const day = step.type === 'word' ? [step.day, step.month].filter(Boolean).join(' ') : '';
  const first = `${cadenceText(reading.model, { step })}${day ? ` on ${step.type === 'word' && !step.month ? 'day ' : ''}${day}` : ''}`;
  const end = until ? ` until ${pointWords(reading, until)}` : '';
  const then = next ? cadenceWords(reading, next) : nextUnknown && words(reading, nextUnknown);
  return `${first}${end}${then ? `, then ${then}` : ''}`;
}

function sourceWords(raw: Fields): string {
  return `${(raw.places as readonly string[]).join(', ')}${typeof raw.file === 'string' ? ` in ${raw.file}` : ''}`;
}

const POINT_WORDS: ReadonlySet<string> = new Set(['effective', 'exit', 'notice', 'invoice']);

function termsWords(reading: ModelReading, raw: Fields): string {
  const terms = raw.terms as readonly Fields[];
  const isCondition = !('fallback' in raw) && !('for' in raw);
  if (isCondition) return conditionText(reading, raw as unknown as Condition);
  const joined = terms.map((term) => words(reading, term)).join(' and ');
  const combined = typeof raw.combine === 'string' ? `the ${humanWord(raw.combine)} ${joined}` : joined;
  const what = Array.isArray(raw.for) && raw.for.length > 0 ? ` for ${words(reading, raw.for)}` : '';
  const per = typeof raw.perText === 'string' ? ` per ${raw.perText}` : period(raw);
  const fallback =
    Array.isArray(raw.fallback) && raw.fallback.length > 0 ? ` (else ${words(reading, raw.fallback)}` : '';
  const after = fallback ? `${raw.failedMeetings ? ` after ${raw.failedMeetings} failed meetings` : ''})` : '';
  return `${combined}${per}${what}${fallback}${after}`;
}

function splitWords(reading: ModelReading, split: Split): string {
  if (split.equally) return 'equal parts';
  if (split.own) return 'each party’s own';
  if (split.shares.length === 0) return words(reading, split.unknown ?? '');
  return listed(
    split.shares.map((share) => {
      const part = share.remainder
        ? 'the remainder'
        : share.percent
          ? `${share.percent} %`
          : words(reading, share.unknown);
      return `${part} for ${words(reading, share.actor)}`;
    }),
  );
}

function countWords(reading: ModelReading, raw: Fields): string {
  if (raw.byShare) return 'as many as its share of the company';
  if (typeof raw.perParty === 'number') return `${raw.perParty} for each party`;
  if (typeof raw.number === 'number') return `${raw.number} ${words(reading, raw.unit)}`;
  return listed((raw.counts as readonly unknown[]).map((count) => countOne(reading, count)));
}

function countOne(reading: ModelReading, count: unknown): string {
  return isFields(count) ? `${count.count} for ${words(reading, count.actor)}` : '';
}

/** `people: 6 fte`, `cash: USD 250,000`. */
function givenWords(reading: ModelReading, raw: Fields): string {
  const number = typeof raw.number === 'string' ? formatNumber(raw.number) : '';
  const upTo = typeof raw.upTo === 'string' ? `–${formatNumber(raw.upTo)}` : '';
  const parts = [
    raw.money ? words(reading, raw.money) : '',
    `${number}${upTo}`,
    typeof raw.unit === 'string' ? raw.unit : '',
    typeof raw.text === 'string' ? raw.text : '',
    typeof raw.unknown === 'string' ? unknownWords(raw.unknown, raw.reason) : '',
  ].filter(Boolean);
  return `${words(reading, raw.kind)}: ${parts.join(' ')}${period(raw)}`;
}

const QUIET: ReadonlySet<string> = new Set([
  ...['within', 'code', 'cadence', 'comparator', 'item', 'method', 'route', 'rules', 'percent', 'duration'],
  'at',
  'known',
  'jointly',
  'unreadable',
  'type',
  'word',
  'text',
  'actors',
  'items',
  'money',
  'kpis',
  'amount',
  'share',
  'target',
]);

/** The parts of a statement one after the other, with their names where these say something. */
function partWords(reading: ModelReading, raw: Fields): string {
  const said = Object.entries(raw).flatMap(([name, part]) => {
    if (name === 'at' || name === 'known' || name === 'unreadable' || part === undefined || part === false) return [];
    if (Array.isArray(part) && part.length === 0) return [];
    if (part === true) return [humanWord(name.replace(/([A-Z])/g, '-$1').toLowerCase())];
    if (name === 'method' || name === 'route') return [`to ${words(reading, part)}`];
    if (name === 'perText') return [`per ${String(part)}`];
    const text = name === 'percent' ? `${String(part)} %` : words(reading, part);
    return [
      QUIET.has(name) || name === 'percent' || name === 'duration'
        ? text
        : `${humanWord(name.replace(/([A-Z])/g, '-$1').toLowerCase())} ${text}`,
    ];
  });
  return said.join(' ');
}
