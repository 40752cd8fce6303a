import { isMissing } from '@alliance-lang/language';
import { principalsOf } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-contact',
  group: 'people',
  from: { launch: 'warning' },
  small: 'off',
  summary: 'A party without a primary contact',
  why: 'Somebody has to be the first one called; otherwise it is whoever picks up.',
  remedy: 'Write `contact` and the person in the party.',
  messages: { missing: ({ party }: { party: string }) => `${party} has no primary contact.` },
  check(model, { report }) {
    for (const { parties, label } of principalsOf(model)) {
      const [first] = parties;
      if (!first || !parties.every((party) => isMissing(party, party.contacts, 'contact'))) continue;
      const fixes = safeFix('Add a contact to be named', insertStatement(first, 'contact tbd'));
      report({ message: 'missing', facts: { party: label }, at: first.nameAt, element: first, fixes });
    }
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'party «Contoso» { … }',
        without: ['party Contoso.contact'],
        fixed: 'party Contoso {\n  …\n  contact tbd\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'party Contoso { … }' }],
  },
});
