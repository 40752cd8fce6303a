import { valueOfContribution } from '@alliance-lang/analysis';
import {
  type ActorRef,
  type Contribution,
  compareDecimals,
  decimalToNumber,
  formatMoney,
  type GivenItem,
  knownValue,
  label,
  type Payment,
  type Share,
} from '@alliance-lang/language';
import { actorKey, humanWord, type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { SceneNode, Tone } from '../../scene/scene.ts';
import { amountText } from '../../wording/amount-text.ts';
import { capital } from '../../wording/capital.ts';
import { durationText, statedText } from '../../wording/time-text.ts';

/** A box of the flow with what is said of it. */
export interface ValueBox {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly tone: Tone;
  readonly node: SceneNode;
}

/** What somebody gives. `amount` counts in the one currency that ribbons are drawn in; absent where none is known. */
export interface GivenBox extends ValueBox {
  readonly from: string;
  readonly amount?: number;
}

/** What is shared out or paid. `percents` says how much of the whole each gets, by box; absent where that is open. */
export interface SharedBox extends ValueBox {
  readonly gets: readonly { readonly to: string; readonly percent?: number; readonly text: string }[];
}

export interface ValueFlow {
  /** Whose contributions are read as amounts; absent where no amount is known. */
  readonly currency?: string;
  readonly givers: readonly ValueBox[];
  readonly given: readonly GivenBox[];
  readonly joint: ValueBox;
  readonly shared: readonly SharedBox[];
  readonly getters: readonly ValueBox[];
}

/** What each side gives, what the alliance is said to be worth, and how what it earns is shared. */
export function readValue(reading: ModelReading): ValueFlow {
  const { model } = reading;
  const currency = mainCurrency(reading);
  const boxes = new Map<string, ValueBox>();
  const boxOf = (actor: ActorRef): string => {
    const party = reading.partyOfActor(actor);
    const key = party?.id ?? actorKey(actor);
    if (!boxes.has(key)) boxes.set(key, actorBox(reading, actor, key));
    return key;
  };
  for (const party of reading.parties) boxes.set(party.id, partyBox(reading, party.id));
  const given = model.contributions.map((contribution) =>
    givenBox(reading, contribution, boxOf(contribution.from), currency),
  );
  const shared = [
    ...model.shares.map((share) => sharedBox(reading, share, boxOf)),
    ...model.payments.map((payment) => paymentBox(reading, payment, boxOf)),
  ];
  const giving = new Set(given.map((box) => box.from));
  const getting = new Set(shared.flatMap((box) => box.gets.map(({ to }) => to)));
  const order = [...boxes.values()];
  return {
    ...(currency === undefined ? {} : { currency }),
    givers: order
      .filter(({ key }) => giving.has(key))
      .map((box) => ({
        ...box,
        subtitle: totalText(
          given.filter(({ from }) => from === box.key),
          currency,
        ),
      })),
    given: order.flatMap(({ key }) => given.filter(({ from }) => from === key)),
    joint: jointBox(reading, given, currency),
    shared,
    getters: order.filter(({ key }) => getting.has(key)).map((box) => ({ ...box, subtitle: '' })),
  };
}

/** The currency in which most contributions are valued; the order of the model breaks ties. */
function mainCurrency(reading: ModelReading): string | undefined {
  const counts = new Map<string, number>();
  for (const contribution of reading.model.contributions) {
    const money = valueOfContribution(reading.model, contribution)?.money;
    if (money) counts.set(money.currency, (counts.get(money.currency) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function partyBox(reading: ModelReading, id: string): ValueBox {
  const party = reading.party(id);
  if (!party) throw new Error(`There is no party ${id}.`);
  const node = reading.node(party.party, { label: party.name, refs: [id] });
  return { key: id, title: party.name, subtitle: '', tone: party.tone, node };
}

function actorBox(reading: ModelReading, actor: ActorRef, key: string): ValueBox {
  const name = reading.actorName(actor);
  const node: SceneNode = {
    id: `text:${key}`,
    label: name || 'somebody',
    source: sourceOf(actor.at),
  };
  return { key, title: name, subtitle: '', tone: reading.toneOfActor(actor), node };
}

function givenBox(reading: ModelReading, one: Contribution, from: string, currency: string | undefined): GivenBox {
  const value = valueOfContribution(reading.model, one);
  const amount = value && value.money.currency === currency ? decimalToNumber(value.money.amount) : undefined;
  const what = one.gives.map(givenText).join(', ');
  const title = one.title ?? (one.name && !what ? one.name : capital(what) || label(one));
  const stated = knownValue(one.valued) ?? one.gives.find(({ money }) => money);
  const rate =
    stated && 'currency' in stated ? stated : stated?.money ? { ...stated.money, per: stated.per } : undefined;
  // Money for each period without an end to count to: what is stated is shown, its sum is not known.
  const perPeriod = rate ? `${formatMoney(rate, 'rounded')}${rate.per ? ` per ${rate.per}` : ''}` : '';
  const subtitle = value
    ? `${value.whole ? '' : 'at least '}${formatMoney(value.money, 'rounded')}`
    : openText(one) || perPeriod || (capital(what) === title ? 'no value stated' : what);
  const details = [what, value?.workings ?? (perPeriod || 'no value stated')].filter(Boolean);
  const party = reading.partyOfActor(one.from);
  return {
    key: one.id,
    title,
    subtitle,
    tone: reading.toneOfActor(one.from),
    from,
    node: reading.node(one, { label: `${title}: ${subtitle}`, details, refs: party ? [party.id] : [] }),
    ...(amount !== undefined && amount > 0 ? { amount } : {}),
  };
}

function openText(one: Contribution): string {
  const states = [one.valued, ...one.gives.map((item) => (item.unknown ? { unknown: item.unknown } : undefined))];
  const open = states.find((state) => state !== undefined && 'unknown' in state);
  if (!open || !('unknown' in open)) return one.givesUnknown ? 'to be decided' : '';
  return open.unknown === 'tbd' ? 'to be decided' : open.unknown;
}

function givenText(item: GivenItem): string {
  if (item.unknown) return humanWord(item.kind.word);
  const number = item.number ? `${item.number}${item.upTo ? `–${item.upTo}` : ''} ${item.unit ?? ''}`.trim() : '';
  const money = item.money ? amountText({ type: 'money', ...item.money }) : '';
  if (item.text) return [number, item.text].filter(Boolean).join(' ');
  return [humanWord(item.kind.word), number || money].filter(Boolean).join(' ');
}

function totalText(given: readonly GivenBox[], currency: string | undefined): string {
  const known = given.flatMap(({ amount }) => amount ?? []);
  if (currency === undefined || known.length === 0) return 'no sum known';
  const sum = known.reduce((total, amount) => total + amount, 0);
  const text = formatMoney({ currency, amount: String(Math.round(sum)) }, 'rounded');
  return known.length === given.length ? text : `at least ${text}`;
}

function jointBox(reading: ModelReading, given: readonly GivenBox[], currency: string | undefined): ValueBox {
  const { model } = reading;
  const [value] = model.values;
  const over = value?.total?.over ? ` over ${statedText(value.total.over, durationText)}` : '';
  const total = value?.total
    ? `worth ${statedText(value.total.money, (money) => amountText({ type: 'money', ...money }))}${over}`
    : '';
  const put = given.some(({ amount }) => amount !== undefined) ? `${totalText(given, currency)} put in` : '';
  const title = value ? label(value) : label(model.alliance);
  const subtitle = total || put;
  const element = value ?? model.alliance;
  const details = [total, put, ...model.values.slice(1).map((other) => label(other))].filter(Boolean);
  const node = reading.node(element, { label: `${title}: ${subtitle || 'no value stated'}`, details, refs: [] });
  return { key: 'joint', title, subtitle, tone: 'body', node: value ? node : { ...node, findings: [] } };
}

function sharedBox(reading: ModelReading, share: Share, boxOf: (actor: ActorRef) => string): SharedBox {
  const { split } = share;
  const parties = reading.parties;
  const everybody = (text: string, percent?: number) =>
    parties.map(({ id }) => ({ to: id, text, ...(percent === undefined ? {} : { percent }) }));
  const left = split?.shares.reduce((rest, one) => rest - Number(one.percent ?? 0), 100) ?? 0;
  const gets =
    !split || split.unknown
      ? []
      : split.equally
        ? everybody('equal share', 100 / Math.max(1, parties.length))
        : split.own
          ? everybody('its own')
          : split.shares.map((one) => {
              const percent =
                one.percent !== undefined ? Number(one.percent) : one.remainder && left >= 0 ? left : undefined;
              const to = boxOf({
                at: one.at,
                name: one.actor.name,
                ...(one.actor.id ? { id: one.actor.id } : {}),
                ...(one.actor.kind ? { kind: one.actor.kind } : {}),
              });
              return {
                to,
                text: percent === undefined ? 'to be decided' : `${Math.round(percent * 100) / 100} %`,
                ...(percent === undefined || compareDecimals(String(percent), '0') <= 0 ? {} : { percent }),
              };
            });
  const title = label(share);
  const base = share.base ? statedText(share.base.text, (text) => text) : '';
  const subtitle =
    gets.length === 0
      ? 'split to be decided'
      : split?.equally
        ? 'split equally'
        : split?.own
          ? 'each keeps its own'
          : gets.length > 4
            ? 'split'
            : gets.map(({ to, text }) => `${reading.party(to)?.mark ?? to} ${text}`).join(' · ');
  const who = gets.map(({ to, text }) => `${reading.party(to)?.name ?? to}: ${text}`);
  const tiers =
    share.tiers.length > 0 ? [`${share.tiers.length} further ${share.tiers.length === 1 ? 'tier' : 'tiers'}`] : [];
  return {
    key: share.id,
    title,
    subtitle,
    tone: gets.length === 0 ? 'warning' : 'body',
    gets,
    node: reading.node(share, {
      label: `${title}: ${who.join(', ') || subtitle}`,
      details: [base, ...tiers].filter(Boolean),
      refs: gets.map(({ to }) => to),
    }),
  };
}

function paymentBox(reading: ModelReading, payment: Payment, boxOf: (actor: ActorRef) => string): SharedBox {
  const amounts = payment.amounts.map((one) => {
    if (one.unknown) return one.unknown === 'tbd' ? 'to be decided' : one.unknown;
    const of = one.of.map((item) => reading.scopeText(item)).join(', ');
    const per = one.per
      ? ` per ${one.per}`
      : one.perText
        ? ` per ${one.perText}`
        : one.cadence
          ? ` ${one.cadence}`
          : '';
    const money = one.money
      ? amountText({ type: 'money', ...one.money })
      : one.percent
        ? `${one.percent} %${of ? ` of ${of}` : ''}`
        : (one.text ?? '');
    return `${money}${per}`;
  });
  const amount = amounts.filter(Boolean).join(', ') || 'no amount stated';
  const from = reading.actorName(payment.from);
  const to = boxOf(payment.to);
  return {
    key: payment.id,
    title: label(payment),
    subtitle: `${amount}, paid by ${from}`,
    tone: reading.toneOfActor(payment.from),
    gets: [{ to, text: amount }],
    node: reading.node(payment, {
      label: `${label(payment)}: ${amount}, from ${from} to ${reading.actorName(payment.to)}`,
      refs: [to],
    }),
  };
}

/** Whether there is anything to show. */
export function hasValue(reading: ModelReading): boolean {
  const { contributions, shares, payments, values } = reading.model;
  return contributions.length + shares.length + payments.length + values.length > 0;
}
