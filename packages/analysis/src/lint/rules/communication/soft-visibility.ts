import { defineRule } from '../../rule.ts';

const HARD: ReadonlySet<string | undefined> = new Set(['system', 'dashboard']);

export default defineRule({
  name: 'soft-visibility',
  group: 'communication',
  from: { operate: 'information' },
  summary: 'All access is by meetings or on request, none through a system or a dashboard',
  why: 'What is shown in a meeting is shown when it suits; a system shows it every day.',
  remedy: 'Write `through system "…"` or `through dashboard "…"`.',
  messages: {
    soft: ({ count }: { count: number }) =>
      count === 1
        ? 'The only access runs through no system and no dashboard.'
        : `None of the ${count} accesses runs through a system or a dashboard.`,
  },
  check({ alliance, accesses }, { report }) {
    const ways = accesses.flatMap((access) => access.through);
    if (accesses.length === 0 || ways.some((way) => way.unknown || way.word === undefined || HARD.has(way.word?.word)))
      return;
    if (accesses.some((access) => access.unknown || access.unreadable.includes('through'))) return;
    report({ message: 'soft', facts: { count: accesses.length }, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      {
        stage: 'operate',
        text: [
          'alliance «RetailInsights» { … }',
          'access Pipeline from Contoso to Northwind {\n  …\n  through meeting\n}',
          'access Roadmap from Northwind to Contoso {\n  …\n  through request\n}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'one of them is enough',
        stage: 'operate',
        text: 'access Pipeline from Contoso to Northwind {\n  …\n  through meeting\n}',
      },
    ],
  },
});
