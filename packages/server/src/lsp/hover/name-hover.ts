import { termEnd } from '@alliance-lang/analysis';
import {
  type AllianceModel,
  actorLabel,
  type Element,
  type Escalation,
  elementsById,
  knownValue,
  type NamedNode,
  qualifiedName,
  totalDuration,
} from '@alliance-lang/language';
import { saidOf } from '@alliance-lang/rendering';
import type { AllianceLspServices } from '../../services.ts';
import { PointIndex, pointNodes } from '../dates/point-nodes.ts';
import { declarationKind } from '../declaration-kinds.ts';
import { documentOf } from '../names/occurrences.ts';
import { saidElsewhere } from './elsewhere.ts';
import { ownLines } from './own-words.ts';
import { signedWords } from './signed-words.ts';
import { dayText } from './value-hover.ts';

/** More than anybody reads in a hover. */
const MOST_SENTENCES = 12;
const LONGEST = 240;

/** What the alliance says of a declaration, in its own block and wherever it is named, and what was signed of it, as Markdown. */
export async function nameHover(
  target: NamedNode,
  model: AllianceModel | undefined,
  services: AllianceLspServices,
): Promise<string> {
  const { doc, title } = describe(target, model);
  const parts = [heading(target, title)];
  if (doc) parts.push(doc);
  const own = ownFacts(target, model);
  if (own.length > 0) parts.push(listed(own));
  const elsewhere = [...saidElsewhere(target, services)].map(
    ([phrase, names]) => `- ${phrase} ${names.map(escaped).join(', ')}`,
  );
  const counted = counts(target, model);
  if (counted.length + elsewhere.length > 0) parts.push([...counted, ...elsewhere].join('\n'));
  const before = await signedFacts(target, model, services);
  if (before) parts.push(before);
  return parts.join('\n\n');
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function heading(target: NamedNode, title: string | undefined): string {
  const { word } = declarationKind(target.$type);
  const qualified = qualifiedName(target) ?? target.name;
  const owner = qualified === target.name ? '' : ` of ${qualified.slice(0, -target.name.length - 1)}`;
  const named = title && title !== target.name ? `**${escaped(title)}** · ` : '';
  return `${named}${named ? qualified : `**${qualified}**`} · ${word}${named ? '' : owner}`;
}

function describe(
  target: NamedNode,
  model: AllianceModel | undefined,
): { readonly doc?: string; readonly title?: string } {
  const element = elementFor(target, model)?.element;
  const { title, value } = target as NamedNode & {
    readonly title?: string;
    readonly value?: { readonly text?: string };
  };
  const said = title ?? (typeof value === 'object' ? value?.text : undefined);
  return { ...(element?.doc ? { doc: element.doc } : {}), ...(said ? { title: said } : {}) };
}

/**
 * What the declaration says, in the sentences of the plain-language rendering, with the days that its points in time come to. What
 * belongs to no alliance is not in any model: of that the statements are told as they are written.
 */
function ownFacts(target: NamedNode, readIn: AllianceModel | undefined): string[] {
  const found = elementFor(target, readIn);
  if (!found) return ownLines(target).map(strong);
  const { element, model } = found;
  const { sentences, inner } = saidOf(model, element);
  const byKind = new Map<string, string[]>();
  for (const one of inner) {
    byKind.set(one.kind, [...(byKind.get(one.kind) ?? []), one.title ?? one.name ?? one.id]);
  }
  return [
    ...shortened(sentences),
    ...[...byKind].map(([word, names]) => `\`${word}\` ${escaped(names.join(', '))}`),
    ...daysIn(target, model, element),
  ];
}

function shortened(sentences: readonly string[]): string[] {
  const told = sentences.slice(0, MOST_SENTENCES).map((sentence) => {
    const line = sentence.replaceAll(/\s+/g, ' ').trim();
    return escaped(line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line);
  });
  const more = sentences.length - told.length;
  return more > 0 ? [...told, `… and ${more} more`] : told;
}

/** The days that points in time come to, where the text does not name them itself. */
function daysIn(target: NamedNode, model: AllianceModel, { at }: Element): string[] {
  const index = new PointIndex(model, at.uri);
  return pointNodes(target).flatMap((point) => {
    const date = index.of(point)?.date;
    const text = point.$cstNode?.text ?? '';
    return date && !text.includes(date) ? [`*${escaped(text.replaceAll(/\s+/g, ' '))}* → **${dayText(date)}**`] : [];
  });
}

/** What the signed version said, where that was something else. */
async function signedFacts(
  target: NamedNode,
  readIn: AllianceModel | undefined,
  { alliance: { Earlier } }: AllianceLspServices,
): Promise<string | undefined> {
  const found = elementFor(target, readIn);
  if (!found) return undefined;
  const { signed } = await Earlier.of(found.model.id);
  const words = signedWords(found.element, found.model, signed);
  if (!words) return undefined;
  const version = escaped(words.version);
  if (words.isNew) return `*New since ${version}.*`;
  const lines = [
    ...(words.name === undefined ? [] : [`It was called ${escaped(words.name)}.`]),
    ...shortened(words.said),
    ...shortened(words.lacked).map((sentence) => `Nothing of: ${sentence}`),
  ];
  return `*What was signed (${version}):*\n\n${listed(lines)}`;
}

/** The leading word of a statement in code, the rest as written. */
function strong(text: string): string {
  const word = /^[a-z][a-z-]*/.exec(text)?.[0] ?? '';
  return word ? `\`${word}\`${escaped(text.slice(word.length))}` : escaped(text);
}

/** What has to be added up or looked together. */
function counts(target: NamedNode, readIn: AllianceModel | undefined): string[] {
  const found = elementFor(target, readIn);
  if (!found) return [];
  const { element, model } = found;
  switch (element.kind) {
    case 'escalation': {
      const limits = (element as Escalation).steps.flatMap(({ within }) => knownValue(within?.limit) ?? []);
      return limits.length > 1 ? [`- *in all* ${totalDuration(limits).text}`] : [];
    }
    case 'party': {
      const people = model.people.filter(({ party }) => party === element.id).length;
      return people > 0 ? [`- *people* ${people}`] : [];
    }
    case 'alliance': {
      const end = termEnd(model);
      const between = model.alliance.between.map((actor) => escaped(actorLabel(model, actor))).join(', ');
      return [...(between ? [`- *between* ${between}`] : []), ...(end ? [`- *runs until* ${dayText(end)}`] : [])];
    }
    case 'role': {
      const held = model.roles.find(({ id }) => id === element.id)?.heldBy ?? [];
      return held.length === 0 ? ['- vacant'] : [];
    }
    default:
      return [];
  }
}

/** The element of a declaration in the model that it is read in. */
function elementFor(
  target: NamedNode,
  readIn: AllianceModel | undefined,
): { readonly model: AllianceModel; readonly element: Element } | undefined {
  const id = qualifiedName(target);
  const element = readIn && id !== undefined ? elementsById(readIn).get(id) : undefined;
  return readIn && element && element.at.uri === documentOf(target)?.uri.toString()
    ? { model: readIn, element }
    : undefined;
}

/** A text of people inside Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}
