import { isMissing } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-gap',
  group: 'purpose',
  from: { explore: 'warning' },
  small: 'information',
  summary: 'Neither the strategic gap nor the reason for the route (build, buy or partner) is stated',
  why: 'An alliance that fills no gap its parties could not fill alone has no reason to exist, however well the people get on.',
  remedy: 'Write `gap "…"`: what is needed and cannot be built fast enough; or `route partner "…"` with the reason.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `${alliance} states neither the gap that it fills nor why partnering is the route.`,
    unreasoned: ({ route }: { route: string }) =>
      `The route is "${route}", but neither a reason nor the gap behind it is stated.`,
  },
  check({ alliance }, { report }) {
    const { route } = alliance;
    if (!isMissing(alliance, alliance.gap, 'gap') || alliance.unreadable.includes('route')) return;
    if (route && (route.unknown || route.reason)) return;
    const fixes = safeFix('Add a gap to be described', insertStatement(alliance, 'gap tbd'));
    if (route?.word) {
      const facts = { route: route.word.word };
      report({ message: 'unreasoned', facts, at: route.at, element: alliance, fixes });
    } else {
      report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['alliance.gap', 'alliance.route'],
        fixed: 'alliance RetailInsights {\n  …\n  gap tbd\n}',
      },
      {
        title: 'the route is chosen, nobody says why',
        without: ['alliance.gap'],
        text: 'alliance RetailInsights {\n  …\n  «route partner»\n}',
      },
    ],
    good: [
      {
        title: 'the reason for the route says the gap',
        without: ['alliance.gap'],
        text: 'alliance RetailInsights {\n  …\n  route partner "Building a retail data model takes three years."\n}',
      },
      { stage: 'design', without: ['alliance.gap'], text: 'alliance RetailInsights {\n  …\n  route tbd\n}' },
    ],
  },
});
