import { listed } from '../../../parties/principals.ts';
import { portfolioFacts } from '../../../portfolio/facts.ts';
import { defineRule } from '../../rule.ts';

const other = (name: string): string =>
  `alliance ${name} {\n  stage operate\n  between Northwind\n}\n\nparty Northwind "Northwind Cloud, Inc." {\n  person Bruno "Bruno Díaz" {\n    function alliances\n  }\n  lead Bruno\n}`;

export default defineRule({
  name: 'overloaded-lead',
  group: 'portfolio',
  from: { design: 'warning' },
  needs: 'portfolio',
  summary: 'One person leads more alliances than can be led',
  why: 'An alliance that is one of many for its manager is managed when it is on fire.',
  remedy: 'Name somebody else as `lead` in one of them.',
  options: {
    most: { type: 'number', default: 3, minimum: 1, description: 'How many alliances one person may lead.' },
  },
  messages: {
    many: ({ person, count, alliances, most }: { person: string; count: number; alliances: string; most: number }) =>
      `${person} leads ${count} alliances, more than ${most}: ${alliances}.`,
  },
  check(model, { others, options, report }) {
    const own = portfolioFacts(model);
    if (own.stage === 'closed') return;
    for (const lead of own.leads) {
      const also = others.filter(({ stage, leads }) => stage !== 'closed' && leads.some(({ key }) => key === lead.key));
      const count = also.length + 1;
      if (count <= options.most) continue;
      const shown = [own.title, ...also.slice(0, 4).map(({ title }) => title)];
      const more = count - shown.length;
      const alliances = more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown);
      report({
        message: 'many',
        facts: { person: lead.title, count, alliances, most: options.most },
        at: lead.at,
        element: model.parties.find(({ leads }) => leads.some(({ at }) => at === lead.at)) ?? model.alliance,
        related: also.slice(0, 4).flatMap(({ title, leads }) => {
          const same = leads.find(({ key }) => key === lead.key);
          return same ? [{ at: same.at, message: `Leads ${title}.` }] : [];
        }),
      });
    }
  },
  examples: {
    bad: [
      {
        text: 'party Northwind "Northwind Cloud, Inc." {\n  …\n  lead «Bruno»\n}',
        others: [other('Shelves'), other('Robots'), other('Ports')],
      },
    ],
    good: [
      {
        text: 'party Northwind "Northwind Cloud, Inc." {\n  …\n  lead Bruno\n}',
        others: [other('Shelves'), other('Robots')],
      },
      {
        title: 'one of them is closed',
        text: 'party Northwind "Northwind Cloud, Inc." {\n  …\n  lead Bruno\n}',
        others: [other('Shelves'), other('Robots'), other('Ports').replace('operate', 'closed')],
      },
    ],
  },
});
