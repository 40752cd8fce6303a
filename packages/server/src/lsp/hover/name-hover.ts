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
import type { AllianceLspServices } from '../../services.ts';
import { PointIndex, pointNodes } from '../dates/point-nodes.ts';
import { declarationKind } from '../declaration-kinds.ts';
import { documentOf } from '../names/occurrences.ts';
import { saidElsewhere } from './elsewhere.ts';
import { ownLines } from './own-words.ts';
import { dayText } from './value-hover.ts';

/** What the alliance says of a declaration, in its own block and wherever it is named, as Markdown. */
export function nameHover(target: NamedNode, model: AllianceModel | undefined, services: AllianceLspServices): string {
  const { doc, title } = describe(target, model);
  const parts = [heading(target, title)];
  if (doc) parts.push(doc);
  const own = ownFacts(target, model);
  if (own.length > 0) parts.push(own.map((line) => `- ${line}`).join('\n'));
  const elsewhere = [...saidElsewhere(target, services)].map(
    ([phrase, names]) => `- ${phrase} ${names.map(escaped).join(', ')}`,
  );
  const counted = counts(target, model);
  if (counted.length + elsewhere.length > 0) parts.push([...counted, ...elsewhere].join('\n'));
  return parts.join('\n\n');
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

/** What the block of the declaration says, with the days that its points in time come to. */
function ownFacts(target: NamedNode, model: AllianceModel | undefined): string[] {
  const found = elementFor(target, model);
  const index = found && new PointIndex(found.model, found.element.at.uri);
  return ownLines(target).map(({ text, node }) => {
    const dates = (index && node !== target ? pointNodes(node) : []).flatMap((point) => {
      const date = index?.of(point)?.date;
      return date && !point.$cstNode?.text.includes(date) ? [date] : [];
    });
    const days = dates.length > 0 ? ` → **${dates.map(dayText).join('**, **')}**` : '';
    return `${strong(text)}${days}`;
  });
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
