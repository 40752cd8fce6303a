/** What an alliance says, apart from where and in which order: the form in which two versions are compared. */
import { type AllianceModel, allElements, type Element, type Range } from '@alliance-lang/language';
import {
  IDENTITY,
  isElement,
  isNaming,
  isRecord,
  isReference,
  isStated,
  isValue,
  ORDERED,
  PLACES,
  WHOLE,
} from './shapes.ts';
import { quoted, valueText, wordOf } from './value-text.ts';

/** A value, a statement with parts, or a list. `key` is equal where two contents say the same. */
export type Content = ContentValue | ContentParts | ContentList;

export interface ContentValue {
  readonly type: 'value';
  readonly at: Range;
  readonly key: string;
  /** As the language writes it. */
  readonly text: string;
  /** The value of the model: what is known, without its place; for unknown values the `Unknown`. */
  readonly raw: unknown;
}
export interface ContentParts {
  readonly type: 'parts';
  readonly at: Range;
  readonly key: string;
  readonly parts: ReadonlyMap<string, Content>;
}
/** Entries of unordered lists stand in the order of their keys. */
export interface ContentList {
  readonly type: 'list';
  readonly at: Range;
  readonly key: string;
  readonly ordered: boolean;
  readonly items: readonly Content[];
}

/** A declaration: who it is, whose it is, and what it says. */
export interface ElementContent {
  readonly element: Element;
  /** The declaration that it belongs to: the party of a person, the asset of a licence. */
  readonly owner?: string;
  /** Where it stands among the steps of its owner, whose order counts. */
  readonly position?: number;
  readonly content: ContentParts;
}

/** Gives the id by which a name is compared: after a rename both names are one. */
export type NameMap = ReadonlyMap<string, string>;

/** Every declaration of a model, in model order. What one says is read when it is asked for: most are the same in both versions. */
export function contentsOf(model: AllianceModel, names: NameMap): readonly ElementContent[] {
  const owners = ownersOf(model);
  // Names that are found later are for the next reading of this version.
  const saying = names.size === 0 ? unrenamed : renamedBy(new Map(names));
  return [...allElements(model)].map((element) => {
    const nested = owners.get(element);
    const dot = element.name === undefined ? -1 : element.id.lastIndexOf('.');
    const owner = nested?.owner ?? (dot > 0 ? element.id.slice(0, dot) : undefined);
    let content: ContentParts | undefined;
    return {
      element,
      get content() {
        content ??= saying(element);
        return content;
      },
      ...(owner ? { owner } : {}),
      ...(nested?.position === undefined ? {} : { position: nested.position }),
    };
  });
}

function renamedBy(names: NameMap): (element: Element) => ContentParts {
  return (element) => partsOf(element, element.nameAt, names, IDENTITY);
}

const known = new WeakMap<Element, ContentParts>();

/** What a declaration says, kept with it: of a version that is compared again and again, only what is new is read. */
function unrenamed(element: Element): ContentParts {
  const kept = known.get(element);
  if (kept) return kept;
  const content = partsOf(element, element.nameAt, new Map(), IDENTITY);
  known.set(element, content);
  return content;
}

/** Declarations inside another one's block, with their owner and, where order counts, their place. */
function ownersOf(model: AllianceModel): ReadonlyMap<Element, { readonly owner: string; readonly position?: number }> {
  const owners = new Map<Element, { owner: string; position?: number }>();
  const search = (owner: Element, value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        if (isElement(item))
          owners.set(item as unknown as Element, { owner: owner.id, ...(ORDERED.has(key) ? { position: index } : {}) });
      });
    } else if (isRecord(value) && key === 'windDown') {
      for (const [inner, part] of Object.entries(value)) search(owner, part, inner);
    }
  };
  for (const element of allElements(model))
    for (const [key, value] of Object.entries(element)) search(element, value, key);
  return owners;
}

function partsOf(record: object, at: Range, names: NameMap, without: ReadonlySet<string> = PLACES): ContentParts {
  const parts = new Map<string, Content>();
  for (const [key, value] of Object.entries(record)) {
    if (without.has(key) || key === 'unreadable') continue;
    const content = contentOf(value, key, at, names);
    if (content) parts.set(key, content);
  }
  return madeOfParts(at, parts);
}

/** Parts with their common key. */
export function madeOfParts(at: Range, parts: ReadonlyMap<string, Content>): ContentParts {
  const keys = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { key }]) => `${name}:${key}`);
  return { type: 'parts', at, parts, key: `{${keys.join(',')}}` };
}

/** A list with its key; entries of unordered lists are sorted. */
export function madeOfItems(at: Range, items: readonly Content[], ordered: boolean): ContentList {
  const sorted = ordered ? items : [...items].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { type: 'list', at, ordered, items: sorted, key: `[${sorted.map(({ key }) => key).join(',')}]` };
}

/** The content of one field; undefined for what says nothing: absent, false, an empty list, declarations of their own. */
function contentOf(value: unknown, name: string, around: Range, names: NameMap): Content | undefined {
  if (value === undefined || value === null || value === false || isElement(value)) return undefined;
  if (Array.isArray(value)) {
    if (name === 'rules') return valueContent(value, around, names, value.map(valueText).join(' else '), name);
    const items = value.flatMap(
      (item: unknown) => contentOf(item, WHOLE.has(name) ? `${name} entry` : '', around, names) ?? [],
    );
    return items.length === 0 ? undefined : madeOfItems(items[0]!.at, items, ORDERED.has(name));
  }
  if (!isRecord(value)) return valueContent(value, around, names, scalarText(value, name));
  const at = (value.at as Range | undefined) ?? around;
  if (isStated(value)) {
    const inner = 'value' in value ? value.value : value;
    return valueContent(
      inner,
      at,
      names,
      typeof inner === 'string' && !isDateText(inner) ? quoted(inner) : valueText(inner),
    );
  }
  if (isNaming(value)) return valueContent(value, at, names, namingText(value));
  if (isValue(value) || WHOLE.has(name) || name.endsWith(' entry'))
    return valueContent(value, at, names, valueText(value));
  const content = partsOf(value, at, names);
  return content.parts.size > 0 ? content : valueContent(true, at, names, wordOf(name));
}

function valueContent(raw: unknown, at: Range, names: NameMap, text: string, name = ''): ContentValue {
  return { type: 'value', at, raw, text, key: JSON.stringify(plain(raw, name, names)) };
}

function scalarText(value: unknown, name: string): string {
  if (value === true) return wordOf(name);
  const isText =
    typeof value === 'string' &&
    ['title', 'doc', 'text', 'evidence', 'reason', 'address', 'because', 'that'].includes(name);
  return isText ? quoted(value) : name === 'percent' ? `${value}%` : valueText(value);
}

function isDateText(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function namingText(value: Readonly<Record<string, unknown>>): string {
  if (isReference(value)) return value.name;
  return typeof value.text === 'string' ? quoted(value.text) : valueText(value);
}

/** A value without places, with names by what they lead to, and with the order of unordered lists taken out. */
function plain(value: unknown, name: string, names: NameMap): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => plain(item, '', names));
    return ORDERED.has(name) ? items : items.map((item) => JSON.stringify(item)).sort();
  }
  if (!isRecord(value)) return value;
  if (isReference(value))
    return value.id === undefined ? { name: value.name } : { id: names.get(value.id) ?? value.id };
  const parts = Object.entries(value)
    .filter(([key, part]) => !PLACES.has(key) && key !== 'known' && key !== 'unreadable' && !saysNothing(part))
    .map(([key, part]) => [key, plain(part, key, names)] as const);
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function saysNothing(part: unknown): boolean {
  return part === undefined || part === false || (Array.isArray(part) && part.length === 0);
}

/** A content as the language writes it; parts stand after their names. */
export function contentText(content: Content): string {
  if (content.type === 'value') return content.text;
  if (content.type === 'list') return content.items.map(contentText).join(content.ordered ? '; ' : ', ');
  const agreed = [...content.parts].filter(([name]) => !BESIDE.has(name));
  return (agreed.length > 0 ? agreed : [...content.parts])
    .map(([name, part]) => (SILENT.has(name) ? contentText(part) : `${wordOf(name)} ${contentText(part)}`))
    .join(' ');
}

/** What stands beside the agreement of a statement: told of the statement only where nothing else is said. */
const BESIDE: ReadonlySet<string> = new Set(['notes', 'sources', 'waivers']);

/** Parts whose value tells by itself what it is. */
const SILENT: ReadonlySet<string> = new Set([
  ...[
    'actor',
    'actors',
    'item',
    'items',
    'text',
    'word',
    'money',
    'amount',
    'cadence',
    'how',
    'point',
    'when',
    'limit',
    'values',
  ],
  ...[
    'jointly',
    'personal',
    'immediate',
    'final',
    'within',
    'topic',
    'criterion',
    'score',
    'area',
    'status',
    'effect',
    'terms',
  ],
]);
