import type { ActorRef, AllianceModel, Party } from '@alliance-lang/language';
import { isMissing } from '@alliance-lang/language';
import type { Principal } from '../../../parties/principals.ts';
import { principalsFor, principalsOf } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-sponsor',
  group: 'people',
  from: { design: 'error' },
  small: 'off',
  summary: 'A party without an executive sponsor',
  why: 'Without an executive on each side the partnership lacks the authority to get people, money and decisions when it needs them.',
  remedy: 'Write `sponsor` and one of the party’s own executives in the party.',
  messages: {
    missing: ({ party }: { party: string }) => `${party} has no executive sponsor.`,
    foreign: ({ party, sponsor, other }: { party: string; sponsor: string; other: string }) =>
      `The only sponsor of ${party} is ${sponsor}, who belongs to ${other}: ${party} has none of its own.`,
  },
  check(model, { report }) {
    for (const principal of principalsOf(model)) {
      const missing = principal.parties.filter((party) => isMissing(party, party.sponsors, 'sponsor'));
      const [first] = principal.parties;
      if (!first) continue;
      const own = principal.parties.flatMap((party) => party.sponsors);
      if (own.length === 0) {
        if (missing.length < principal.parties.length) continue;
        const fixes = safeFix('Add a sponsor to be named', insertStatement(first, 'sponsor tbd'));
        report({ message: 'missing', facts: { party: principal.label }, at: first.nameAt, element: first, fixes });
      } else
        reportForeign(model, principal, own, first, (at, sponsor, other) => {
          report({ message: 'foreign', facts: { party: principal.label, sponsor, other }, at, element: first });
        });
    }
  },
  examples: {
    bad: [
      {
        text: 'party «Contoso» { … }',
        without: ['party Contoso.sponsor'],
        fixed: 'party Contoso {\n  …\n  sponsor tbd\n}',
      },
      {
        title: 'an executive of the other side cannot be the sponsor here',
        text: 'party Contoso {\n  …\n  sponsor «Northwind.Alice»\n}',
      },
    ],
    good: [
      { text: 'party Contoso {\n  …\n  sponsor Dana\n}' },
      { title: 'not named yet', stage: 'design', text: 'party Contoso {\n  …\n  sponsor tbd "Named in May"\n}' },
    ],
  },
});

/** Tells of sponsors who all belong to other principals; one who is unknown or outside may be right. */
function reportForeign(
  model: AllianceModel,
  principal: Principal,
  sponsors: readonly ActorRef[],
  _party: Party,
  tell: (at: ActorRef['at'], sponsor: string, other: string) => void,
): void {
  const [first] = sponsors;
  const others = sponsors.map((sponsor) => principalsFor(model, sponsor));
  if (!first || others.some((found) => !found || found.size === 0 || found.has(principal))) return;
  const [other] = others[0] ?? [];
  tell(first.at, first.name ?? '', other?.label ?? '');
}
