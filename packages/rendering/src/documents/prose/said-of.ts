import { type ContentParts, contentsOf, type ElementContent } from '@alliance-lang/analysis';
import type { AllianceModel, Element } from '@alliance-lang/language';
import { ModelReading } from '../../reading/reading.ts';
import { sentencesOf } from './prose.ts';
import { inWrittenOrder } from './written-order.ts';

/** What anything may carry, and a hover shows elsewhere or not at all: it is not what the declaration is about. */
const CARRIED: ReadonlySet<string> = new Set(['doc', 'notes', 'sources', 'waivers', 'program']);
/** What has no life of its own: said with the declaration that it stands in, not only named there. */
const STEPS: ReadonlySet<string> = new Set(['ladder-step', 'journey-step', 'wind-down-step', 'trigger']);

/** What one declaration says in the words of the plain-language rendering. */
export interface SaidOf {
  /** A sentence for each statement; for each step its title and its sentences. */
  readonly sentences: readonly string[];
  /** The declarations that stand in it, in the order of the model. */
  readonly inner: readonly Element[];
}

/** The sentences of `alliance read` for one declaration of a model, without notes and sources. */
export function saidOf(model: AllianceModel, { id, kind }: Pick<Element, 'id' | 'kind'>): SaidOf {
  const reading = readingOf(model);
  const all = contentsOf(model, new Map());
  const own = all.find(({ element }) => element.id === id && element.kind === kind);
  if (!own) return { sentences: [], inner: [] };
  const below = all.filter(({ owner, element }) => owner === id && element.id !== id);
  const said = ({ element, content }: ElementContent): readonly string[] =>
    sentencesOf(reading, element.kind, inWrittenOrder(withoutCarried(content)));
  const steps = below
    .filter(({ element }) => STEPS.has(element.kind))
    .map((one) => [one.element.title ?? one.element.name, said(one).join(' ')].filter(Boolean).join(': '));
  const inner = below.flatMap(({ element }) => (STEPS.has(element.kind) ? [] : [element]));
  return { sentences: [...said(own), ...steps], inner };
}

function withoutCarried(content: ContentParts): ContentParts {
  return { ...content, parts: new Map([...content.parts].filter(([name]) => !CARRIED.has(name))) };
}

const readings = new WeakMap<AllianceModel, ModelReading>();

function readingOf(model: AllianceModel): ModelReading {
  const known = readings.get(model);
  if (known) return known;
  const made = new ModelReading(model);
  readings.set(model, made);
  return made;
}
