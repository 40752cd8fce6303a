import type { AllianceModel, Element, Range } from '@alliance-lang/language';
import { formatMoney, label, signOfDecimal } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'non-positive-amount',
  group: 'hygiene',
  from: { explore: 'error' },
  summary: 'An amount of zero or less where something is given, paid, budgeted or counted',
  why: 'A payment of nothing is no payment, and one below zero goes the other way: either a figure is missing or a sign is wrong.',
  remedy: 'Write the amount, `tbd` when it is not agreed, or turn the direction round.',
  messages: {
    money: ({ where, amount }: { where: string; amount: string }) => `${where} has an amount of ${amount}.`,
    count: ({ where, count, what }: { where: string; count: string; what: string }) => `${where} has ${count} ${what}.`,
  },
  check(model, { report }) {
    for (const { element, at, currency, amount, what } of amountsOf(model)) {
      if (signOfDecimal(amount) > 0) continue;
      const where = label(element);
      if (currency)
        report({ message: 'money', facts: { where, amount: formatMoney({ currency, amount }) }, at, element });
      else report({ message: 'count', facts: { where, count: amount, what }, at, element });
    }
  },
  examples: {
    bad: [
      { text: 'contribution ReserveContoso from Contoso {\n  …\n  gives «cash USD 0»\n}', stage: 'explore' },
      { text: 'cost Hosting {\n  …\n  «budget USD -300k per year»\n}' },
      {
        title: 'no seats',
        text: 'body Delivery {\n  level working\n  «seats 0 per-party»\n  meets weekly\n}',
        stage: 'explore',
      },
    ],
    good: [
      {
        title: 'zero is a fair baseline and a fair target',
        text: 'kpi Incidents {\n  category operations\n  better lower\n  baseline 4\n  target 0 by 2026-12-31\n  collected monthly by Contoso.Support\n}',
      },
      { title: 'not agreed', stage: 'design', text: 'cost Hosting {\n  …\n  budget tbd\n}' },
    ],
  },
});

interface StatedAmount {
  readonly element: Element;
  readonly at: Range;
  readonly amount: string;
  readonly currency?: string;
  readonly what: string;
}

/** Amounts that must be above zero. Baselines, targets, thresholds and prices of options may be zero. */
function amountsOf(model: AllianceModel): StatedAmount[] {
  const amounts: StatedAmount[] = [];
  const money = (
    element: Element,
    at: Range,
    value: { readonly currency: string; readonly amount: string } | undefined,
  ): void => {
    if (value) amounts.push({ element, at, amount: value.amount, currency: value.currency, what: '' });
  };
  const stated = (element: Element, value: { readonly at: Range } | undefined): void => {
    if (value && 'value' in value) money(element, value.at, value.value as { currency: string; amount: string });
  };
  const count = (element: Element, at: Range, number: number | string | undefined, what: string): void => {
    if (number !== undefined) amounts.push({ element, at, amount: String(number), what });
  };

  for (const contribution of model.contributions) {
    stated(contribution, contribution.valued);
    for (const item of contribution.gives) {
      money(contribution, item.at, item.money);
      if (!item.money) count(contribution, item.at, item.number, item.unit ?? item.kind.word);
    }
  }
  for (const share of model.shares)
    for (const limit of [...share.minimums, ...share.maximums]) stated(share, limit.money);
  for (const cost of model.costs) {
    stated(cost, cost.budget);
    stated(cost, cost.overrun?.cap);
  }
  for (const program of model.programs) stated(program, program.budget);
  for (const payment of model.payments) for (const amount of payment.amounts) money(payment, amount.at, amount.money);
  for (const value of model.values) stated(value, value.total?.money);
  for (const venture of model.ventures) stated(venture, venture.capital);
  for (const right of model.rights) if (right.fee) money(right, right.fee.at, right.fee.money);
  if (model.legal) {
    for (const insurance of model.legal.insurances) stated(model.legal, insurance.of);
    for (const clause of model.legal.liability)
      for (const cap of clause.caps)
        for (const term of cap.terms) if (term.type === 'money') money(model.legal, cap.at, term.money);
  }
  for (const body of model.bodies) {
    if (body.seats) count(body, body.seats.at, body.seats.perParty, 'seats for each party');
    for (const seat of body.seats?.counts ?? []) count(body, seat.at, seat.count, `seats for ${seat.actor.name}`);
  }
  const term = model.term?.runs;
  if (model.term && term?.duration) count(model.term, term.at, term.duration.amount, `${term.duration.unit}s to run`);
  return amounts;
}
