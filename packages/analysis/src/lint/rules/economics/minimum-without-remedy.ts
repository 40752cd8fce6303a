import { label } from '@alliance-lang/language';
import { insertAfter, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'minimum-without-remedy',
  group: 'economics',
  from: { sign: 'warning' },
  summary: 'A minimum commitment with no rule for a shortfall',
  why: 'A minimum that nothing follows from is a wish.',
  remedy: 'Write `else pays-shortfall`, or `else right …`, behind the minimum.',
  messages: {
    missing: ({ share }: { share: string }) => `Nothing follows when the minimum of "${share}" is not reached.`,
  },
  check({ shares }, { report }) {
    for (const share of shares) {
      for (const minimum of share.minimums) {
        if (minimum.otherwise) continue;
        const fixes = safeFix('Add a remedy to be agreed', insertAfter(minimum.at, ' else tbd'));
        report({ message: 'missing', facts: { share: label(share) }, at: minimum.at, element: share, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'share Subscription {\n  …\n  «minimum Contoso USD 200k per year»\n}',
        fixed: 'share Subscription {\n  …\n  minimum Contoso USD 200k per year else tbd\n}',
      },
    ],
    good: [{ text: 'share Subscription {\n  …\n  minimum Contoso USD 200k per year else pays-shortfall\n}' }],
  },
});
