import {
  type Consequence,
  type Duration,
  type Escalation,
  knownValue,
  type LadderStep,
  label,
} from '@alliance-lang/language';
import { humanWord, type ModelReading, type Seated } from '../../reading/reading.ts';
import type { Tone } from '../../scene/scene.ts';
import { capital } from '../../wording/capital.ts';
import { forumTexts } from '../../wording/forum-text.ts';
import { statedText, totalText, withinText } from '../../wording/time-text.ts';

/** A step of a ladder as it is drawn. */
export interface LadderRung {
  readonly step: LadderStep;
  readonly title: string;
  readonly takers: readonly Seated[];
  /** Who, under which rules, where; a line. */
  readonly about: string;
  /** `joint` among the parties, `outside` with a neutral, `binding` where somebody else decides. */
  readonly sort: 'joint' | 'outside' | 'binding';
  readonly clock: { readonly text: string; readonly state: 'known' | 'open' | 'missing' | 'none' };
  /** Time gone when this step ends without result; absent once a clock is not known. */
  readonly gone?: string;
}

export interface Ladder {
  readonly escalation: Escalation;
  readonly title: string;
  readonly rungs: readonly LadderRung[];
  /** What leads into the ladder, as sentences. */
  readonly entries: readonly string[];
  /** Time to the end of the last clocked step; absent when a step has no known clock. */
  readonly total?: string;
  /** Whether the last step decides with binding force. */
  readonly ends: boolean;
  readonly exceptions: readonly { readonly what: string; readonly where: string }[];
  readonly meanwhile?: string;
}

export const SORT_TONES: Readonly<Record<LadderRung['sort'], Tone>> = {
  joint: 'body',
  outside: 'warning',
  binding: 'danger',
};

const BINDING: readonly string[] = ['arbitration', 'courts', 'expert'];

/** Reads a ladder: clocks added up, what leads into it, whether it ends. */
export function readLadder(reading: ModelReading, escalation: Escalation): Ladder {
  const passed: Duration[] = [];
  let complete = true;
  const rungs = escalation.steps.map((step, index): LadderRung => {
    const last = index === escalation.steps.length - 1;
    const limit = knownValue(step.within?.limit);
    if (limit) passed.push(limit);
    else if (!last) complete = false;
    const method = step.method?.word;
    const title = step.title ?? (method ? capital(humanWord(method)) : `Step ${index + 1}`);
    return {
      step,
      title,
      takers: step.by.flatMap((actor) => reading.holders(actor)),
      about: aboutStep(reading, step, title),
      sort:
        step.final || (method && BINDING.includes(method)) ? 'binding' : method === 'mediation' ? 'outside' : 'joint',
      clock: clockOf(step, last),
      ...(complete && passed.length > 0 ? { gone: totalText(passed) } : {}),
    };
  });
  const last = rungs.at(-1);
  const meanwhile = knownValue(escalation.meanwhile?.rule);
  return {
    escalation,
    title: label(escalation),
    rungs,
    entries: entriesOf(reading, escalation),
    ends: last?.sort === 'binding',
    exceptions: escalation.exceptions.map((exception) => ({
      what: exception.items.map((item) => reading.scopeText(item)).join(', ') || 'Some matters',
      where: exception.method ? humanWord(exception.method.word) : (exception.route?.name ?? exception.text ?? ''),
    })),
    ...(complete && passed.length > 0 ? { total: totalText(passed) } : {}),
    ...(meanwhile ? { meanwhile: meanwhile.type === 'word' ? humanWord(meanwhile.word.word) : meanwhile.text } : {}),
  };
}

function clockOf(step: LadderStep, last: boolean): LadderRung['clock'] {
  if (!step.within) {
    // Whoever decides in the end takes the time it takes.
    return last ? { text: '', state: 'none' } : { text: 'no clock', state: 'missing' };
  }
  const known = knownValue(step.within.limit) !== undefined;
  return known
    ? { text: `≤ ${withinText(step.within)}`, state: 'known' }
    : { text: statedText(step.within.limit, () => ''), state: 'open' };
}

function aboutStep(reading: ModelReading, step: LadderStep, title: string): string {
  const names = step.by
    .flatMap((actor) => reading.holders(actor))
    .map(({ actor }) => {
      const party = actor.kind === 'role' ? reading.partyOfActor(actor) : undefined;
      const name = reading.actorName(actor);
      return party ? `${name} of ${party.name}` : name;
    });
  const who = names.filter((name) => name !== title).join(', ');
  return [who, ...forumTexts(step, ['under', 'seat', 'language'])].filter(Boolean).join(' · ');
}

function entriesOf(reading: ModelReading, escalation: Escalation): string[] {
  const { model } = reading;
  const leads = (then: Consequence | undefined) => then?.type === 'escalates' && then.to.id === escalation.id;
  return [
    ...model.bodies
      .filter((body) => body.deadlocks.some((deadlock) => leads(deadlock.then)))
      .map((body) => `deadlock in ${label(body)}`),
    ...model.decisions
      .filter((decision) => leads(decision.decided?.otherwise))
      .map((decision) => `${label(decision)} not decided in time`),
    ...model.escalations
      .filter((other) => other.exceptions.some((exception) => exception.route?.id === escalation.id))
      .map((other) => `exception from ${label(other)}`),
  ];
}
