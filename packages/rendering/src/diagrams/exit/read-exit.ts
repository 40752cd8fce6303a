import { type ActorRef, type Disposition, type Exit, label, type Right } from '@alliance-lang/language';
import { humanWord, type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { SceneNode, Tone } from '../../scene/scene.ts';
import { amountText } from '../../wording/amount-text.ts';
import { capital } from '../../wording/capital.ts';
import { conditionText } from '../../wording/condition-text.ts';
import { subjectText } from '../../wording/subject-text.ts';
import { durationText, pointText, statedText, withinText } from '../../wording/time-text.ts';

/** A box of the picture. */
export interface ExitItem {
  readonly title: string;
  readonly subtitle: string;
  readonly tone: Tone;
  readonly node: SceneNode;
  /** Goes on after the end. */
  readonly pill?: boolean;
}

/** A way to the end: what sets it off, and what lies between it and the wind-down. */
export interface ExitWay extends ExitItem {
  /** `180 days`, `at once`; absent where nothing is said. */
  readonly notice?: string;
  readonly cure?: string;
}

/** The end of the term needs no notice and nothing that could be cured. */
export function comesByItself(way: ExitWay): boolean {
  return way.tone === 'muted';
}

export interface ExitGroup {
  readonly name: string;
  readonly items: readonly ExitItem[];
}

export interface ExitReading {
  readonly ways: readonly ExitWay[];
  /** Rights that change something and let the alliance go on. */
  readonly short: readonly ExitWay[];
  readonly windDown: readonly ExitItem[];
  /** `6 months`; absent where nothing is said. */
  readonly windDownTime?: string;
  /** What goes where. */
  readonly goes: readonly ExitItem[];
  readonly settlement: readonly ExitItem[];
  readonly survives: readonly ExitItem[];
  /** What differs after certain causes. */
  readonly causes: readonly ExitGroup[];
}

/** Everything that is said about the end of an alliance, by stage. */
export function readExit(reading: ModelReading): ExitReading {
  const { rights, exits } = reading.model;
  const ends = (right: Right) =>
    right.effects.length === 0 ||
    right.effects.some(({ effect, items }) => effect === 'terminates' && items.length === 0);
  const general = exits.filter((exit) => exit.causes.length === 0);
  const windDowns = general.flatMap((exit) => (exit.windDown ? [exit.windDown] : []));
  const time = windDowns.find((one) => one.duration)?.duration;
  return {
    ways: [...termWay(reading), ...rights.filter(ends).map((right) => wayOf(reading, right))],
    short: rights.filter((right) => !ends(right)).map((right) => wayOf(reading, right)),
    windDown: windDowns.flatMap(({ steps }) =>
      steps.map((step) => {
        const limit = withinText(step.within);
        const subtitle = [namesOf(reading, step.by), limit ? `≤ ${limit}` : ''].filter(Boolean).join(' · ');
        return {
          title: label(step),
          subtitle,
          tone: toneOf(reading, step.by, 'ok'),
          node: reading.node(step, { label: sentence(label(step), subtitle), refs: refsOf(reading, step.by) }),
        };
      }),
    ),
    ...(time ? { windDownTime: statedText(time, durationText) } : {}),
    goes: general.flatMap((exit) => exit.dispositions.map((one) => goesItem(reading, exit, one))),
    settlement: general.flatMap((exit) => settlementItems(reading, exit)),
    survives: general.flatMap((exit) => survivalItems(reading, exit)),
    causes: exits
      .filter((exit) => exit.causes.length > 0)
      .map((exit) => ({
        name: `After ${exit.causes.map(({ target, by }) => `“${nameOf(reading, target)}”${by ? ` by ${reading.actorName(by)}` : ''}`).join(' or ')}`,
        items: [
          ...exit.dispositions.map((one) => goesItem(reading, exit, one)),
          ...settlementItems(reading, exit),
          ...exit.drops.flatMap((drop) =>
            drop.items.map((item) =>
              clauseItem(exit, drop, subjectText(reading.model, item), 'ends at once', 'danger'),
            ),
          ),
          ...survivalItems(reading, exit),
        ],
      }))
      .filter((group) => group.items.length > 0),
  };
}

function sentence(title: string, subtitle: string): string {
  return subtitle ? `${title || 'Something'}: ${subtitle}` : title || 'Something';
}

function nameOf(
  reading: ModelReading,
  ref: { readonly id?: string; readonly name?: string; readonly at: ExitAt },
): string {
  return subjectText(reading.model, ref);
}
type ExitAt = Exit['at'];

function namesOf(reading: ModelReading, actors: readonly ActorRef[]): string {
  return actors.map((actor) => reading.actorName(actor)).join(', ');
}

function refsOf(reading: ModelReading, actors: readonly ActorRef[]): string[] {
  return [...new Set(actors.flatMap((actor) => [actor.id ?? '', reading.partyOfActor(actor)?.id ?? '']))].filter(
    Boolean,
  );
}

function toneOf(reading: ModelReading, actors: readonly ActorRef[], otherwise: Tone): Tone {
  const [first, ...others] = actors;
  return (first && others.length === 0 ? reading.partyOfActor(first)?.tone : undefined) ?? otherwise;
}

function termWay(reading: ModelReading): ExitWay[] {
  const { term } = reading.model;
  if (!term) return [];
  const runs = term.runs;
  const length = runs?.duration
    ? durationText(runs.duration)
    : runs?.indefinitely
      ? ''
      : runs?.until
        ? `until ${pointText(reading.model, runs.until)}`
        : term.ends?.point
          ? statedText(term.ends.point, (point) => pointText(reading.model, point))
          : undefined;
  if (length === undefined || length === '') return [];
  const renewal = term.renewals.find((one) => !one.never && (one.notice || one.unless || one.automatic));
  const notice =
    renewal?.notice ?? renewal?.unless?.terms.flatMap((each) => (each.type === 'notice' ? [each.lead] : []))[0];
  const subtitle = `after ${length}${renewal?.automatic ? ', unless renewed' : ''}`.replace('after until', 'until');
  return [
    {
      title: 'The term ends',
      subtitle,
      tone: 'muted',
      node: reading.node(term, { label: `The term ends: ${subtitle}` }),
      ...(notice ? { notice: statedText(notice, durationText) } : {}),
    },
  ];
}

function wayOf(reading: ModelReading, right: Right): ExitWay {
  const holder = right.holders.length > 0 ? namesOf(reading, right.holders) : '';
  const when = right.when ? conditionText(reading, right.when) : '';
  const starts = right.starts ? `from ${statedText(right.starts, (point) => pointText(reading.model, point))}` : '';
  const effects = right.effects.map(
    ({ effect, items }) => `${effect} ${items.map((item) => subjectText(reading.model, item)).join(', ')}`,
  );
  const subtitle = [holder, when, ...(when ? [] : [starts]), ...effects].filter(Boolean).join(' · ');
  const fee = right.fee?.money
    ? `fee ${amountText({ type: 'money', ...right.fee.money })}`
    : right.fee?.none
      ? 'no fee'
      : (right.fee?.text ?? '');
  const notice = right.immediate ? 'at once' : right.notice ? statedText(right.notice, durationText) : undefined;
  const cure = right.cure ? statedText(right.cure, durationText) : undefined;
  const details = [
    starts,
    notice ? `notice: ${notice}` : '',
    cure ? `cure: ${cure}` : '',
    fee,
    ...right.except.map((item) => `except ${subjectText(reading.model, item)}`),
  ].filter(Boolean);
  return {
    title: label(right),
    subtitle,
    tone: right.effects.length === 0 ? 'danger' : 'warning',
    node: reading.node(right, {
      label: sentence(label(right), subtitle),
      ...(details.length > 0 ? { details } : {}),
      refs: refsOf(reading, right.holders),
    }),
    ...(notice ? { notice } : {}),
    ...(cure ? { cure } : {}),
  };
}

function clauseItem(
  exit: Exit,
  clause: { readonly at: ExitAt },
  title: string,
  subtitle: string,
  tone: Tone,
  refs: readonly string[] = [],
): ExitItem {
  const node = { id: exit.id, source: sourceOf(clause.at), label: sentence(title, subtitle), refs };
  return { title, subtitle, tone, node };
}

const HOW: Readonly<Record<NonNullable<Disposition['how']>, string>> = {
  stay: 'stay with',
  handed: 'handed to',
  returned: 'returned to',
  deleted: 'deleted',
  sold: 'sold',
  split: 'split',
};

function goesItem(reading: ModelReading, exit: Exit, one: Disposition): ExitItem {
  const items = one.items.map((item) => subjectText(reading.model, item)).join(', ');
  const topic = humanWord(one.topic);
  const title = capital(items || topic);
  const limit = withinText(one.within);
  // What is to happen may stand in the text itself.
  const said = one.items.some((item) => item.text !== undefined);
  const subtitle = [
    [
      one.how ? HOW[one.how] : said ? '' : 'to be decided',
      one.split?.equally ? 'equally' : namesOf(reading, one.actors),
    ]
      .filter(Boolean)
      .join(' '),
    limit ? `≤ ${limit}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const tone = one.how || said ? toneOf(reading, one.actors, 'body') : 'warning';
  return clauseItem(exit, one, title, subtitle, tone, refsOf(reading, one.actors));
}

function settlementItems(reading: ModelReading, exit: Exit): ExitItem[] {
  const { settlement } = exit;
  if (!settlement) return [];
  const settle = withinText(settlement.settle);
  return [
    ...(settle ? [clauseItem(exit, settlement, 'Final account', `≤ ${settle}`, 'body')] : []),
    ...settlement.tails.map((tail) => {
      const share = tail.percent
        ? `${tail.percent} %`
        : tail.money
          ? amountText({ type: 'money', ...tail.money })
          : (tail.text ?? (tail.unknown ? statedText(tail.unknown, String) : ''));
      const time = tail.for ? `for ${statedText(tail.for, durationText)}` : '';
      const title = `Tail for ${reading.actorName(tail.actor)}`;
      return clauseItem(
        exit,
        tail,
        title,
        [share, time].filter(Boolean).join(' '),
        toneOf(reading, [tail.actor], 'body'),
        refsOf(reading, [tail.actor]),
      );
    }),
    ...settlement.buyOuts.map((price) =>
      clauseItem(
        exit,
        price,
        'Buy-out',
        statedText(price, (text) => text),
        'body',
      ),
    ),
  ];
}

function survivalItems(reading: ModelReading, exit: Exit): ExitItem[] {
  return exit.survivals.map((one) => {
    const title = one.items.map((item) => subjectText(reading.model, item)).join(', ');
    const time = one.perpetual
      ? 'for ever'
      : one.for
        ? `for ${statedText(one.for, durationText)}`
        : one.until
          ? `until ${pointText(reading.model, one.until)}`
          : 'survives';
    const shown = capital(title);
    return { ...clauseItem(exit, one, shown || 'Something', time, 'party-3'), pill: true };
  });
}
