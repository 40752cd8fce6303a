/** Change discipline: what must not happen between two versions of an alliance, whatever each version says by itself. */
import { type AllianceModel, type Element, label, type Range } from '@alliance-lang/language';
import { hasReached, stageOf } from '../../lint/stage.ts';
import type { MeantChange } from '../meaning/meaning.ts';
import { type ElementPlace, placeOf } from '../model-diff.ts';

/** The rules that need two versions. */
export type ChangeRuleName = 'scope-creep' | 'silent-change' | 'disagreed-change';

/** A rule that the way from one version to the other breaks. */
export interface ChangeFinding {
  readonly rule: ChangeRuleName;
  readonly message: string;
  /** In the version after. */
  readonly at: Range;
  readonly elementId: string;
}

/**
 * - `scope-creep`: scope, deliverables or contributions grew, and neither money nor governance nor resources changed with them.
 * - `silent-change`: an alliance that was already signed changed in more than words, and no amendment was written.
 * - `disagreed-change`: a declaration changed in more than words, and keeps a sign-off that was given to the version before.
 * @param changes all changes from `before` to `after`, by `meaningsOf`
 */
export function changeFindings(
  changes: readonly MeantChange[],
  before: AllianceModel,
  after: AllianceModel,
): readonly ChangeFinding[] {
  return [...scopeCreep(changes), ...silentChange(changes, before, after), ...disagreedChanges(changes)];
}

const RESOURCES: ReadonlySet<string> = new Set(['contribution', 'person', 'team']);
const ANSWERS: ReadonlySet<string> = new Set([
  ...['share', 'cost', 'payment', 'value', 'program', 'venture'],
  ...['body', 'decision', 'change', 'escalation'],
  ...RESOURCES,
]);

function scopeCreep(changes: readonly MeantChange[]): readonly ChangeFinding[] {
  const grown = uncoveredGrowth(changes).filter(({ change }) => !isWaived('scope-creep', placeOf(change).element));
  const [first] = grown;
  if (!first) return [];
  const what = grown.map(grownText).join(', ');
  const message = `The alliance grew (${what}), and neither money nor governance nor people changed with it. Say who pays and decides, or waive scope-creep with the reason why nothing more is needed.`;
  return [findingAt('scope-creep', message, placeOf(first.change))];
}

/** What the alliance grew by (scope, deliverables, contributions), where neither money nor governance nor resources changed with it. */
export function uncoveredGrowth(changes: readonly MeantChange[]): readonly MeantChange[] {
  const grown = changes.filter(({ change, direction }) => {
    const { kind } = placeOf(change);
    if (direction !== 'added') return false;
    if (change.type === 'added') return kind === 'deliverable' || kind === 'responsibility' || kind === 'contribution';
    return change.type === 'changed' && (change.field === 'scope.offerings' || change.field === 'scope.territories');
  });
  const own = new Set(grown.map(({ change }) => change));
  const answered = changes.some(
    ({ change, class: meaning }) => !own.has(change) && meaning !== 'editorial' && ANSWERS.has(placeOf(change).kind),
  );
  return answered ? [] : grown;
}

function isWaived(rule: ChangeRuleName, { waivers }: Element): boolean {
  return waivers.some(({ rules }) => rules.some(({ name }) => name === rule));
}

/** What was added, in a word: `“Italy”`, `Forecast pilot`. */
export function grownText({ change }: Pick<MeantChange, 'change'>): string {
  return change.type === 'changed' ? (change.to?.text ?? '') : label(placeOf(change).element);
}

function silentChange(
  changes: readonly MeantChange[],
  before: AllianceModel,
  after: AllianceModel,
): readonly ChangeFinding[] {
  const stage = stageOf(before);
  if (stage === undefined || stage === 'closed' || !hasReached(stage, 'launch')) return [];
  const agreed = changes.filter(
    (change) => change.class !== 'editorial' && !(change.change.type === 'changed' && change.change.field === 'stage'),
  );
  const written = changes.some(({ change }) => change.type === 'added' && change.after.kind === 'amendment');
  if (agreed.length === 0 || written || isWaived('silent-change', after.alliance)) return [];
  const many = `${agreed.length} change${agreed.length === 1 ? '' : 's'}`;
  const message = `${label(after.alliance)} was at ${stage} already, and ${many} came without an amendment. Write an amendment that names what it changes and who approved it.`;
  const { kind, id, nameAt: at } = after.alliance;
  return [findingAt('silent-change', message, { id, kind, at, element: after.alliance })];
}

function disagreedChanges(changes: readonly MeantChange[]): readonly ChangeFinding[] {
  const disagreed = signedBefore(changes).filter(({ element }) => !isWaived('disagreed-change', element));
  return disagreed.map((place) => {
    const message = `${label(place.element)} changed after it was agreed: its sign-off is of the version before. Ask again, and write who agreed on which day.`;
    return findingAt('disagreed-change', message, place);
  });
}

/** Declarations that changed in more than words, and keep sign-offs that were given to the version before. */
export function signedBefore(changes: readonly MeantChange[]): readonly ElementPlace[] {
  const signedAnew = new Set(
    changes.flatMap(({ change }) =>
      change.type === 'changed' && change.field.startsWith('signOffs') && change.to ? [change.after.element] : [],
    ),
  );
  const found = new Map<string, ElementPlace>();
  for (const { change, class: meaning } of changes) {
    if (change.type !== 'changed' || meaning === 'editorial' || change.field.includes('signOffs')) continue;
    const { element, id } = change.after;
    if (element.signOffs.length > 0 && !signedAnew.has(element) && !found.has(id)) found.set(id, change.after);
  }
  return [...found.values()];
}

function findingAt(rule: ChangeRuleName, message: string, place: ElementPlace): ChangeFinding {
  return { rule, message, at: place.at, elementId: place.id };
}
