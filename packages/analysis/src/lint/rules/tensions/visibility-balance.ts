import type { Access, AllianceModel } from '@alliance-lang/language';
import type { Principal } from '../../../parties/principals.ts';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** How much a way of access shows, from a word of the language. */
const WEIGHTS: Readonly<Record<string, number>> = { system: 3, dashboard: 2, meeting: 1, request: 1 };

export default defineRule({
  name: 'visibility-balance',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'One party sees far more of the other than it shows',
  why: 'Visibility builds trust when it goes both ways, and suspicion when it does not.',
  remedy: 'Give the other side a system or dashboard too, or take one back.',
  options: {
    ratio: {
      type: 'number',
      default: 3,
      minimum: 1,
      description: 'How many times as much one party may see as another.',
    },
  },
  messages: {
    uneven: (facts: { party: string; sees: number; other: string; otherSees: number; ratio: number }) =>
      `${facts.party} sees ${facts.sees} points of its partners, ${facts.other} ${facts.otherSees} (system 3, dashboard 2, meeting or request 1): more than ${facts.ratio} : 1.`,
  },
  check(model, { options, report }) {
    const seen = seenBy(model);
    const principals = principalsOf(model);
    if (!seen || principals.length < 2) return;
    const points = principals
      .map((principal) => ({ principal, sees: seen.get(principal) ?? 0 }))
      .sort((a, b) => b.sees - a.sees);
    const [most, least] = [points[0], points.at(-1)];
    // One access says nothing yet, and that nothing comes back is told by one-way-visibility.
    if (!most || !least || least.sees === 0 || most.sees <= options.ratio * least.sees) return;
    const facts = {
      party: most.principal.label,
      sees: most.sees,
      other: least.principal.label,
      otherSees: least.sees,
      ratio: options.ratio,
    };
    const { element } = most.principal;
    report({ message: 'uneven', facts, at: element.nameAt, element });
  },
  examples: {
    bad: [
      {
        text: [
          'party «Northwind» { … }',
          'access Orders from Contoso to Northwind {\n  through system "Order book"\n  refreshed daily\n  owner Contoso.Emil\n}',
          'access Roadmap from Northwind to Contoso {\n  …\n  through meeting\n}',
        ].join('\n'),
      },
    ],
    good: [{ title: 'a system against a dashboard', text: 'access Roadmap from Northwind to Contoso { … }' }],
  },
});

/** Points that each principal sees; `undefined` when an access is not fully known. */
function seenBy(model: AllianceModel): ReadonlyMap<Principal, number> | undefined {
  const seen = new Map<Principal, number>();
  for (const access of model.accesses) {
    const receivers = principalsForAll(model, access.to);
    const weight = weightOf(access);
    if (!receivers || weight === undefined) return undefined;
    for (const receiver of receivers) seen.set(receiver, (seen.get(receiver) ?? 0) + weight);
  }
  return seen;
}

function weightOf(access: Access): number | undefined {
  const weights = access.through.map((way) => WEIGHTS[way.word?.word ?? '']);
  if (weights.length === 0 || weights.includes(undefined)) return undefined;
  return Math.max(...weights.filter((weight) => weight !== undefined));
}
