import type { AllianceModel, Element, Range } from '@alliance-lang/language';
import { isKnown } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'mixed-currencies',
  group: 'economics',
  from: { design: 'warning' },
  summary: 'Amounts in currencies that nothing relates',
  why: 'Two currencies without a rate make every comparison, cap and split a question of the day on which it is asked.',
  remedy:
    'Write all amounts in one currency, or say the rate: `note "Converted at the ECB rate of the last day of the quarter"`.',
  messages: {
    mixed: ({ amount, other }: { amount: string; other: string }) =>
      `This amount is in ${amount}, others are in ${other}, and nothing says at which rate they are compared.`,
  },
  check(model, { report }) {
    const amounts = amountsOf(model);
    const [main] = model.alliance.currencies.map((currency) => currency.code);
    const first = main ?? amounts[0]?.currency;
    const strange = amounts.find((amount) => amount.currency !== first);
    const used = amounts.some((amount) => amount.currency === first);
    if (!strange || !first || !used || saysRate(model)) return;
    const facts = { amount: strange.currency, other: first };
    report({ message: 'mixed', facts, at: strange.at, element: strange.element });
  },
  examples: {
    bad: [{ text: 'cost Hosting {\n  …\n  «budget EUR 300k per year»\n}' }],
    good: [
      {
        title: 'the rate is said',
        text: 'cost Hosting {\n  …\n  budget EUR 300k per year\n  note "Converted at the ECB rate of the last day of the quarter."\n}',
      },
      {
        title: 'the size of a company is no amount of the alliance',
        text: 'party Contoso {\n  …\n  size {\n    revenue EUR 900M\n  }\n}',
      },
    ],
  },
});

interface Amount {
  readonly element: Element;
  readonly at: Range;
  readonly currency: string;
}

function amountsOf(model: AllianceModel): Amount[] {
  const amounts: Amount[] = [];
  const add = (element: Element, at: Range, money: { readonly currency: string } | undefined): void => {
    if (money) amounts.push({ element, at, currency: money.currency });
  };
  for (const contribution of model.contributions) {
    if (isKnown(contribution.valued)) add(contribution, contribution.valued.at, contribution.valued.value);
    for (const item of contribution.gives) add(contribution, item.at, item.money);
  }
  for (const value of model.values)
    if (isKnown(value.total?.money)) add(value, value.total.at, value.total.money.value);
  for (const share of model.shares)
    for (const limit of [...share.minimums, ...share.maximums])
      if (isKnown(limit.money)) add(share, limit.at, limit.money.value);
  for (const cost of model.costs) {
    if (isKnown(cost.budget)) add(cost, cost.budget.at, cost.budget.value);
    if (isKnown(cost.overrun?.cap)) add(cost, cost.overrun.at, cost.overrun.cap.value);
  }
  for (const payment of model.payments) for (const amount of payment.amounts) add(payment, amount.at, amount.money);
  for (const kpi of model.kpis)
    for (const target of kpi.targets)
      if (isKnown(target.amount) && target.amount.value.type === 'money') add(kpi, target.at, target.amount.value);
  return amounts;
}

/** Whether a note, definition or method says how currencies are converted. */
function saysRate(model: AllianceModel): boolean {
  const carriers = [
    model.alliance,
    model.term,
    model.legal,
    ...model.contributions,
    ...model.shares,
    ...model.costs,
    ...model.payments,
    ...model.values,
  ];
  const texts = [
    ...carriers.flatMap((carrier) => carrier?.notes ?? []),
    ...model.defines.map((define) => define.text),
    ...[...model.shares, ...model.costs, ...model.payments].map((item) => item.method),
  ];
  return texts.some((text) => isKnown(text) && /exchange|convert|\brate\b|currency/i.test(text.value));
}
