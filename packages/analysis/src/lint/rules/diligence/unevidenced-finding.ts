import { isKnown } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unevidenced-finding',
  group: 'diligence',
  from: { select: 'warning' },
  summary: 'An examination that was passed without evidence, person or date',
  why: 'A passed examination that nobody made of nothing on no day protects nobody.',
  remedy: 'Write what was seen, `by` whom, `on` which day.',
  messages: {
    bare: ({ area, party, lacks }: { area: string; party: string; lacks: string }) =>
      `${party} passed the ${area} examination without ${lacks}.`,
  },
  check({ diligences }, { report }) {
    for (const diligence of diligences) {
      for (const finding of diligence.findings) {
        if (!isKnown(finding.status) || finding.status.value.word !== 'passed' || finding.unreadable.length > 0)
          continue;
        const lacks = [
          ...(finding.evidence || finding.sources.length > 0 ? [] : ['evidence']),
          ...(finding.by.length > 0 ? [] : ['a person']),
          ...(finding.on ? [] : ['a date']),
        ];
        if (lacks.length === 0) continue;
        const facts = { area: finding.area, party: diligence.actor.name ?? 'The party', lacks: listed(lacks) };
        report({ message: 'bare', facts, at: finding.at, element: diligence });
      }
    }
  },
  examples: {
    bad: [{ stage: 'select', text: 'diligence on Contoso {\n  …\n  «financial passed»\n}' }],
    good: [
      {
        title: 'what is still open needs no evidence yet',
        stage: 'select',
        text: 'diligence on Contoso {\n  …\n  security open\n}',
      },
    ],
  },
});
