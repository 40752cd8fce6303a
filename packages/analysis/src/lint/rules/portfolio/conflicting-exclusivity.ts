import { elementOf } from '@alliance-lang/language';
import type { PortfolioFacts, RestrictionFact } from '../../../portfolio/facts.ts';
import { portfolioFacts } from '../../../portfolio/facts.ts';
import { bars, overlap } from '../../../portfolio/overlap.ts';
import { defineRule } from '../../rule.ts';

const OTHER =
  'alliance StoreInsights "Northwind and Fabrikam store insights" {\n  kind technology-integration\n  stage sign\n  between Northwind, Fabrikam\n}\n\nparty Northwind "Northwind Cloud, Inc." {}\n\nparty Fabrikam "Fabrikam AG" {}\n\nrestriction StoreExclusivity "Exclusivity for stores" {\n  kind exclusivity\n  binds Northwind\n  favours Fabrikam\n  field "demand forecasting"\n  territory "Germany"\n  ends 2028-12-31\n}';
const OWN = (field: string, territory: string, ends: string): string =>
  `restriction «RetailExclusivity» {\n  kind exclusivity\n  binds Northwind\n  favours Contoso\n  field "${field}"\n  territory "${territory}"\n  ends ${ends}\n  except "existing customers"\n}`;
const unmarked = (text: string): string => text.replaceAll(/[«»]/g, '');

export default defineRule({
  name: 'conflicting-exclusivity',
  group: 'portfolio',
  from: { design: 'warning', sign: 'error' },
  needs: 'portfolio',
  summary: 'A company has promised two partners the same field, or does in one alliance what another one bars',
  why: 'Each promise is kept by the people of one deal who do not know the other; the partner who finds out first sues.',
  remedy: 'Narrow the field, the territory or the time of one of them, or name the other deal under `except`.',
  messages: {
    both: ({
      restriction,
      company,
      other,
      alliance,
    }: {
      restriction: string;
      company: string;
      other: string;
      alliance: string;
    }) => `${restriction} binds ${company} in a field that it has promised to others by ${other} of ${alliance}.`,
    barred: ({ restriction, company, alliance }: { restriction: string; company: string; alliance: string }) =>
      `${restriction} keeps ${company} from what it offers in ${alliance}.`,
  },
  check(model, { others, report }) {
    const own = portfolioFacts(model);
    for (const restriction of own.restrictions) {
      const element = elementOf(model, restriction.id);
      if (!element) continue;
      for (const other of others) {
        if (other.stage === 'closed') continue;
        const found = conflict(own, restriction, other);
        if (found) report({ ...found, at: restriction.at, element });
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'the same field, promised twice',
        text: OWN('demand forecasting for retail', 'worldwide', '2027-12-31'),
        others: [OTHER],
      },
      {
        title: 'what the other alliance offers',
        text: OWN('shelf cameras', 'EMEA', '2027-12-31'),
        others: [
          'alliance Shelves "Northwind and Fabrikam shelves" {\n  kind co-selling\n  stage operate\n  between Northwind, Fabrikam\n  scope {\n    offering "Shelf cameras"\n    territory "EMEA"\n  }\n}\n\nparty Northwind "Northwind Cloud, Inc." {}\n\nparty Fabrikam "Fabrikam AG" {}',
        ],
      },
    ],
    good: [
      { title: 'another field', text: unmarked(OWN('shelf cameras', 'worldwide', '2027-12-31')), others: [OTHER] },
      {
        title: 'another territory',
        text: unmarked(OWN('demand forecasting', 'Brazil', '2027-12-31')),
        others: [OTHER],
      },
      {
        title: 'the other one is over before this one begins',
        text: unmarked(OWN('demand forecasting', 'Germany', '2030-12-31')).replace(
          '  ends',
          '  starts 2029-01-01\n  ends',
        ),
        others: [OTHER],
      },
      {
        title: 'the other alliance is named as an exception',
        text: unmarked(OWN('demand forecasting', 'Germany', '2027-12-31')).replace(
          '"existing customers"',
          '"Northwind and Fabrikam store insights"',
        ),
        others: [OTHER],
      },
    ],
  },
});

function conflict(own: PortfolioFacts, restriction: RestrictionFact, other: PortfolioFacts) {
  if (restriction.except.some((text) => text === other.key)) return undefined;
  const titles = new Map(own.companies.map(({ key, title }) => [key, title]));
  for (const key of restriction.binds) {
    const company = titles.get(key) ?? key;
    for (const rival of other.restrictions) {
      const sameFavour = rival.favours.length > 0 && rival.favours.every((one) => restriction.favours.includes(one));
      if (!rival.binds.includes(key) || sameFavour || rival.except.includes(own.key) || !overlap(restriction, rival))
        continue;
      const facts = { restriction: restriction.title, company, other: rival.title, alliance: other.title };
      return {
        message: 'both',
        facts,
        related: [{ at: rival.at, message: `The promise in ${other.title}.` }],
      } as const;
    }
    const takesPart = other.companies.some((one) => one.key === key);
    const withThoseFavoured = other.companies.some((one) => restriction.favours.includes(one.key));
    if (!takesPart || withThoseFavoured || !bars(restriction, other)) continue;
    const facts = { restriction: restriction.title, company, alliance: other.title };
    return { message: 'barred', facts, related: [{ at: other.at, message: 'What is offered there.' }] } as const;
  }
  return undefined;
}
