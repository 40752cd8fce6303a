/** What differs between two versions, ready to be shown: by party and by topic, in words. Every output of changes is made of this. */
import {
  type ChangeClass,
  type ChangeFinding,
  type ContentParts,
  changeFindings,
  type Direction,
  diffModels,
  fieldText,
  kindText,
  listed,
  type MeantChange,
  type ModelChange,
  type ModelDiff,
  meaningsOf,
  placeOf,
  principalsOf,
} from '@alliance-lang/analysis';
import {
  type AllianceModel,
  type Element,
  type ElementKind,
  elementOf,
  label,
  type Range,
} from '@alliance-lang/language';
import { ModelReading } from '../../reading/reading.ts';
import { sentencesOf } from '../prose/prose.ts';
import { inWrittenOrder } from '../prose/written-order.ts';
import { TOPICS, topicOf } from './topics.ts';

/** One change in words. */
export interface ChangeEntry {
  readonly class: ChangeClass;
  readonly direction: Direction;
  readonly kind: ElementKind;
  /** The id after, or before of what is gone. */
  readonly id: string;
  /** The field of the model: `notice`, `made.by`; `declaration` for the whole. */
  readonly field: string;
  /** `right “Leave without a reason”`. */
  readonly subject: string;
  /** `notice`, `minimum (Contoso)`; empty where the whole declaration is meant. */
  readonly statement: string;
  /**
   * What each version says, as the language writes it; of a declaration that is new, or gone, in the sentences of the plain-language
   * rendering. Absent where it says nothing.
   */
  readonly from?: string;
  readonly to?: string;
  /** `in favour of Contoso`, `all alike`, `cannot tell in whose favour`; empty where it gives and takes nothing. */
  readonly favour: string;
  /** Ids of principals. */
  readonly favours: readonly string[];
  readonly against: readonly string[];
  readonly reason: string;
  readonly before?: Range;
  readonly after?: Range;
}

/** What the changes are for one of the principals. */
export interface PartyChanges {
  readonly id: string;
  readonly name: string;
  readonly gains: readonly ChangeEntry[];
  readonly loses: readonly ChangeEntry[];
}

export interface ChangeList {
  /** What the alliance is called. */
  readonly title: string;
  readonly id: string;
  readonly entries: readonly ChangeEntry[];
  readonly counts: Readonly<Record<ChangeClass, number>>;
  /** In the order of `between`, also those for whom nothing changes. */
  readonly parties: readonly PartyChanges[];
  /** What changes rights or duties for all alike, or nobody can tell for whom, the gravest first. */
  readonly shared: readonly ChangeEntry[];
  /** Topics with changes, in the order of an agreement; in each the breaking ones first. */
  readonly topics: readonly { readonly title: string; readonly entries: readonly ChangeEntry[] }[];
  readonly diff: ModelDiff;
  /** What must not happen between two versions: scope-creep, silent-change, disagreed-change. */
  readonly findings: readonly ChangeFinding[];
}

/** Compares two versions of an alliance and puts the answer into words. Never throws. */
export function changeList(before: AllianceModel, after: AllianceModel): ChangeList {
  const diff = diffModels(before, after);
  const names = (ids: readonly string[]): string =>
    listed(ids.map((id) => elementName(elementOf(after, id) ?? elementOf(before, id), id)));
  const meant = meaningsOf(diff, before, after);
  const [was, is] = [new ModelReading(before), new ModelReading(after)];
  const entries = meant.map((one) => entryOf(one, names, was, is));
  const ranked = [...entries].sort((a, b) => RANK[a.class] - RANK[b.class]);
  return {
    title: label(after.alliance),
    id: after.id,
    entries,
    counts: {
      breaking: entries.filter((entry) => entry.class === 'breaking').length,
      material: entries.filter((entry) => entry.class === 'material').length,
      editorial: entries.filter((entry) => entry.class === 'editorial').length,
    },
    parties: principalsOf(after).map(({ id, element }) => ({
      id,
      name: elementName(element, id),
      gains: ranked.filter(({ favours }) => favours.includes(id)),
      loses: ranked.filter(({ against }) => against.includes(id)),
    })),
    shared: ranked.filter(
      ({ class: meaning, favours, against, favour }) =>
        meaning !== 'editorial' && favour !== '' && favours.length + against.length === 0,
    ),
    topics: TOPICS.map((title) => ({ title, entries: ranked.filter(({ kind }) => topicOf(kind) === title) })).filter(
      (topic) => topic.entries.length > 0,
    ),
    diff,
    findings: changeFindings(meant, before, after),
  };
}

const RANK: Readonly<Record<ChangeClass, number>> = { breaking: 0, material: 1, editorial: 2 };

/** `3 changes: 1 breaking, 2 material`, or `No changes.` */
export function countsText({ entries, counts }: Pick<ChangeList, 'entries' | 'counts'>): string {
  if (entries.length === 0) return 'No changes.';
  const parts = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []));
  return `${entries.length} change${entries.length === 1 ? '' : 's'}: ${parts.join(', ')}`;
}

function entryOf(
  meant: MeantChange,
  names: (ids: readonly string[]) => string,
  was: ModelReading,
  is: ModelReading,
): ChangeEntry {
  const { change } = meant;
  const place = placeOf(change);
  const ranges = rangesOf(change);
  return {
    class: meant.class,
    direction: meant.direction,
    kind: place.kind,
    id: place.id,
    field: change.type === 'changed' ? change.field : 'declaration',
    subject: subjectOf(place.element),
    ...wordsOf(change, was, is),
    favour: favourText(meant, names),
    favours: meant.favours,
    against: meant.against,
    reason: meant.reason,
    ...ranges,
  };
}

/** How a declaration is called in a list of changes: its kind, and its title or name. */
function subjectOf(element: Element): string {
  const name = element.title ?? element.name;
  const kind = kindText(element.kind);
  if (name !== undefined) return `${kind} “${name}”`;
  // Ids of nameless declarations begin with their kind: `link.A-B`; those of steps with their owner: `Disputes#3`.
  const rest = element.id.startsWith(element.kind) ? element.id.slice(element.kind.length + 1) : element.id;
  return rest && rest !== element.kind ? `${kind} ${rest.replace('#', ' ').replace('-', ' – ')}` : kind;
}

function elementName(element: Element | undefined, id: string): string {
  return element?.name ?? element?.title ?? id;
}

function wordsOf(
  change: ModelChange,
  was: ModelReading,
  is: ModelReading,
): Pick<ChangeEntry, 'statement' | 'from' | 'to'> {
  switch (change.type) {
    case 'changed':
      return {
        statement: fieldText(change.field, change.entry),
        ...(change.from ? { from: change.from.text } : {}),
        ...(change.to ? { to: change.to.text } : {}),
      };
    case 'renamed':
      return { statement: 'name', from: change.before.id, to: change.after.id };
    case 'reordered': {
      const names = (steps: readonly { readonly element: Element }[]): string =>
        steps.map(({ element }) => element.title ?? element.name ?? element.id).join(', ');
      const was = [...change.stepsBefore].sort((a, b) => a.element.at.offset - b.element.at.offset);
      return { statement: 'order of the steps', from: names(was), to: names(change.stepsAfter) };
    }
    case 'added':
      return { statement: '', ...said('to', is, change.after.kind, change.content) };
    case 'removed':
      return { statement: '', ...said('from', was, change.before.kind, change.content) };
  }
}

/** What a declaration that is new, or gone, says beside its title. */
function said(
  side: 'from' | 'to',
  reading: ModelReading,
  kind: ElementKind,
  { parts, ...content }: ContentParts,
): { readonly from?: string; readonly to?: string } {
  const statements = new Map([...parts].filter(([name]) => name !== 'doc'));
  const sentences = sentencesOf(reading, kind, inWrittenOrder({ ...content, parts: statements }));
  return sentences.length === 0 ? {} : { [side]: sentences.join(' ') };
}

function rangesOf(change: ModelChange): Pick<ChangeEntry, 'before' | 'after'> {
  switch (change.type) {
    case 'added':
      return { after: change.after.at };
    case 'removed':
      return { before: change.before.at };
    case 'changed':
      return { before: change.from?.at ?? change.before.at, after: change.to?.at ?? change.after.at };
    default:
      return { before: change.before.at, after: change.after.at };
  }
}

function favourText({ favour, favours, against }: MeantChange, names: (ids: readonly string[]) => string): string {
  switch (favour) {
    case 'some':
      return favours.length > 0 ? `in favour of ${names(favours)}` : `against ${names(against)}`;
    case 'all':
      return 'all alike';
    case 'unknown':
      return 'cannot tell in whose favour';
    case 'nobody':
      return '';
  }
}
