/** What each change of a diff means: its class, in whose favour it is, and why. */
import type { AllianceModel, Element } from '@alliance-lang/language';
import { principalsOf } from '../../parties/principals.ts';
import { type ModelChange, type ModelDiff, placeOf } from '../model-diff.ts';
import { directionOf } from './direction.ts';
import { reckon } from './reckoning.ts';
import { othersThan, principalsIn } from './roles.ts';
import { CHANGE_CLASSES, type ChangeClass, type Direction, EVEN, type FavourRule, type MeaningRow } from './row.ts';
import { MEANING_ROWS } from './table.ts';

/**
 * In whose favour a change is: `some` (those in `favours`, against those in `against`), `all` alike, `nobody` (it gives and takes
 * nothing), or `unknown`: it cannot be told.
 */
export type Favour = 'some' | 'all' | 'nobody' | 'unknown';

/** A change and what it means. */
export interface MeantChange {
  readonly change: ModelChange;
  readonly class: ChangeClass;
  readonly direction: Direction;
  readonly favour: Favour;
  /** Ids of principals, as in the version after where they are there. */
  readonly favours: readonly string[];
  readonly against: readonly string[];
  /** One sentence, of the line of the table that holds. */
  readonly reason: string;
}

/** The meaning of every change, in the order of the diff. Total: what no line of the table names fits its last one. */
export function meaningsOf(diff: ModelDiff, before: AllianceModel, after: AllianceModel): readonly MeantChange[] {
  return diff.changes.map((change) => {
    const direction = directionOf(change, before, after);
    const line = rowOf(change, direction);
    const { even, ...favour } = favourOf(line.favour, { change, before, after, diff });
    const { class: meaning, reason } = even ?? line;
    return { change, class: meaning, direction, ...favour, reason };
  });
}

/** The strongest class among changes; undefined where there is none. */
export function strongestClass(changes: readonly MeantChange[]): ChangeClass | undefined {
  return [...CHANGE_CLASSES].reverse().find((one) => changes.some((change) => change.class === one));
}

/** The first line of the table that fits. */
export function rowOf(change: ModelChange, direction: Direction): MeaningRow {
  const { kind } = placeOf(change);
  const field = change.type === 'changed' ? change.field : 'declaration';
  const found = MEANING_ROWS.find(
    ({ elements, fields, directions }) =>
      (elements.includes('*') || elements.includes(kind)) &&
      (directions.includes('*') || directions.includes(direction)) &&
      fields.some((pattern) => fits(pattern, field)),
  );
  return found ?? MEANING_ROWS[MEANING_ROWS.length - 1]!;
}

/** `notes` is also the note of a statement (`confidentiality.notes`); `scope.*` is anything below. */
function fits(pattern: string, field: string): boolean {
  if (pattern === '*' || pattern === field) return true;
  if (pattern.endsWith('.*')) return field.startsWith(pattern.slice(0, -1));
  return CARRIED.has(pattern) && field.endsWith(`.${pattern}`);
}

const CARRIED: ReadonlySet<string> = new Set(['notes', 'sources', 'signOffs', 'waivers']);

interface Situation {
  readonly change: ModelChange;
  readonly before: AllianceModel;
  readonly after: AllianceModel;
  readonly diff: ModelDiff;
}

type Found = Pick<MeantChange, 'favour' | 'favours' | 'against'> & {
  /** Where it was reckoned that nobody has more or less than before. */
  readonly even?: Pick<MeaningRow, 'class' | 'reason'>;
};

function nobodyIn(favour: Favour): Found {
  return { favour, favours: [], against: [] };
}

function favourOf(rule: FavourRule, { change, before, after, diff }: Situation): Found {
  if (typeof rule === 'string') return nobodyIn(rule);
  const nameOf = (id: string): string => diff.names.get(id) ?? id;
  if (rule.type === 'reckoned') {
    const shift = reckon(rule.by, change, before, after, nameOf);
    if (!shift) return nobodyIn('unknown');
    const all = shift.up.size + shift.down.size;
    if (all === 0) {
      const even = EVEN[rule.by];
      return even ? { ...nobodyIn('nobody'), even } : nobodyIn('unknown');
    }
    if (shift.up.size === 0 || shift.down.size === 0) {
      const moved = shift.up.size > 0 ? shift.up : shift.down;
      if (moved.size === principalsOf(after).length) return nobodyIn('all');
    }
    // Who has less than before lets the others have more, and the other way round.
    const favours = shift.up.size > 0 ? shift.up : othersThan(shift.down, after);
    const against = shift.down.size > 0 ? shift.down : othersThan(shift.up, after);
    return { favour: 'some', favours: [...favours].sort(), against: [...against].sort() };
  }
  const [model, element] = versionWith(change, before, after);
  const found = principalsIn(rule.role, model, element, change);
  if (!found) return nobodyIn('unknown');
  const these = new Set(model === before ? [...found].map(nameOf) : found);
  const others = othersThan(these, after);
  if (others.size === 0) return nobodyIn('all');
  const [favours, against] = rule.type === 'for' ? [these, others] : [others, these];
  return { favour: 'some', favours: [...favours].sort(), against: [...against].sort() };
}

/** Whose roles count: those of the version that says the thing. */
function versionWith(
  change: ModelChange,
  before: AllianceModel,
  after: AllianceModel,
): readonly [AllianceModel, Element] {
  if (change.type === 'removed') return [before, change.before.element];
  if (change.type === 'changed' && !change.to) return [before, change.before.element];
  return [after, change.after.element];
}
