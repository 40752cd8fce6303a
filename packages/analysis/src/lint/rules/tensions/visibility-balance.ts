import { countedText } from '../../../balance/tension.ts';
import { type Sight, sightsOf, VISIBILITY, visibility } from '../../../balance/visibility.ts';
import type { Principal } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';
import { hasReached } from '../../stage.ts';

export default defineRule({
  name: 'visibility-balance',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'One party sees far more of the other than it shows',
  why: 'Visibility builds trust when it goes both ways, and suspicion when it does not.',
  remedy: 'Give the other side a system or dashboard too, or take one back.',
  options: {
    points: {
      type: 'number',
      default: 50,
      minimum: 0,
      maximum: 100,
      description: 'How many percentage points deeper one party may see than another.',
    },
  },
  messages: {
    uneven: (facts: {
      party: string;
      sees: number;
      other: string;
      otherSees: number;
      figure: string;
      counted: string;
    }) =>
      `${facts.party} sees ${facts.sees}% as deep as a joined system would show, ${facts.other} ${facts.otherSees}%; together ${facts.figure}. Counted: ${facts.counted}. What opens it: ${VISIBILITY.movers.right}.`,
  },
  check(model, { options, stage, report }) {
    const sights = sightsOf(model);
    const deep = [...new Set(sights.map(({ by }) => by))]
      .map((principal) => ({ principal, sees: seenBy(sights, principal) }))
      .sort((a, b) => b.sees - a.sees);
    const [most, least] = [deep[0], deep.at(-1)];
    if (!most || !least || model.unreadable.includes('access') || most.sees - least.sees <= options.points) return;
    // That nothing at all comes back is told by one-way-visibility once the alliance operates.
    if (least.sees === 0 && hasReached(stage, 'operate')) return;
    const tension = visibility(model);
    const facts = {
      party: most.principal.label,
      sees: Math.round(most.sees),
      other: least.principal.label,
      otherSees: Math.round(least.sees),
      figure: tension.figure,
      counted: countedText(tension),
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

/** How deep a principal sees into the others, in percent: the mean over them. */
function seenBy(sights: readonly Sight[], principal: Principal): number {
  const own = sights.filter(({ by }) => by === principal);
  return (100 * own.reduce((sum, { depth }) => sum + depth, 0)) / own.length;
}
