import { compareDates, formatDate } from '@alliance-lang/language';
import { datePairs } from '../../../calendar/date-pairs.ts';
import { subject } from '../../../model/subject.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'dates-out-of-order',
  group: 'hygiene',
  from: { explore: 'error' },
  summary: 'Something ends before it starts, or is signed before it is drafted',
  why: 'One of the two dates is wrong, and every reader will take the one that suits them.',
  remedy: 'Correct the wrong date.',
  messages: {
    order: (facts: { where: string; first: string; firstDate: string; second: string; secondDate: string }) =>
      `${facts.where} ${facts.second} on ${facts.secondDate}, before it ${facts.first} on ${facts.firstDate}.`,
  },
  check(model, { report }) {
    for (const { element, first, second } of datePairs(model)) {
      if (compareDates(second.date, first.date) >= 0) continue;
      const facts = {
        where: subject(element),
        first: first.verb,
        firstDate: formatDate(first.date),
        second: second.verb,
        secondDate: formatDate(second.date),
      };
      const related = [{ at: first.at, message: `It ${first.verb} on ${formatDate(first.date)}` }];
      report({ message: 'order', facts, at: second.at, element, related });
    }
  },
  examples: {
    bad: [
      {
        text: 'contribution RetailData from Contoso {\n  …\n  starts 2028-03-01\n  «ends 2027-12-31»\n}',
      },
      {
        title: 'reckoned from the effective date: the term starts on 1 March 2026',
        text: 'term {\n  starts effective\n  «ends 2026-02-28»\n}',
      },
      {
        title: 'signed before it was drafted',
        text: 'agreement Master {\n  …\n  drafted 2026-01-10\n  «signed by Northwind.Ceo, Contoso.Ceo on 2025-12-20»\n}',
      },
    ],
    good: [
      {
        title: 'a day may start and end a period',
        text: 'event Launch {\n  expected by 2026-06-30\n  happened on 2026-06-30\n}',
      },
      {
        title: 'a date that depends on an event yet to come cannot be compared',
        text: [
          'event MergerCleared {\n  expected by 2026-05-31\n}',
          'contribution RetailData from Contoso {\n  …\n  starts MergerCleared\n  ends 2027-12-31\n}',
        ].join('\n'),
      },
    ],
  },
});
