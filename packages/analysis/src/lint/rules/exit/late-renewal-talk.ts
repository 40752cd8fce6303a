import type { Duration, Renewal } from '@alliance-lang/language';
import { approximateDays, formatDuration, knownValue } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'late-renewal-talk',
  group: 'exit',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'Renewal is decided less than 12 months before the end',
  why: 'Renewing or leaving takes a year to prepare; who talks about it later has no choice left.',
  remedy: 'Write a longer lead: `renews 1 year when agreed 12 months before`.',
  options: {
    months: {
      type: 'number',
      default: 12,
      minimum: 0,
      description: 'How many months before the end the renewal must be decided.',
    },
  },
  messages: {
    late: ({ lead, months }: { lead: string; months: number }) =>
      `The renewal is decided ${lead} before the end; talks about it should begin ${months} months before.`,
    never: ({ months }: { months: number }) =>
      `The renewal must be agreed, but nothing says by when; talks about it should begin ${months} months before the end.`,
  },
  check(model, { options, report }) {
    const { term } = model;
    if (!term) return;
    const wanted = options.months * 30.4375;
    // A term that is hardly longer than the lead is decided on as it is made.
    if (term.runs?.duration && approximateDays(term.runs.duration) < 1.5 * wanted) return;
    for (const renewal of term.renewals) {
      if (renewal.never || renewal.isUnknown || renewal.unknown) continue;
      const lead = leadOf(renewal);
      if (lead === 'open')
        report({ message: 'never', facts: { months: options.months }, at: renewal.at, element: term });
      else if (lead && approximateDays(lead) < wanted - 1) {
        const facts = { lead: formatDuration(lead), months: options.months };
        report({ message: 'late', facts, at: renewal.at, element: term });
      }
    }
  },
  examples: {
    bad: [
      { text: 'term {\n  …\n  «renews 1 year automatically unless notice 90 days»\n}' },
      { text: 'term {\n  …\n  «renews 1 year when agreed 6 months before»\n}' },
      { title: 'agreed, but nothing says by when', text: 'term {\n  …\n  «renews 1 year when agreed»\n}' },
    ],
    good: [
      { text: 'term {\n  …\n  renews 1 year when agreed 12 months before\n}' },
      {
        title: 'a term of one year',
        text: 'term {\n  starts effective\n  runs 1 year\n  renews 1 year when agreed 3 months before\n}',
      },
    ],
  },
});

/** How long before the end it is decided; `open` when it must be agreed at a time that nothing says; undefined while it is not known. */
function leadOf(renewal: Renewal): Duration | 'open' | undefined {
  if (renewal.notice) return knownValue(renewal.notice);
  const terms = [...(renewal.when?.terms ?? []), ...(renewal.unless?.terms ?? [])];
  for (const term of terms) {
    if (term.type === 'notice') return knownValue(term.lead);
    if (term.type === 'agreed') return term.lead ?? 'open';
  }
  return undefined;
}
