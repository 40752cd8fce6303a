import { elementOf } from '@alliance-lang/language';
import { isOneName } from '../../../portfolio/company-key.ts';
import { portfolioFacts } from '../../../portfolio/facts.ts';
import { defineRule } from '../../rule.ts';

const other = (title: string): string =>
  `alliance Shelves "Shelf cameras" {\n  stage explore\n  between Contoso\n}\n\nparty Contoso "${title}" {}`;

export default defineRule({
  name: 'two-spellings',
  group: 'portfolio',
  from: { explore: 'warning' },
  needs: 'portfolio',
  summary: 'One company is spelled in two ways in the alliances of a workspace',
  why: 'Whoever looks for all promises to a company finds those under one of its names.',
  remedy: 'Declare the company in one file and import that file in every alliance, or write the same name.',
  messages: {
    spelled: ({ company, other, alliance }: { company: string; other: string; alliance: string }) =>
      `"${company}" is called "${other}" in ${alliance}.`,
  },
  check(model, { others, report }) {
    for (const company of portfolioFacts(model).companies) {
      const told = new Set<string>();
      for (const { title: alliance, companies } of others) {
        const twin = companies.find(({ key, title }) => title !== company.title && isOneName(key, company.key));
        if (!twin || told.has(twin.title)) continue;
        told.add(twin.title);
        report({
          message: 'spelled',
          facts: { company: company.title, other: twin.title, alliance },
          at: company.at,
          element: elementOf(model, company.name) ?? model.alliance,
          related: [{ at: twin.at, message: `The other spelling, in ${alliance}.` }],
        });
      }
    }
  },
  examples: {
    bad: [
      { text: 'party «Contoso» "Contoso Data GmbH" { … }', others: [other('Contoso Data')] },
      { title: 'a letter', text: 'party «Contoso» "Contoso Data GmbH" { … }', others: [other('Contosso Data GmbH')] },
    ],
    good: [
      { text: 'party Contoso "Contoso Data GmbH" { … }', others: [other('Contoso Data GmbH')] },
      {
        title: 'two companies of one group',
        text: 'party Contoso "Contoso Data GmbH" { … }',
        others: [other('Contoso Energy GmbH')],
      },
    ],
  },
});
