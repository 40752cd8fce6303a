import { isKnown } from '@alliance-lang/language';
import { steadyDaysBetween } from '../../../decisions/bodies.ts';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

const RHYTHMS = [
  { name: 'weekly status', from: 0, to: 15 },
  { name: 'monthly dashboard', from: 15, to: 62 },
  { name: 'quarterly review', from: 62, to: 93 },
] as const;

export default defineRule({
  name: 'missing-reporting',
  group: 'communication',
  from: { launch: 'warning' },
  kinds: { transactional: 'off', 'co-marketing': 'information' },
  small: 'off',
  summary: 'Weekly, monthly and quarterly reports are not all covered',
  why: 'Teams need the week, leaders the month, executives the quarter; who is not told guesses.',
  remedy: 'Write `report StatusNote weekly by … to …`, and so for the month and the quarter.',
  messages: { missing: ({ what }: { what: string }) => `No report covers the ${what}.` },
  check(model, { report }) {
    const { communication } = model;
    if (!communication || communication.unknown || communication.unreadable.includes('report')) return;
    // A review held in that rhythm is a report to those who hold it.
    const cadences = [
      ...communication.reports.map((one) => one.cadence),
      ...model.reviews.flatMap((review) => review.meets ?? []),
    ];
    if (cadences.some((cadence) => !isKnown(cadence))) return;
    const days = cadences.flatMap((cadence) => (isKnown(cadence) ? (steadyDaysBetween(cadence.value) ?? []) : []));
    const missing = RHYTHMS.filter(({ from, to }) => !days.some((one) => one > from && one <= to));
    if (missing.length === 0) return;
    const what = listed(missing.map((rhythm) => rhythm.name)).replace(' and ', ' and none the ');
    report({ message: 'missing', facts: { what }, at: communication.nameAt, element: communication });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: '«communication» {\n  channel "Chat"\n  tracker "Tracker"\n  repository "Folder"\n  report StatusNote weekly by Northwind.Bruno to Contoso.Emil\n  press jointly approved by Northwind.Legal, Contoso.Legal within 5 business days\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'communication { … }' }],
  },
});
