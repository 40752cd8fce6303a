import { isMissing } from '@alliance-lang/language';
import { principalsOf } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-lead',
  group: 'people',
  from: { design: 'error' },
  summary: 'A party without an alliance manager',
  why: 'A partnership that is everyone’s part-time job gets no one’s attention; somebody on each side must run it.',
  remedy: 'Write `lead` and the person who runs the alliance in the party.',
  messages: {
    missing: ({ party }: { party: string }) => `Nobody at ${party} leads the alliance.`,
  },
  check(model, { report }) {
    for (const { parties, label } of principalsOf(model)) {
      const [first] = parties;
      if (!first || !parties.every((party) => isMissing(party, party.leads, 'lead'))) continue;
      const fixes = safeFix('Add a lead to be named', insertStatement(first, 'lead tbd'));
      report({ message: 'missing', facts: { party: label }, at: first.nameAt, element: first, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'party «Contoso» { … }',
        without: ['party Contoso.lead'],
        fixed: 'party Contoso {\n  …\n  lead tbd\n}',
      },
    ],
    good: [
      { text: 'party Contoso {\n  …\n  lead Emil\n}' },
      {
        title: 'one lead stands for parties that act as one side',
        text: [
          'alliance RetailInsights {\n  between Northwind, ContosoSide\n  …\n}',
          'party Litware {\n  brings "Shops in the north"\n}',
          'side ContosoSide of Contoso, Litware',
        ].join('\n\n'),
      },
    ],
  },
});
