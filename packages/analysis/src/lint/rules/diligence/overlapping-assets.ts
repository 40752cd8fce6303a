import { contributionsByPrincipal } from '../../../balance/commitment.ts';
import { listed, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** Kinds that every party gives in every alliance. */
const USUAL: ReadonlySet<string> = new Set(['cash', 'people']);

export default defineRule({
  name: 'overlapping-assets',
  group: 'diligence',
  from: { select: 'information' },
  summary: 'All parties bring the same kinds of contribution',
  why: 'Partners who bring the same compete before they complement each other; overlap is a warning sign.',
  remedy: 'Say what each brings that the other lacks, or ask again why they should partner.',
  messages: {
    overlap: ({ kinds, parties }: { kinds: string; parties: string }) => `${parties} bring the same: ${kinds}.`,
  },
  check(model, { report }) {
    const principals = principalsOf(model);
    const given = [...contributionsByPrincipal(model)];
    // What is still to be described may turn out to differ.
    const open = model.contributions.some((one) => one.givesUnknown || one.gives.some((item) => item.unknown));
    if (principals.length < 2 || given.length < principals.length || open) return;
    const kinds = given.map(([, contributions]) => {
      const words = contributions.flatMap((contribution) => contribution.gives.map((item) => item.kind.word));
      return new Set(words.filter((word) => !USUAL.has(word)));
    });
    const [first] = kinds;
    if (
      !first ||
      first.size === 0 ||
      !kinds.every((one) => one.size === first.size && [...one].every((word) => first.has(word)))
    )
      return;
    const { alliance } = model;
    const facts = { kinds: listed([...first]), parties: listed(principals.map((principal) => principal.label)) };
    report({ message: 'overlap', facts, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      {
        stage: 'select',
        text: [
          'alliance «RetailInsights» { … }',
          'contribution PlatformEngineers from Northwind {\n  …\n  gives data "Weather data"\n}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'people on both sides are usual',
        stage: 'select',
        text: 'contribution RetailData from Contoso {\n  …\n  gives people 5 fte\n}',
      },
    ],
  },
});
