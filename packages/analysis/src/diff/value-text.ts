/** Values of the model as the language writes them, for reading before and after side by side. */
import { type Duration, formatDuration, formatMoney, formatNumber, type Money } from '@alliance-lang/language';
import { isRecord, isReference, PLACES } from './shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A value as the language writes it: `USD 1,200,000 per year`, `90 days`, `Northwind 55%, Contoso 45%`. Texts stand in
 * quotation marks; what is not known is `tbd` or `redacted`. Total: a value of a shape that is not known here gives its parts
 * with their names.
 */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isRecord(value) ? recordText(value) : '';
}

/** A free text in its quotation marks. */
export function quoted(text: string): string {
  return `"${text}"`;
}

function recordText(value: Fields): string {
  if (typeof value.unknown === 'string') {
    const before = isRecord(value.kind) ? `${valueText(value.kind)} ` : '';
    return `${before}${value.unknown}${typeof value.reason === 'string' ? ` ${quoted(value.reason)}` : ''}`;
  }
  if ('value' in value) return typeof value.value === 'string' ? value.value : valueText(value.value);
  if (isReference(value)) return value.name;
  if (typeof value.currency === 'string' && typeof value.amount === 'string')
    return `${formatMoney(value as unknown as Money)}${periodText(value)}`;
  if (typeof value.amount === 'number' && typeof value.unit === 'string')
    return formatDuration(value as unknown as Duration);
  if (typeof value.type === 'string') return typedText(value.type, value);
  if (isRecord(value.step)) return cadenceText(value);
  if (Array.isArray(value.terms)) return termsText(value);
  if (Array.isArray(value.shares)) return splitText(value);
  if (Array.isArray(value.counts)) return countsText(value);
  if ('limit' in value) return `${valueText(value.limit)}${value.after ? ` after ${valueText(value.after)}` : ''}`;
  if (Array.isArray(value.rules) && value.rules.every((rule) => isRecord(rule) && !('name' in rule)))
    return `${value.rules.map(valueText).join(' else ')}${on(value.on)}`;
  return partsText(value);
}

/** The parts of a statement in their order; those whose name says nothing by itself stand alone. */
function partsText(value: Fields): string {
  const silent = new Set([
    'word',
    'text',
    'actor',
    'actors',
    'kind',
    'item',
    'items',
    'money',
    'cadence',
    'how',
    'point',
    'duration',
  ]);
  const parts: string[] = [];
  for (const [key, part] of Object.entries(value)) {
    if (PLACES.has(key) || key === 'known' || key === 'unreadable' || part === false) continue;
    if (part === true) parts.push(wordOf(key));
    else if (key === 'text' && typeof part === 'string') parts.push(quoted(part));
    else if (key === 'percent' && typeof part === 'string') parts.push(`${part}%`);
    else {
      const text = typeof part === 'string' && key === 'number' ? formatNumber(part) : valueText(part);
      if (text)
        parts.push(
          silent.has(key) || key === 'number' || key === 'upTo' || key === 'unit' ? text : `${wordOf(key)} ${text}`,
        );
    }
  }
  return parts.join(' ');
}

/** `changeOfControl` reads as `change of control`. */
export function wordOf(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function periodText(value: Fields): string {
  return typeof value.per === 'string' ? ` per ${value.per}` : '';
}

function on(items: unknown): string {
  return Array.isArray(items) && items.length > 0 ? ` on ${valueText(items)}` : '';
}

function by(actors: unknown): string {
  const text = valueText(actors);
  return text ? ` by ${text}` : '';
}

function rangeText(value: Fields): string {
  const upTo = typeof value.upTo === 'string' ? `..${formatNumber(value.upTo)}` : '';
  const unit = typeof value.unit === 'string' ? ` ${quoted(value.unit)}` : '';
  return `${formatNumber(String(value.number))}${upTo}${unit}`;
}

function levelText(value: Fields): string {
  if (value.comparator === undefined) return '';
  const of = value.reference ? ` of ${value.reference}` : '';
  const window = value.window ? ` for ${valueText(value.window)}` : '';
  return `${value.comparator} ${valueText(value.amount)}${of}${periodText(value)}${window}`;
}

function typedText(type: string, value: Fields): string {
  const words: Readonly<Record<string, () => string>> = {
    money: () => ('currency' in value ? moneyText(value) : valueText(value.money)),
    fees: () => `fees of ${valueText(value.fees)}`,
    percent: () => `${value.percent}%${value.of ? ` of ${valueText(value.of)}` : ''}`,
    number: () =>
      'upTo' in value || !isRecord(value.unit) ? rangeText(value) : `${value.number} ${valueText(value.unit)}`,
    everyone: () => String(value.who),
    count: () => valueText(value.count),
    date: () => String(value.date),
    word: () => valueText(value.word),
    text: () => quoted(String(value.text)),
    named: () =>
      [valueText(value.target), value.missed ? 'missed' : '', by(value.by).trim(), levelText(value)]
        .filter(Boolean)
        .join(' '),
    relative: () => `${valueText(value.offset)} ${value.relation} ${valueText(value.anchor)}`,
    compared: () => `${value.which} ${valueText(value.first)} and ${valueText(value.second)}`,
    day: () => `day ${value.day}`,
    unknown: () => (isRecord(value.unknown) ? valueText(value.unknown) : String(value.unknown)),
    every: () => `every ${valueText(value.every)}`,
    times: () => `${value.times}${value.upTo === undefined ? '' : `..${value.upTo}`} per ${value.per}`,
    level: () => levelText(value),
    insolvency: () => `insolvency${value.of ? ` of ${valueText(value.of)}` : ''}`,
    deadlock: () => `deadlock${on(value.on)}`,
    'change-of-control': () =>
      `change-of-control${value.of ? ` of ${valueText(value.of)}` : ''}${valueText(value.to) ? ` to ${valueText(value.to)}` : ''}`,
    'force-majeure': () => `force-majeure${value.window ? ` for ${valueText(value.window)}` : ''}`,
    agreed: () => `agreed${value.lead ? ` ${valueText(value.lead)} before` : ''}`,
    notice: () => `notice ${valueText(value.lead)}`,
    escalates: () => `escalates to ${valueText(value.to)}`,
    decided: () => `decided${by(value.by)}`,
    review: () => `review${by(value.by)}`,
    rebalance: () => `rebalance${by(value.by)}`,
    right: () => `right ${valueText(value.right)}`,
    split: () => `split ${valueText(value.split)}`,
    unlimited: () => 'unlimited',
  };
  return words[type]?.() ?? partsText(value);
}

function moneyText(value: Fields): string {
  return `${formatMoney(value as unknown as Money)}${periodText(value)}`;
}

function cadenceText(value: Fields): string {
  const step = valueText(value.step);
  const day =
    isRecord(value.step) && (value.step.day || value.step.month)
      ? ` on ${[value.step.month, value.step.day].filter(Boolean).join(' ')}`
      : '';
  const until = value.until ? ` until ${valueText(value.until)}` : '';
  const then = value.next ?? value.nextUnknown;
  return `${step}${day}${until}${then ? ` then ${valueText(then)}` : ''}`;
}

/** Conditions, quorums and caps: terms that hold together. */
function termsText(value: Fields): string {
  const terms = (value.terms as readonly unknown[]).map(valueText).join(' and ');
  const combine = typeof value.combine === 'string' ? `${value.combine} ` : '';
  const what = valueText(value.for);
  const per = typeof value.perText === 'string' ? ` per ${quoted(value.perText)}` : periodText(value);
  const fallback = Array.isArray(value.fallback) && value.fallback.length > 0;
  const otherwise = fallback ? ` else ${(value.fallback as readonly unknown[]).map(valueText).join(' and ')}` : '';
  const after = value.failedMeetings ? ` after ${value.failedMeetings} failed-meetings` : '';
  return `${combine}${terms}${per}${what ? ` for ${what}` : ''}${otherwise}${after}`;
}

function splitText(value: Fields): string {
  if (value.equally) return 'equally';
  if (value.own) return 'own';
  const shares = (value.shares as readonly unknown[]).map((share) => {
    if (!isRecord(share)) return '';
    const part = share.remainder ? 'remainder' : share.percent ? `${share.percent}%` : valueText(share.unknown);
    return `${valueText(share.actor)} ${part}`;
  });
  return shares.length > 0 ? shares.join(', ') : valueText(value.unknown);
}

/** `2 per-party`, `Northwind 3, Contoso 3`, `by-share`. */
function countsText(value: Fields): string {
  if (value.byShare) return 'by-share';
  if (typeof value.perParty === 'number') return `${value.perParty} per-party`;
  if (typeof value.number === 'number') return `${value.number} ${valueText(value.unit)}`;
  return (value.counts as readonly unknown[])
    .map((count) => (isRecord(count) ? `${valueText(count.actor)} ${count.count}` : ''))
    .join(', ');
}
