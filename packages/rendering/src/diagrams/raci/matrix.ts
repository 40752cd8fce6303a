import { type ActorRef, elementOf, isKnown, label, type WorkItem } from '@alliance-lang/language';
import { actorKey, humanWord, type ModelReading } from '../../reading/reading.ts';
import type { Tone } from '../../scene/scene.ts';
import { capital } from '../../wording/capital.ts';
import { pointText, statedText } from '../../wording/time-text.ts';

export type Duty = 'A' | 'R' | 'C' | 'I';

export const DUTY_NAMES: Readonly<Record<Duty, string>> = {
  A: 'accountable',
  R: 'responsible',
  C: 'consulted',
  I: 'informed',
};

/** Between who and what. */
export const DUTY_PHRASES: Readonly<Record<Duty, string>> = {
  A: 'is accountable for',
  R: 'is responsible for',
  C: 'is consulted on',
  I: 'is informed of',
};

/** Somebody with a duty: one column. */
export interface RaciColumn {
  readonly key: string;
  readonly actor: ActorRef;
  readonly name: string;
}

/** The columns of a party, of the joint bodies, or of others. */
export interface ColumnGroup {
  readonly id?: string;
  readonly name: string;
  readonly tone: Tone;
  readonly columns: readonly RaciColumn[];
}

export interface RaciCell {
  readonly duty: Duty;
  readonly actor: ActorRef;
}

export interface RaciRow {
  readonly item: WorkItem;
  readonly title: string;
  /** Area and date in words. */
  readonly about: string;
  readonly cells: ReadonlyMap<string, readonly RaciCell[]>;
  /** Why the row is wrong, or what is still open, in a word or two. */
  readonly fault?: {
    readonly text: string;
    readonly tone: 'danger' | 'warning';
    readonly why: string;
    /** Nobody is named yet. */
    readonly isEmpty?: true;
  };
}

export interface RaciMatrix {
  readonly groups: readonly ColumnGroup[];
  /** Rows by area, areas in the order in which they first occur; no name for work without one. */
  readonly areas: readonly { readonly name: string; readonly rows: readonly RaciRow[] }[];
}

/** Derives the matrix from the duties that deliverables and responsibilities name. */
export function raciMatrix(reading: ModelReading): RaciMatrix {
  const columns = new Map<string, RaciColumn>();
  const areas = new Map<string, RaciRow[]>();
  for (const item of reading.model.work) {
    const row = rowOf(reading, item);
    for (const cells of row.cells.values()) {
      for (const { actor } of cells) {
        const key = actorKey(actor);
        if (!columns.has(key)) columns.set(key, { key, actor, name: reading.actorName(actor) });
      }
    }
    const area = isKnown(item.area) ? humanWord(item.area.value.word) : '';
    areas.set(area, [...(areas.get(area) ?? []), row]);
  }
  return {
    groups: groupsOf(reading, [...columns.values()]),
    areas: [...areas].map(([name, rows]) => ({ name, rows })),
  };
}

function rowOf(reading: ModelReading, item: WorkItem): RaciRow {
  const cells = new Map<string, RaciCell[]>();
  const duties = [
    ['A', item.accountable],
    ['R', item.responsible],
    ['C', item.consulted],
    ['I', item.informed],
  ] as const;
  for (const [duty, actors] of duties) {
    for (const actor of actors) {
      if (actor.unknown !== undefined) continue;
      const key = actorKey(actor);
      const known = cells.get(key) ?? [];
      if (!known.some((cell) => cell.duty === duty)) cells.set(key, [...known, { duty, actor }]);
    }
  }
  const due = item.due ? `due ${statedText(item.due.point, (point) => pointText(reading.model, point))}` : '';
  const fault = faultOf(item);
  const area = isKnown(item.area) ? humanWord(item.area.value.word) : '';
  const when = due || (item.kind === 'responsibility' ? 'ongoing' : 'no date');
  return {
    item,
    title: label(item),
    about: [capital(area), when].filter(Boolean).join(' · '),
    cells,
    ...(fault ? { fault } : {}),
  };
}

/** Exactly one must be accountable: nobody or two are a fault, "not known yet" is open. */
function faultOf(item: WorkItem): RaciRow['fault'] {
  const known = item.accountable.filter((actor) => actor.unknown === undefined);
  if (known.length === 1) return undefined;
  if (known.length > 1) {
    return { text: `${known.length} × A`, tone: 'danger', why: 'Several are accountable: in the end nobody is.' };
  }
  const open = item.accountable.length > 0 || item.unknown !== undefined || item.unreadable.includes('accountable');
  return open
    ? { text: 'A open', tone: 'warning', why: 'Who is accountable is not known yet.', isEmpty: true }
    : { text: 'no A', tone: 'danger', why: 'Nobody is accountable.', isEmpty: true };
}

function groupsOf(reading: ModelReading, columns: readonly RaciColumn[]): ColumnGroup[] {
  const groups = new Map<string, { id?: string; name: string; tone: Tone; columns: RaciColumn[] }>();
  for (const party of reading.parties) {
    groups.set(party.id, { id: party.id, name: party.name, tone: party.tone, columns: [] });
  }
  groups.set('joint', { name: 'Joint', tone: 'body', columns: [] });
  groups.set('others', { name: 'Others', tone: 'muted', columns: [] });
  for (const column of columns) {
    const kind = elementOf(reading.model, column.actor.id)?.kind;
    const joint = kind === 'body' || kind === 'side' || kind === 'venture' || column.actor.word === 'each-party';
    const party = joint ? undefined : reading.partyOfActor(column.actor);
    groups.get(party?.id ?? (joint ? 'joint' : 'others'))?.columns.push(column);
  }
  return [...groups.values()].filter((group) => group.columns.length > 0);
}

/** The duties of a row as a sentence: `accountable: Bruno Díaz; responsible: Platform`. */
export function dutiesText(reading: ModelReading, item: WorkItem): string {
  const parts = [
    ['accountable', item.accountable],
    ['responsible', item.responsible],
    ['consulted', item.consulted],
    ['informed', item.informed],
  ] as const;
  return parts
    .filter(([, actors]) => actors.length > 0)
    .map(([name, actors]) => `${name}: ${actors.map((actor) => reading.actorName(actor)).join(', ')}`)
    .join('; ');
}
