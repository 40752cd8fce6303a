import type { Contribution, GivenItem } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Kinds that are counted: a text alone does not say how much. */
const COUNTED: ReadonlySet<string> = new Set(['cash', 'people']);

export default defineRule({
  name: 'vague-contribution',
  group: 'contributions',
  from: { design: 'warning', sign: 'error' },
  summary: 'A contribution without kind, amount or value',
  why: 'What is promised vaguely is delivered vaguely, and afterwards both sides remember it differently.',
  remedy: 'Say what is given and how much: `gives people 6 fte`, `gives cash USD 500k`, or the value with `valued`.',
  messages: {
    nothing: ({ contribution }: { contribution: string }) => `${contribution} does not say what is given.`,
    amount: ({ contribution, kind }: { contribution: string; kind: string }) =>
      `${contribution} gives "${kind}" without an amount, a description or a value.`,
    counted: ({ contribution, kind }: { contribution: string; kind: string }) =>
      `${contribution} gives "${kind}" without saying how much.`,
  },
  check({ contributions }, { report }) {
    for (const contribution of contributions) {
      const facts = { contribution: label(contribution) };
      if (isMissing(contribution, contribution.gives, 'gives') && !contribution.givesUnknown) {
        const fixes = safeFix('Add what is given, to be agreed', insertStatement(contribution, 'gives tbd'));
        report({ message: 'nothing', facts, at: contribution.nameAt, element: contribution, fixes });
        continue;
      }
      if (!isMissing(contribution, contribution.valued, 'valued')) continue;
      for (const item of contribution.gives) {
        if (isSpecific(contribution, item)) continue;
        const kind = item.kind.word;
        const fixes = safeFix('Add a value to be agreed', insertStatement(contribution, 'valued tbd'));
        const message = COUNTED.has(kind) ? 'counted' : 'amount';
        report({
          message,
          facts: { ...facts, kind },
          at: item.at,
          element: contribution,
          fixes: fixesOnce(contribution, item, fixes),
        });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'contribution RetailData from Contoso {\n  gives «data»\n  starts 2026-03-01\n  toward ForecastConnector\n}',
        fixed:
          'contribution RetailData from Contoso {\n  gives data\n  starts 2026-03-01\n  toward ForecastConnector\n  valued tbd\n}',
      },
      {
        title: 'a text does not say how many people',
        text: 'contribution RetailData from Contoso {\n  gives «people "senior analysts"»\n  starts 2026-03-01\n  toward ForecastConnector\n}',
      },
      {
        title: 'a contribution of nothing in particular',
        text: 'contribution «RetailData» from Contoso {\n  starts 2026-03-01\n  toward ForecastConnector\n}',
        fixed:
          'contribution RetailData from Contoso {\n  starts 2026-03-01\n  toward ForecastConnector\n  gives tbd\n}',
      },
    ],
    good: [
      {
        title: 'a described asset needs no amount',
        stage: 'design',
        text: 'contribution RetailData from Contoso {\n  gives data "Daily point-of-sale data of 900 retailers"\n  effort shall\n  toward ForecastConnector\n}',
      },
      {
        title: 'how much is not agreed yet',
        stage: 'design',
        text: 'contribution RetailData from Contoso {\n  gives people tbd\n  effort shall\n  toward ForecastConnector\n}',
      },
    ],
  },
});

/** An amount, or, for what is not counted, a description; the title of the contribution is one. */
function isSpecific(contribution: Contribution, item: GivenItem): boolean {
  if (item.money || item.number !== undefined || item.unknown) return true;
  return Boolean(item.text?.trim() || contribution.title?.trim()) && !COUNTED.has(item.kind.word);
}

/** One value stands for all that is given: only the first vague item offers to add it. */
function fixesOnce<F>(contribution: Contribution, item: GivenItem, fixes: readonly F[]): readonly F[] {
  return contribution.gives.find((candidate) => !isSpecific(contribution, candidate)) === item ? fixes : [];
}
