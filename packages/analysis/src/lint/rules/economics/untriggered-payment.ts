import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'untriggered-payment',
  group: 'economics',
  from: { sign: 'warning' },
  summary: 'A payment with no trigger, period or due time; revenue shared without saying when it is paid',
  why: 'Money that is owed at no particular time is paid at no particular time.',
  remedy:
    'Write `due ForecastPilot within 30 days` in a payment, `paid quarterly within 30 days after invoice` in a share.',
  messages: {
    payment: ({ payment }: { payment: string }) => `Nothing says when "${payment}" is due.`,
    share: ({ share }: { share: string }) => `Nothing says when the parties are paid their share of "${share}".`,
  },
  check({ payments, shares }, { report }) {
    for (const payment of payments) {
      const periodic = payment.amounts.some((amount) => amount.cadence || amount.per || amount.perText);
      if (periodic || payment.when || !isMissing(payment, payment.due, 'due', 'when')) continue;
      const fixes = safeFix('Add a day to be agreed', insertStatement(payment, 'due tbd'));
      report({ message: 'payment', facts: { payment: label(payment) }, at: payment.nameAt, element: payment, fixes });
    }
    for (const share of shares) {
      if (!isMissing(share, share.paid, 'paid') || !share.split) continue;
      const fixes = safeFix('Add a rhythm to be agreed', insertStatement(share, 'paid tbd'));
      report({ message: 'share', facts: { share: label(share) }, at: share.nameAt, element: share, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'payment «PilotFee» from Contoso to Northwind {\n  amount USD 250k\n}',
        fixed: 'payment PilotFee from Contoso to Northwind {\n  amount USD 250k\n  due tbd\n}',
      },
      {
        text: 'share «Subscription» { … }',
        without: ['share Subscription.paid'],
        fixed: 'share Subscription {\n  …\n  paid tbd\n}',
      },
    ],
    good: [
      {
        text: 'payment PilotFee from Contoso to Northwind {\n  amount USD 250k\n  due ForecastPilot within 30 days\n}',
      },
      {
        title: 'a rhythm is a time',
        text: 'payment Retainer from Contoso to Northwind {\n  amount USD 10k quarterly\n}',
      },
    ],
  },
});
