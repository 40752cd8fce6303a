import type { AllianceModel, Contribution } from '@alliance-lang/language';
import {
  addDecimals,
  compareDecimals,
  decimalToNumber,
  divideDecimals,
  formatMoney,
  formatRounded,
  label,
} from '@alliance-lang/language';
import { contributionsByPrincipal, firmnessOf, valueOfContribution } from '../../../balance/commitment.ts';
import type { Principal } from '../../../parties/principals.ts';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** What one principal gives in all. */
interface Total {
  readonly principal: Principal;
  readonly currency: string;
  readonly amount: string;
  readonly workings: string;
  /** False when something it gives has no value, so that it gives at least this. */
  readonly whole: boolean;
}

export default defineRule({
  name: 'asymmetric-commitment',
  group: 'contributions',
  from: { design: 'warning' },
  summary: 'What the parties give differs by more than 3 : 1, or is firm on one side and soft on the other',
  why: 'When one side is fully invested and the other treats the alliance as a side project, the gap destroys the trust between them.',
  remedy:
    'Level what is given, or firm up the soft side with `effort shall`, amounts and dates; or waive it with the reason.',
  options: {
    ratio: {
      type: 'number',
      default: 3,
      minimum: 1,
      description: 'How many times as much one party may give as another.',
    },
  },
  messages: {
    uneven: (facts: { more: string; less: string; ratio: string; limit: number }) =>
      `${facts.more}; ${facts.less}. That is ${facts.ratio} : 1, more than ${facts.limit} : 1.`,
    soft: (facts: { hard: string; hardWorks: string; soft: string; softWorks: string }) =>
      `${facts.hard} commits firmly (${facts.hardWorks}), but all that ${facts.soft} gives is an intention (${facts.softWorks}).`,
  },
  check(model, { report, options }) {
    const given = contributionsByPrincipal(model);
    const totals = [...given].flatMap(([principal, contributions]) => totalOf(model, principal, contributions));
    for (const total of totals) {
      const most = totals.reduce((a, b) => (compareDecimals(b.amount, a.amount) > 0 ? b : a), total);
      if (most === total || !total.whole || most.currency !== total.currency) continue;
      const ratio = divideDecimals(most.amount, total.amount);
      if (ratio === undefined || decimalToNumber(ratio) <= options.ratio) continue;
      const facts = {
        more: sentence(most),
        less: sentence(total),
        ratio: formatRounded(ratio, 2),
        limit: options.ratio,
      };
      const { element } = total.principal;
      report({
        message: 'uneven',
        facts,
        at: element.nameAt,
        element,
        related: relatedTo(given.get(most.principal) ?? []),
      });
    }

    const firm = [...given].find(([, contributions]) => contributions.some((one) => firmnessOf(model, one) === 'hard'));
    if (!firm) return;
    for (const [principal, contributions] of given) {
      if (!contributions.every((one) => firmnessOf(model, one) === 'soft')) continue;
      const hard = firm[1].filter((one) => firmnessOf(model, one) === 'hard');
      const facts = {
        hard: firm[0].label,
        hardWorks: works(hard),
        soft: principal.label,
        softWorks: works(contributions),
      };
      const { element } = principal;
      report({ message: 'soft', facts, at: element.nameAt, element, related: relatedTo(contributions) });
    }
  },
  examples: {
    bad: [
      {
        title: 'USD 1.2M a year for two years against USD 400k once',
        text: [
          'party «Contoso» { … }',
          'contribution RetailData from Contoso {\n  gives cash USD 400k\n  due 2026-06-30\n  effort shall\n  toward ForecastConnector\n}',
        ].join('\n'),
      },
      {
        title: 'firm on one side, best efforts on the other',
        text: [
          'party «Contoso» { … }',
          'contribution RetailData from Contoso {\n  …\n  effort best-efforts\n}',
          'contribution ReserveContoso from Contoso {\n  …\n  effort may\n}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'half as much a year for twice as long',
        text: 'contribution RetailData from Contoso {\n  …\n  valued USD 600k per year\n  ends 2030-02-28\n}',
      },
      {
        title: 'people without an agreed value may be worth anything',
        stage: 'design',
        text: 'contribution RetailData from Contoso {\n  …\n  gives people 8 fte\n}',
        without: ['contribution RetailData.valued'],
      },
    ],
  },
});

/** The sum of the valued contributions; none when nothing has a value or the currencies differ. */
function totalOf(model: AllianceModel, principal: Principal, contributions: readonly Contribution[]): Total[] {
  const values = contributions.map((contribution) => valueOfContribution(model, contribution));
  const known = values.filter((value) => value !== undefined);
  const [first] = known;
  if (!first || known.some((value) => value.money.currency !== first.money.currency)) return [];
  const amount = known.map((value) => value.money.amount).reduce(addDecimals);
  const parts = contributions.flatMap((contribution, index) => {
    const value = values[index];
    return value ? [`${label(contribution)}: ${value.workings}`] : [];
  });
  const whole = values.every((value) => value?.whole === true);
  return [{ principal, currency: first.money.currency, amount, workings: parts.join('; '), whole }];
}

function sentence({ principal, currency, amount, workings }: Total): string {
  return `${principal.label} gives ${formatMoney({ currency, amount }, 'rounded')} (${workings})`;
}

function works(contributions: readonly Contribution[]): string {
  const named = contributions.map((contribution) => {
    const effort = contribution.effort && 'value' in contribution.effort ? `: ${contribution.effort.value.word}` : '';
    return `${label(contribution)}${effort}`;
  });
  return listed(named);
}

function relatedTo(contributions: readonly Contribution[]) {
  return contributions.map((contribution) => ({
    at: contribution.nameAt,
    message: `${label(contribution)} is declared here`,
  }));
}
