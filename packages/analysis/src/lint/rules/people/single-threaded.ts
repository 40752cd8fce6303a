import { elementOf, label } from '@alliance-lang/language';
import { personOf } from '../../../parties/person.ts';
import type { Principal } from '../../../parties/principals.ts';
import { principalsFor, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'single-threaded',
  group: 'people',
  from: { operate: 'information' },
  small: 'off',
  summary: 'All links between the parties run through one person of a party',
  why: 'When that person leaves, the relationship leaves too.',
  remedy: 'Link people on other levels: sponsors, sales, product, delivery.',
  messages: {
    one: ({ person, count, party }: { person: string; count: number; party: string }) =>
      count === 1
        ? `The only link of ${party} runs through ${person}.`
        : `All ${count} links of ${party} run through ${person}.`,
  },
  check(model, { report }) {
    if (principalsOf(model).length < 2) return;
    const ends = new Map<Principal, Set<string>>();
    const counts = new Map<Principal, number>();
    for (const link of model.links) {
      for (const actor of [link.from, link.to]) {
        const [principal, ...others] = principalsFor(model, actor) ?? [];
        if (!principal || others.length > 0 || actor.id === undefined) return;
        ends.set(principal, (ends.get(principal) ?? new Set()).add(personOf(model, actor.id)));
        counts.set(principal, (counts.get(principal) ?? 0) + 1);
      }
    }
    for (const [{ element, label: party }, ids] of ends) {
      const [only, ...others] = ids;
      const principal = principalsOf(model).find((candidate) => candidate.element === element);
      const count = (principal && counts.get(principal)) ?? 0;
      // A team goes on when one of its people leaves.
      if (!only || others.length > 0 || elementOf(model, only)?.kind === 'team') continue;
      report({
        message: 'one',
        facts: { person: label(elementOf(model, only) ?? element), count, party },
        at: element.nameAt,
        element,
      });
    }
  },
  examples: {
    bad: [
      {
        stage: 'operate',
        text: 'party «Contoso» { … }\n\nlink Northwind.Alice with Contoso.Emil\n\nlink Northwind.Clara with Contoso.Emil',
      },
      {
        title: 'one person by name and by role',
        stage: 'operate',
        text: 'party «Contoso» { … }\n\nlink Northwind.Alice with Contoso.Dana\n\nlink Northwind.Bruno with Contoso.Ceo\n\nlink Northwind.Clara with Contoso.Dana',
      },
      {
        title: 'a single link',
        stage: 'operate',
        text: 'party «Northwind» { … }\n\nparty «Contoso» { … }\n\nlink Northwind.Alice with Contoso.Dana',
        without: ['link'],
      },
    ],
    good: [{ stage: 'operate', text: 'link Northwind.Alice with Contoso.Dana' }],
  },
});
