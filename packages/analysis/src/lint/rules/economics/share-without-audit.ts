import { label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'share-without-audit',
  group: 'economics',
  from: { sign: 'warning' },
  summary: 'Shared revenue that the other side may not audit',
  why: 'Who is paid a share of what the other counts must be able to look at the count.',
  remedy: 'Write `audit yearly by Northwind of Contoso covers Subscription` in `legal`.',
  messages: {
    none: ({ share }: { share: string }) => `Nobody may audit the figures behind "${share}".`,
    other: ({ share }: { share: string }) => `The audit rights do not cover "${share}".`,
  },
  check(model, { report }) {
    const { legal } = model;
    if (legal?.unknown || legal?.unreadable.includes('audit') || model.unreadable.includes('legal')) return;
    const audits = legal?.audits ?? [];
    const covered = audits.flatMap((audit) => audit.covers);
    // An audit that names nothing, or says in words what it covers, may cover all.
    if (
      audits.some((audit) => audit.covers.length === 0 || audit.unknown) ||
      covered.some((item) => item.id === undefined)
    )
      return;
    for (const share of model.shares) {
      if (!share.split || share.unknown || covered.some((item) => item.id === share.id)) continue;
      const message = audits.length === 0 ? 'none' : 'other';
      report({ message, facts: { share: label(share) }, at: share.nameAt, element: share });
    }
  },
  examples: {
    bad: [
      { text: 'share «Subscription» { … }', without: ['legal.audit'] },
      {
        title: 'the audit is of something else',
        text: 'share «Subscription» { … }\n\nlegal {\n  …\n  audit yearly by Northwind of Contoso covers Hosting\n}',
      },
    ],
    good: [
      { text: 'share Subscription { … }' },
      { title: 'an audit of everything', text: 'legal {\n  …\n  audit yearly by Northwind of Contoso\n}' },
    ],
  },
});
