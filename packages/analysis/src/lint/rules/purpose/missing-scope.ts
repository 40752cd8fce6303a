import { isMissing } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-scope',
  group: 'purpose',
  from: { design: 'warning' },
  summary: 'No offering, territory or exclusion is stated',
  why: 'An alliance without edges grows until it collides with something that one party does alone.',
  remedy: 'Write `scope { offering "…"  territory "…"  excludes "…" }` in the alliance.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `Nothing says what ${alliance} is about and where it ends: no offering, no territory, no exclusion.`,
  },
  check({ alliance }, { report }) {
    const { scope } = alliance;
    const said = scope && [...scope.offerings, ...scope.territories, ...scope.excludes];
    const silent = scope
      ? isMissing(scope, said, 'offering', 'territory', 'excludes')
      : isMissing(alliance, scope, 'scope');
    if (!silent) return;
    const fixes = scope
      ? []
      : safeFix('Add a scope to be agreed', insertStatement(alliance, 'scope {\n  offering tbd\n}'));
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['alliance.scope'],
        fixed: 'alliance RetailInsights {\n  …\n  scope {\n    offering tbd\n  }\n}',
      },
    ],
    good: [{ text: 'alliance RetailInsights {\n  …\n  scope {\n    territory "EMEA"\n  }\n}' }],
  },
});
