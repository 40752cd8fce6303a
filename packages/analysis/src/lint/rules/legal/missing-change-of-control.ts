import type { AllianceModel } from '@alliance-lang/language';
import { knownValue } from '@alliance-lang/language';
import { absentClause } from '../../missing-clause.ts';
import { defineRule } from '../../rule.ts';
import { kindsOf } from '../../stage.ts';

export default defineRule({
  name: 'missing-change-of-control',
  group: 'legal',
  from: { sign: 'warning' },
  small: 'information',
  summary: 'Nothing happens when a party is bought, although there is exclusivity, intellectual property or equity',
  why: 'A partner bought by a competitor takes the exclusivity, the licences or the shares along.',
  remedy: 'Write `change-of-control notice 30 days` in `legal`, and a `right` for what follows from it.',
  messages: {
    missing: ({ because }: { because: string }) =>
      `Nothing is said about a change of control, although there is ${because}.`,
  },
  check(model, { report }) {
    const because = stakeOf(model);
    if (!because || model.rights.some((right) => right.when?.terms.some((term) => term.type === 'change-of-control')))
      return;
    const absent = absentClause(model, model.legal?.changeOfControl, 'change-of-control', 'change-of-control tbd');
    if (absent) report({ message: 'missing', facts: { because }, ...absent });
  },
  examples: {
    bad: [
      {
        text: '«legal» { … }',
        without: ['legal.change-of-control'],
        fixed: 'legal {\n  …\n  change-of-control tbd\n}',
      },
    ],
    good: [
      {
        title: 'a right says what follows',
        text: 'right ControlChange {\n  holder other-party\n  when change-of-control\n  notice 60 days\n}',
        without: ['legal.change-of-control'],
      },
      {
        title: 'nothing that a buyer could take along',
        text: 'asset ForecastEngine "Forecasting engine" {\n  kind background\n  owner Northwind\n}\n\nasset Connector {\n  kind foreground\n  owner Northwind\n}\n\nasset SalesData {\n  kind data\n  owner Contoso\n}',
        without: ['legal.change-of-control'],
      },
    ],
  },
});

/** What a new owner of a party would get hold of. */
function stakeOf(model: AllianceModel): string | undefined {
  const kinds = kindsOf(model);
  if (model.ventures.length > 0 || kinds.includes('joint-venture') || kinds.includes('strategic-investment'))
    return 'equity';
  if (model.restrictions.some((restriction) => knownValue(restriction.restrictionKind)?.word === 'exclusivity'))
    return 'exclusivity';
  const shared = model.assets.some(
    (asset) => asset.licenses.length > 0 || asset.owner?.jointly || (asset.owner?.actors.length ?? 0) > 1,
  );
  return shared ? 'intellectual property of which both make use' : undefined;
}
