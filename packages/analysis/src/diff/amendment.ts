/** The amendment that a change of a signed alliance needs: what it changes, who approves it, and what stood there before. */
import {
  type ActorRef,
  type AllianceModel,
  type Element,
  type ElementKind,
  elementsById,
} from '@alliance-lang/language';
import { diffModels } from './diff-models.ts';
import { fieldText } from './field-text.ts';
import { type MeantChange, meaningsOf } from './meaning/meaning.ts';
import { type ModelChange, placeOf } from './model-diff.ts';

/** What an amendment has to record, in the order of the model. */
export interface Unrecorded {
  readonly change: ModelChange;
  /** What the amendment names: a declaration (`Convenience`), a clause (`confidentiality`), or a text for what is gone. */
  readonly item: string;
}

export interface AmendmentOptions {
  /** What people call the version that was signed: `signed-2026`. */
  readonly since: string;
}

/** Declarations of which an alliance has one, and whose word an amendment may name. */
const WORDS: Partial<Readonly<Record<ElementKind, string>>> = {
  term: 'term',
  exit: 'exit',
  closing: 'closing',
  'wind-down-step': 'exit',
};
/** Clauses of `legal` that an amendment may name by their words. */
const CLAUSES: ReadonlySet<string> = new Set([
  ...['confidentiality', 'liability', 'indemnity', 'warranty', 'insurance', 'assignment', 'change-of-control', 'audit'],
  ...[
    'publicity',
    'force-majeure',
    'data-protection',
    'governing-law',
    'courts',
    'compliance',
    'notices',
    'amendments',
  ],
  'language',
]);

/**
 * The changes between a signed version and a later one that no amendment of the later one records: those by which rights or duties are
 * others. What only puts things into other words, tells how far the work is, or is itself an instrument needs none.
 * @param changes all changes between the two, by `meaningsOf`, where somebody has them already
 */
export function unrecordedChanges(
  signed: AllianceModel,
  now: AllianceModel,
  changes: readonly MeantChange[] = meaningsOf(diffModels(signed, now), signed, now),
): readonly Unrecorded[] {
  const before = new Set(signed.amendments.map(({ id }) => id));
  const recorded = new Set(
    now.amendments
      .filter(({ id }) => !before.has(id))
      .flatMap(({ changes }) => changes.map((item) => item.id ?? item.word ?? quoted(item.text ?? ''))),
  );
  return changes
    .filter(changesRights)
    .map(({ change }) => ({ change, item: itemOf(change, now) }))
    .filter(({ item }) => !recorded.has(item));
}

function changesRights({ change, class: kind, favour }: MeantChange): boolean {
  const { kind: element } = placeOf(change);
  // Instruments stand for themselves; that something happened, or was done, is a fact and no term.
  if (element === 'amendment' || element === 'agreement' || element === 'event') return false;
  if (change.type === 'changed' && /^(done|actuals|signOffs)$/.test(change.field)) return false;
  return kind === 'breaking' || (kind === 'material' && favour !== 'nobody');
}

/** The name by which an amendment names what a change is about. */
function itemOf(change: ModelChange, now: AllianceModel): string {
  const { element } = placeOf(change);
  if (element.kind === 'alliance') {
    const [field = ''] = change.type === 'changed' ? change.field.split('.') : [];
    if (field === 'scope' || field === 'mission') return field;
    return field === 'kinds' ? 'kind' : element.id;
  }
  if (element.kind === 'legal') return clauseOf(change);
  const word = WORDS[element.kind];
  if (word !== undefined) return word;
  if (!element.id.includes('#') && element.name !== undefined) {
    return change.type === 'removed' ? quoted(`${element.kind} ${element.id}`) : element.id;
  }
  const [owner = ''] = element.id.split('#');
  return elementsById(now).get(owner)?.name === undefined ? quoted(titleOf(element)) : owner;
}

function clauseOf(change: ModelChange): string {
  const [part = ''] = change.type === 'changed' ? change.field.split('.') : [];
  const word = part.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const clause = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].find((one) => CLAUSES.has(one));
  return clause ?? 'legal';
}

function titleOf({ kind, title, id }: Element): string {
  return `${kind.replaceAll('-', ' ')} ${title ?? id}`;
}

/**
 * The text of an amendment that records these changes, as the formatter prints it: what it changes by name, who approves changes in this
 * alliance, and for each statement what it said before. When it takes effect is for people to say. Undefined where there is nothing to record.
 */
export function amendmentText(
  unrecorded: readonly Unrecorded[],
  now: AllianceModel,
  { since }: AmendmentOptions,
): string | undefined {
  if (unrecorded.length === 0) return undefined;
  const items = [...new Set(unrecorded.map(({ item }) => item))];
  const approvers = approversOf(now);
  const lines = [
    `amendment ${freeName(now)} ${quoted(`Changes since ${since}`)} {`,
    '  effective tbd "The day on which it takes effect"',
    ...(approvers.length > 0 ? [`  approved by ${approvers.join(', ')}`] : []),
    `  changes ${items.join(', ')}`,
    ...unrecorded.flatMap(({ change }) => (change.type === 'added' ? [] : [`  note ${quoted(sentenceOf(change))}`])),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** Whoever may change the agreement: by the procedure for changes, by the legal terms, else the highest body, else the parties. */
function approversOf(model: AllianceModel): readonly string[] {
  const named = (actors: readonly ActorRef[] | undefined): string[] =>
    (actors ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
  const procedure = model.changes.flatMap(({ approved }) => named(approved?.by));
  if (procedure.length > 0) return [...new Set(procedure)];
  const clause = named(model.legal?.amendments?.by);
  if (clause.length > 0) return clause;
  const body = model.bodies.find(({ level }) => level && 'value' in level && level.value.word === 'strategic');
  return body ? [body.id] : named(model.alliance.between);
}

function freeName(model: AllianceModel): string {
  const taken = elementsById(model);
  let number = model.amendments.length + 1;
  while (taken.has(`Amendment${number}`)) number++;
  return `Amendment${number}`;
}

/** A change as an amendment notes it: `right Convenience: notice 180 days instead of 90 days`. */
export function sentenceOf(change: ModelChange): string {
  const { id, kind } = placeOf(change);
  const name = id === kind ? id : `${kind} ${id}`;
  switch (change.type) {
    case 'added':
      return `${name}: new`;
    case 'removed':
      return `${name}: no longer agreed`;
    case 'renamed':
      return `${kind} ${change.before.id}: now ${change.after.id}`;
    case 'reordered':
      return `${name}: the steps in another order`;
    case 'changed': {
      // Whose entry it is tells the value itself, where the whole entry came or went.
      const what = fieldText(change.field, change.from && change.to ? change.entry : undefined);
      const { from, to } = change;
      if (!from) return `${name}: new ${what} ${to?.text ?? ''}`;
      return to ? `${name}: ${what} ${to.text} instead of ${from.text}` : `${name}: no longer ${what} ${from.text}`;
    }
  }
}

function quoted(text: string): string {
  const line = text
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll(/[\s]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
  return `"${line.trim()}"`;
}
