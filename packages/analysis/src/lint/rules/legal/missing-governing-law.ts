import { isMissing } from '@alliance-lang/language';
import { insertDeclaration, insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-governing-law',
  group: 'legal',
  from: { sign: 'warning' },
  summary: 'No governing law',
  why: 'Without a chosen law, the first thing to be argued about in a dispute is which country’s rules decide it.',
  remedy: 'Write `governing-law "…"` in `legal`.',
  messages: {
    missing: () => 'Nothing says which law governs the alliance.',
    noLegal: ({ alliance }: { alliance: string }) => `${alliance} has no legal terms, and so no governing law.`,
  },
  check(model, { report }) {
    const { alliance, legal } = model;
    const title = 'Add a governing law to be agreed';
    if (!legal) {
      if (model.unreadable.includes('legal')) return;
      const edit = insertDeclaration(model, 'legal {\n  governing-law tbd\n}', model.agreements);
      const facts = { alliance: alliance.name };
      report({ message: 'noLegal', facts, at: alliance.nameAt, element: alliance, fixes: safeFix(title, edit) });
    } else if (isMissing(legal, legal.governingLaw, 'governing-law')) {
      const fixes = safeFix(title, insertStatement(legal, 'governing-law tbd'));
      report({ message: 'missing', at: legal.nameAt, element: legal, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: '«legal» { … }',
        without: ['legal.governing-law'],
        fixed: 'legal {\n  …\n  governing-law tbd\n}',
      },
      {
        title: 'no legal terms at all',
        text: 'alliance «RetailInsights» { … }',
        without: ['legal'],
        fixed: 'legal {\n  governing-law tbd\n}',
      },
    ],
    good: [
      { text: 'legal {\n  …\n  governing-law "England and Wales"\n}' },
      { title: 'the whole block is still being drafted', stage: 'design', text: 'legal {\n  tbd "Legal drafts it"\n}' },
    ],
  },
});
