import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-method',
  group: 'economics',
  from: { sign: 'warning' },
  small: 'information',
  summary: 'Shared revenue without an accounting method',
  why: 'Gross or net, booked or received: each side counts the way that suits it, and both are right by their own books.',
  remedy: 'Write `method "IFRS 15, gross of partner fees"` in the share.',
  messages: {
    missing: ({ share }: { share: string }) => `Nothing says by which accounting method "${share}" is counted.`,
  },
  check({ shares }, { report }) {
    for (const share of shares) {
      if (!isMissing(share, share.method, 'method') || (!share.split && share.tiers.length === 0)) continue;
      const fixes = safeFix('Add a method to be agreed', insertStatement(share, 'method tbd'));
      report({ message: 'missing', facts: { share: label(share) }, at: share.nameAt, element: share, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'share «Subscription» { … }',
        without: ['share Subscription.method'],
        fixed: 'share Subscription {\n  …\n  method tbd\n}',
      },
    ],
    good: [{ text: 'share Subscription {\n  …\n  method "Cash received, net of tax"\n}' }],
  },
});
