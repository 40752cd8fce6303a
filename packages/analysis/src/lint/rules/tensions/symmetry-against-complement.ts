import type { AllianceModel } from '@alliance-lang/language';
import { contributionsByPrincipal } from '../../../balance/commitment.ts';
import type { Principal } from '../../../parties/principals.ts';
import { listed, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'symmetry-against-complement',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'What the parties bring is mostly the same, so that they complement each other little',
  why: 'Alike partners understand each other and compete; different ones need each other and misunderstand. The alliance lives from the difference.',
  remedy: 'Name what each brings that the other lacks.',
  options: {
    percent: {
      type: 'number',
      default: 60,
      minimum: 1,
      maximum: 100,
      description: 'From which percent of common kinds on this is told.',
    },
  },
  messages: {
    alike: (facts: { first: string; second: string; percent: number; common: string; limit: number }) =>
      `${facts.first} and ${facts.second} bring ${facts.percent}% the same kinds (${facts.common}), more than ${facts.limit}%.`,
  },
  check(model, { options, report }) {
    const kinds = kindsOf(model);
    const [first, second, ...others] = kinds;
    // Of three or more, some are bound to be alike.
    if (!first || !second || others.length > 0) return;
    const common = [...first.kinds].filter((kind) => second.kinds.has(kind));
    const all = new Set([...first.kinds, ...second.kinds]);
    const percent = Math.round((100 * common.length) / all.size);
    if (all.size < 2 || percent <= options.percent) return;
    const { alliance } = model;
    const facts = {
      first: first.principal.label,
      second: second.principal.label,
      percent,
      common: listed(common),
      limit: options.percent,
    };
    report({ message: 'alike', facts, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      {
        text: [
          'alliance «RetailInsights» { … }',
          'contribution PlatformEngineers from Northwind {\n  …\n  gives people 6 fte, data "Weather data"\n}',
          'contribution RetailData from Contoso {\n  …\n  gives people 5 fte, data "Point-of-sale data"\n}',
        ].join('\n'),
      },
    ],
    good: [{ text: 'contribution RetailData from Contoso { … }' }],
  },
});

/** The kinds that each principal gives; empty unless every principal gives something. */
function kindsOf(model: AllianceModel): { readonly principal: Principal; readonly kinds: ReadonlySet<string> }[] {
  const given = [...contributionsByPrincipal(model)];
  if (given.length < principalsOf(model).length) return [];
  return given.map(([principal, contributions]) => ({
    principal,
    kinds: new Set(
      contributions
        .filter((contribution) => !contribution.purpose)
        .flatMap((contribution) => contribution.gives.map((item) => item.kind.word)),
    ),
  }));
}
