import { type ActorRef, type Decision, elementOf, label } from '@alliance-lang/language';
import { humanWord, type ModelReading, type PartyLook } from '../../reading/reading.ts';
import { conditionText, consequenceText } from '../../wording/condition-text.ts';
import { durationText, statedText } from '../../wording/time-text.ts';

/** The part that a party or body has in a decision. */
export type Say = 'alone' | 'jointly' | 'decides' | 'consents' | 'consulted';

/** A decision right as a row: who has which part in it, by the key of a column. */
export interface DecisionRow {
  readonly decision: Decision;
  readonly title: string;
  readonly area: string;
  /** Conditions and exceptions in words. */
  readonly limits: readonly string[];
  readonly says: ReadonlyMap<string, readonly { readonly say: Say; readonly who: string }[]>;
  /** `≤ 10 business days`; absent where no time is set. */
  readonly clock?: string;
  /** What happens when time runs out. */
  readonly otherwise?: string;
  /** Why nobody can be said to decide. */
  readonly gap?: { readonly text: string; readonly tone: 'danger' | 'warning' };
}

/** Columns that are not a party. */
export const BODY_COLUMN = 'body';
export const OTHER_COLUMN = 'other';

/** Every decision right of the model, in its order. */
export function decisionRows(reading: ModelReading): DecisionRow[] {
  return reading.model.decisions.map((decision) => rowOf(reading, decision));
}

function rowOf(reading: ModelReading, decision: Decision): DecisionRow {
  const { made } = decision;
  const says = new Map<string, { say: Say; who: string }[]>();
  const add = (say: Say, actors: readonly ActorRef[]) => {
    for (const actor of actors) {
      if (actor.unknown !== undefined) continue;
      for (const [column, who] of columnsOf(reading, actor))
        says.set(column, [...(says.get(column) ?? []), { say, who }]);
    }
  };
  const by = (made?.by ?? []).filter((actor) => actor.unknown === undefined);
  if (made) {
    const several = made.jointly || by.length > 1;
    const alone = !several && by.length === 1 && by[0] !== undefined && reading.partyOfActor(by[0]) !== undefined;
    const isBody = by.length === 1 && elementOf(reading.model, by[0]?.id)?.kind === 'body';
    add(isBody ? 'decides' : alone ? 'alone' : several ? 'jointly' : 'decides', by);
    add('consents', made.consent);
  }
  add('consulted', decision.consulted);
  const open =
    made?.unknown !== undefined ||
    made?.by.some((actor) => actor.unknown !== undefined) ||
    decision.unknown !== undefined ||
    decision.unreadable.includes('made');
  const limits = [
    decision.when ? `when ${conditionText(reading, decision.when)}` : '',
    made?.except.length ? `except: ${made.except.map((item) => reading.scopeText(item)).join('; ')}` : '',
  ].filter(Boolean);
  const { decided } = decision;
  return {
    decision,
    title: label(decision),
    area: decision.areasUnknown ? 'area not known yet' : decision.areas.map((area) => humanWord(area.word)).join(', '),
    limits,
    says,
    ...(decided ? { clock: `≤ ${statedText(decided.limit, durationText)}` } : {}),
    ...(decided?.otherwise ? { otherwise: consequenceText(reading, decided.otherwise) } : {}),
    ...(by.length > 0 ? {} : { gap: open ? OPEN : NOBODY }),
  };
}

const OPEN = { text: 'not agreed yet', tone: 'warning' } as const;
const NOBODY = { text: 'nobody decides', tone: 'danger' } as const;

/** Where an actor stands, and as whom: in the column of its party, with the bodies, or with others. */
function columnsOf(reading: ModelReading, actor: ActorRef): [string, string][] {
  if (actor.word === 'each-party' || actor.word === 'any-party')
    return reading.parties.map((party): [string, string] => [party.id, reading.actorName(actor)]);
  const kind = elementOf(reading.model, actor.id)?.kind;
  const name = reading.actorName(actor);
  if (kind === 'body') return [[BODY_COLUMN, name]];
  const party: PartyLook | undefined = reading.partyOfActor(actor);
  if (!party) return [[OTHER_COLUMN, name]];
  return [[party.id, kind === 'party' ? '' : name]];
}
