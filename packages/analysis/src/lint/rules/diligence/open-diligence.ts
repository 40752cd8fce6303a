import { isKnown, isMissing } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'open-diligence',
  group: 'diligence',
  from: { sign: 'error' },
  summary: 'An area still open, or a concern without an answer, at signature',
  why: 'Signing over an open question answers it: at whatever price it turns out to have.',
  remedy: 'Finish the examination, or write the `answer` to the concern.',
  messages: {
    open: ({ area, party }: { area: string; party: string }) => `The ${area} examination of ${party} is still open.`,
    concern: ({ area, party }: { area: string; party: string }) => `The ${area} concern about ${party} has no answer.`,
    failed: ({ area, party }: { area: string; party: string }) =>
      `${party} failed the ${area} examination, and nothing says why to sign nevertheless.`,
  },
  check({ diligences }, { report }) {
    for (const diligence of diligences) {
      for (const finding of diligence.findings) {
        if (!isKnown(finding.status)) continue;
        const status = finding.status.value.word;
        const unanswered = isMissing(finding, finding.answer, 'answer') && finding.notes.length === 0;
        const facts = { area: finding.area, party: diligence.actor.name ?? 'the party' };
        if (status === 'open') report({ message: 'open', facts, at: finding.at, element: diligence });
        else if ((status === 'concern' || status === 'failed') && unanswered)
          report({ message: status, facts, at: finding.at, element: diligence });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'diligence on Contoso {\n  …\n  «security open "SOC 2 Type II due" by Northwind.Clara until 2026-02-01»\n}',
      },
      {
        text: 'diligence on Contoso {\n  …\n  «cultural concern "Releases quarterly against ours weekly" by Northwind.Bruno on 2025-10-20»\n}',
      },
      {
        title: 'an area was failed, and nothing says why to sign nevertheless',
        text: 'diligence on Contoso {\n  …\n  «legal failed "Two pending suits" by Northwind.Legal on 2025-10-12»\n}',
      },
    ],
    good: [
      {
        text: 'diligence on Contoso {\n  …\n  cultural concern "Releases quarterly" by Northwind.Bruno on 2025-10-20 answer "A joint release train"\n}',
      },
    ],
  },
});
