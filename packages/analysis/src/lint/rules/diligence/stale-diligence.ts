import { addDuration, formatDate, isKnown } from '@alliance-lang/language';
import { resolveStated } from '../../../calendar/resolve-point.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'stale-diligence',
  group: 'diligence',
  from: { sign: 'warning' },
  summary: 'A finding older than 12 months',
  why: 'Accounts, certificates and teams of more than a year ago describe another company.',
  remedy: 'Examine it again and write the new date.',
  options: {
    months: { type: 'number', default: 12, minimum: 1, description: 'How many months a finding is good for.' },
  },
  messages: {
    stale: (facts: { area: string; party: string; on: string; day: string; months: number }) =>
      `The ${facts.area} finding about ${facts.party} is from ${formatDate(facts.on)}: more than ${facts.months} months before ${formatDate(facts.day)}.`,
  },
  check(model, { today, stage, options, report }) {
    // What counts is the signature; after it a finding does not age any more.
    const signed = model.agreements.flatMap((agreement) => (agreement.binding?.value ? agreement.signed : []));
    const signature = signed
      .flatMap((one) => (isKnown(one.on) ? [one.on.value] : []))
      .sort()
      .at(-1);
    const day = signature ?? (stage === 'sign' ? today : undefined) ?? resolveStated(model, model.alliance.effective);
    if (!day) return;
    for (const diligence of model.diligences) {
      for (const finding of diligence.findings) {
        if (!isKnown(finding.on)) continue;
        const until = addDuration(finding.on.value, { amount: options.months, unit: 'month' });
        if (!until || until >= day) continue;
        const facts = {
          area: finding.area,
          party: diligence.actor.name ?? 'the party',
          on: finding.on.value,
          day,
          months: options.months,
        };
        report({ message: 'stale', facts, at: finding.at, element: diligence });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'diligence on Contoso {\n  …\n  «financial passed "Audited accounts 2023" by Northwind.Procurement on 2024-10-03»\n}',
        without: ['never'],
      },
    ],
    good: [
      { title: 'years later it was fresh at the signature', today: '2031-01-01', text: 'diligence on Contoso { … }' },
    ],
  },
});
