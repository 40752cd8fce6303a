import type { AllianceModel } from '@alliance-lang/language';
import { contributionsByPrincipal } from '../../../balance/commitment.ts';
import { COMPLEMENT, complement } from '../../../balance/complement.ts';
import { countedText } from '../../../balance/tension.ts';
import { principalsOf } from '../../../parties/principals.ts';
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
    alike: ({ figure, least, counted }: { figure: string; least: number; counted: string }) =>
      `Only ${figure}, less than ${least}%: ${counted}. What makes them complement each other: ${COMPLEMENT.movers.right}.`,
  },
  check(model, { options, report }) {
    const tension = complement(model);
    const { alliance } = model;
    const given = contributionsByPrincipal(model).size;
    // Who gives nothing yet, or something open, may bring what the others lack.
    if (given < principalsOf(model).length || tension.moves.length < 2 || isOpen(model)) return;
    if (tension.share === undefined || 100 * (1 - tension.share) <= options.percent) return;
    const facts = { figure: tension.figure, least: 100 - options.percent, counted: countedText(tension) };
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

/** Whether something is given of which it is not known yet what it is. */
function isOpen({ contributions }: AllianceModel): boolean {
  return contributions.some(
    ({ unknown, givesUnknown, gives }) => unknown || givesUnknown || gives.some((item) => item.unknown),
  );
}
