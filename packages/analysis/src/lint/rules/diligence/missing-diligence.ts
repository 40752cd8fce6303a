import type { Diligence, WordOf } from '@alliance-lang/language';
import { wordsOf } from '@alliance-lang/language';
import { listed, principalsFor, principalsOf } from '../../../parties/principals.ts';
import { insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-diligence',
  group: 'diligence',
  from: { select: 'warning', sign: 'error' },
  kinds: { transactional: 'information', 'co-marketing': 'information' },
  small: 'off',
  summary: 'A party that was not examined, or not in one of the six areas',
  why: 'What is found after the signature costs far more than what is found before it.',
  remedy: 'Write `diligence on Contoso { financial …  technical …  security …  legal …  cultural …  reputation … }`.',
  messages: {
    missing: ({ party }: { party: string }) => `Nobody has examined ${party}.`,
    areas: ({ party, areas }: { party: string; areas: string }) =>
      `${party} was not examined in these areas: ${areas}.`,
  },
  check(model, { report }) {
    const principals = principalsOf(model);
    if (principals.length < 2 || model.unreadable.includes('diligence')) return;
    for (const principal of principals) {
      if (principal.parties.length === 0) continue;
      const examined = model.diligences.filter(
        (diligence) => principalsFor(model, diligence.actor)?.has(principal) ?? true,
      );
      const { element, label: party } = principal;
      const [first] = examined;
      if (!first) {
        const skeleton = `diligence on ${element.id} {\n  ${wordsOf('DiligenceArea')
          .map((area) => `${area} open`)
          .join('\n  ')}\n}`;
        const fixes = safeFix('Add an examination to be made', insertDeclaration(model, skeleton, model.diligences));
        report({ message: 'missing', facts: { party }, at: element.nameAt, element, fixes });
      } else if (!examined.some((one) => one.unknown)) {
        const left = areasLeft(examined);
        if (left.length > 0)
          report({ message: 'areas', facts: { party, areas: listed(left) }, at: first.nameAt, element: first });
      }
    }
  },
  examples: {
    bad: [
      { text: 'party «Contoso» { … }', without: ['diligence Contoso'] },
      { text: '«diligence» on Contoso { … }', without: ['diligence Contoso.security'] },
    ],
    good: [{ text: 'diligence on Contoso { … }' }],
  },
});

function areasLeft(examined: readonly Diligence[]): WordOf<'DiligenceArea'>[] {
  const areas = new Set(examined.flatMap((diligence) => diligence.findings.map((finding) => finding.area)));
  const unread = examined.flatMap((diligence) => diligence.unreadable);
  return wordsOf('DiligenceArea').filter((area) => !areas.has(area) && !unread.includes(area));
}
