import { isMissing, knownValue } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-mission',
  group: 'purpose',
  from: { explore: 'warning', design: 'error' },
  summary: 'An alliance without a mission statement',
  why: 'Partners who cannot say in one or two sentences why they work together want different things and find out late.',
  remedy: 'Write `mission "…"` in the alliance: what the partnership makes possible, for whom.',
  messages: {
    missing: ({ alliance }: { alliance: string }) => `${alliance} does not say what it is for: it has no mission.`,
    empty: ({ alliance }: { alliance: string }) => `The mission of ${alliance} is an empty text.`,
  },
  check({ alliance }, { report }) {
    const facts = { alliance: alliance.name };
    if (isMissing(alliance, alliance.mission, 'mission')) {
      const fixes = safeFix('Add a mission to be written', insertStatement(alliance, 'mission tbd'));
      report({ message: 'missing', facts, at: alliance.nameAt, element: alliance, fixes });
    } else if (alliance.mission && knownValue(alliance.mission)?.trim() === '') {
      report({ message: 'empty', facts, at: alliance.mission.at, element: alliance });
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['alliance.mission'],
        fixed: 'alliance RetailInsights {\n  …\n  mission tbd\n}',
      },
      { title: 'an empty text says nothing', text: 'alliance RetailInsights {\n  …\n  «mission ""»\n}' },
    ],
    good: [
      { text: 'alliance RetailInsights {\n  …\n  mission "Same-day demand forecasts for mid-size retailers."\n}' },
      {
        title: 'not written yet, and said to be so',
        stage: 'design',
        text: 'alliance RetailInsights {\n  …\n  mission tbd "The executives agree on it by May"\n}',
      },
    ],
  },
});
