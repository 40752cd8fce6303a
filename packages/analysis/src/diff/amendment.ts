/** The amendment that a change of a signed alliance needs: what it changes, who approves it, and what stood there before. */
import {
  type ActorRef,
  type AllianceModel,
  type Amendment,
  type Element,
  type ElementKind,
  elementsById,
  knownValue,
  type Range,
  type ScopeItem,
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
  /** The note of the open amendment that tells the same statement otherwise: it was changed once more. */
  readonly outdated?: Range;
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
 * others. What only puts things into other words, tells how far the work is, or is itself an instrument needs none. An amendment records what
 * it names; while it is open, and notes what a declaration said before, a further change of that declaration is unrecorded until it is noted.
 * @param changes all changes between the two, by `meaningsOf`, where somebody has them already
 */
export function unrecordedChanges(
  signed: AllianceModel,
  now: AllianceModel,
  changes: readonly MeantChange[] = meaningsOf(diffModels(signed, now), signed, now),
): readonly Unrecorded[] {
  const open = openAmendment(signed, now);
  const recorded = new Set(newAmendments(signed, now).flatMap(({ changes }) => changes.map(itemText)));
  const rights = changes.filter(changesRights).map(({ change }) => ({ change, item: itemOf(change, now) }));
  const sentences = rights.map(({ change }) => lineOf(sentenceOf(change)));
  return rights.flatMap((one): Unrecorded[] => {
    if (!recorded.has(one.item)) return [one];
    if (!open?.changes.some((item) => itemText(item) === one.item)) return [];
    return isNoted(one.change, open) ? [] : [{ ...one, ...outdatedNote(one.change, open, sentences) }];
  });
}

/** The amendments of a version that an earlier one does not have. */
function newAmendments(signed: AllianceModel, now: AllianceModel): readonly Amendment[] {
  const before = new Set(signed.amendments.map(({ id }) => id));
  return now.amendments.filter(({ id }) => !before.has(id));
}

/**
 * The last amendment of the alliance itself that is new since the signature, and to which nobody has agreed on a day yet: it may still take
 * in more. Undefined where there is none.
 */
export function openAmendment(signed: AllianceModel, now: AllianceModel): Amendment | undefined {
  const libraries = new Set(now.files.filter(({ role }) => role === 'library').map(({ uri }) => uri));
  return newAmendments(signed, now)
    .filter(({ at, signOffs, approved }) => {
      return !libraries.has(at.uri) && signOffs.length === 0 && knownValue(approved?.on) === undefined;
    })
    .at(-1);
}

/** An item of an amendment as it is written there. */
export function itemText({ id, word, text }: ScopeItem): string {
  return id ?? word ?? quoted(text ?? '');
}

/** Whether an amendment notes a change, or notes nothing at all of the declaration: then its name says enough. */
function isNoted(change: ModelChange, { notes }: Amendment): boolean {
  if (change.type === 'added') return true;
  const sentence = lineOf(sentenceOf(change));
  const about = notes
    .flatMap((note) => knownValue(note) ?? [])
    .filter((note) => note.startsWith(`${nameIn(change)}: `));
  return about.length === 0 || about.some((note) => note.startsWith(sentence));
}

/** The note that tells the same statement with a value that it no longer has. */
function outdatedNote(
  change: ModelChange,
  { notes }: Amendment,
  sentences: readonly string[],
): Pick<Unrecorded, 'outdated'> {
  if (change.type !== 'changed' || !change.from || !change.to) return {};
  const start = lineOf(sentenceOf(change).slice(0, -`${change.to.text} instead of ${change.from.text}`.length));
  const outdated = notes.find((note) => {
    const text = knownValue(note) ?? '';
    return text.startsWith(`${start} `) && !sentences.some((sentence) => text.startsWith(sentence));
  });
  return outdated ? { outdated: outdated.at } : {};
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
    ...unrecorded.flatMap(({ change }) => noteOf(change) ?? []).map((note) => `  ${note}`),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** The note that tells what stood there before; undefined for what is new. */
export function noteOf(change: ModelChange): string | undefined {
  return change.type === 'added' ? undefined : `note ${quoted(sentenceOf(change))}`;
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
  const { kind } = placeOf(change);
  const name = nameIn(change);
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

/** What a sentence begins with: `right Convenience`. */
function nameIn(change: ModelChange): string {
  const { id, kind } = placeOf(change);
  return id === kind ? id : `${kind} ${id}`;
}

/** A text on one line, with quotes that need no escape. */
function lineOf(text: string): string {
  return text
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function quoted(text: string): string {
  return `"${lineOf(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
