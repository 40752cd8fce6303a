/** An agreement in plain words: numbered prose that somebody who never programs can check against what was meant. */
import { type ContentParts, contentsOf, type ElementContent, kindText } from '@alliance-lang/analysis';
import type { AllianceModel, ElementKind, Range } from '@alliance-lang/language';
import { ModelReading } from '../../reading/reading.ts';
import { TOPICS, topicOf } from '../changes/topics.ts';
import { LEGAL } from './sentences/legal.ts';
import { MONEY } from './sentences/money.ts';
import { PURPOSE } from './sentences/purpose.ts';
import { WORK } from './sentences/work.ts';
import { CARRIED, leadSentence, restSentences, type Sentences, sentencesFor } from './template.ts';
import { inWrittenOrder } from './written-order.ts';

/** The sentences of every kind of declaration: none can be forgotten. */
const SENTENCES: Readonly<Record<ElementKind, Sentences>> = { ...PURPOSE, ...WORK, ...MONEY, ...LEGAL };

/** One declaration in words. */
export interface ProseItem {
  readonly id: string;
  readonly kind: ElementKind;
  /** `Operations team (body)`. */
  readonly heading: string;
  /** One for each statement, in the order of its kind. */
  readonly sentences: readonly string[];
  /** What stands inside it: steps, licences, people. */
  readonly items: readonly ProseItem[];
  readonly at: Range;
}

export interface ProseSection {
  readonly title: string;
  readonly items: readonly ProseItem[];
}

/** A whole agreement in words. */
export interface Prose {
  readonly title: string;
  readonly sections: readonly ProseSection[];
}

/**
 * Says a whole alliance. Never throws, and says every statement of every declaration.
 * @param order `written`: lists of people and things as the text has them; `fixed`: the same for versions that differ only in order
 */
export function proseOf(model: AllianceModel, order: 'written' | 'fixed' = 'written'): Prose {
  const reading = new ModelReading(model);
  const contents = contentsOf(model, new Map());
  const known = new Set(contents.map(({ element }) => element.id));
  const children = new Map<string, ElementContent[]>();
  const top: ElementContent[] = [];
  for (const one of contents) {
    const { owner } = one;
    if (owner === undefined || !known.has(owner) || owner === one.element.id) top.push(one);
    else children.set(owner, [...(children.get(owner) ?? []), one]);
  }
  const seen = new Set<string>();
  const itemOf = (one: ElementContent): ProseItem => {
    // Names that stand twice own what is below them once.
    const below = seen.has(one.element.id) ? [] : (children.get(one.element.id) ?? []);
    seen.add(one.element.id);
    const { id, kind, nameAt } = one.element;
    return {
      id,
      kind,
      heading: headingOf(one),
      sentences: sentencesOf(reading, kind, order === 'written' ? inWrittenOrder(one.content) : one.content),
      items: below.map(itemOf),
      at: nameAt,
    };
  };
  const items = top.map(itemOf);
  const sections = TOPICS.map((title) => ({ title, items: items.filter(({ kind }) => topicOf(kind) === title) }));
  return { title: model.alliance.title ?? model.id, sections: sections.filter((section) => section.items.length > 0) };
}

/** The sentences that a declaration of a model is said with; the same that a hover shows. */
export function sentencesOf(reading: ModelReading, kind: ElementKind, content: ContentParts): readonly string[] {
  const table = SENTENCES[kind];
  const lead = table[''] === undefined ? undefined : leadSentence(reading, table[''], content);
  const said = new Set(['title', ...(lead?.said ?? [])]);
  const sentences = lead?.text ? [lead.text] : [];
  for (const [field, template] of Object.entries(table)) {
    const part = content.parts.get(field);
    if (!part || said.has(field)) continue;
    said.add(field);
    sentences.push(...sentencesFor(reading, field, template, part));
  }
  const carried = [...content.parts].filter(([field]) => !said.has(field));
  const rank = ([field]: (typeof carried)[number]): number => Object.keys(CARRIED).indexOf(field);
  for (const [field, part] of carried.sort((a, b) => rank(a) - rank(b)))
    sentences.push(...restSentences(reading, field, part));
  return sentences;
}

function headingOf({ element }: ElementContent): string {
  const kind = kindText(element.kind);
  const name = element.title ?? element.name;
  if (element.kind === 'party' && element.title && element.name !== element.title)
    return `${element.title} (“${element.name}”)`;
  if (element.kind === 'party' || element.kind === 'alliance') return name ?? kind;
  return name === undefined ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : `${name} (${kind})`;
}
