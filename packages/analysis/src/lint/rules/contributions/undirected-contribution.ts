import { isMissing, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'undirected-contribution',
  group: 'contributions',
  from: { design: 'information' },
  small: 'off',
  summary: 'A contribution toward nothing',
  why: 'What is given for nothing in particular is used for something else.',
  remedy: 'Write `toward` and the deliverable, responsibility or objective.',
  messages: { nothing: ({ contribution }: { contribution: string }) => `Nothing says what ${contribution} is for.` },
  check({ contributions }, { report }) {
    for (const contribution of contributions) {
      if (!isMissing(contribution, contribution.toward, 'toward') || contribution.purpose) continue;
      report({
        message: 'nothing',
        facts: { contribution: label(contribution) },
        at: contribution.nameAt,
        element: contribution,
      });
    }
  },
  examples: {
    bad: [{ text: 'contribution «RetailData» from Contoso { … }', without: ['contribution RetailData.toward'] }],
    good: [
      { text: 'contribution RetailData from Contoso {\n  …\n  toward ForecastConnector\n}' },
      {
        title: 'a reserve has its purpose',
        text: 'contribution ReserveContoso from Contoso { … }',
        without: ['contribution ReserveContoso.toward'],
      },
    ],
  },
});
