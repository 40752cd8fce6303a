import type { Restriction } from '@alliance-lang/language';
import { isMissing, knownValue, label } from '@alliance-lang/language';
import { andNo } from '../../../model/subject.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'open-ended-restriction',
  group: 'legal',
  from: { sign: 'warning' },
  summary: 'Exclusivity or non-compete without end, field or territory',
  why: 'A promise to keep off that has no limits outlives its reason, and courts strike it down or enforce it in full.',
  remedy: 'Write `ends`, `field`, `territory` and what is excepted; `territory "worldwide"` when that is meant.',
  messages: {
    open: ({
      restriction,
      kind,
      lacks,
      excepted,
    }: {
      restriction: string;
      kind: string;
      lacks: string;
      excepted: string;
    }) => `The ${kind} ${restriction} has no ${lacks}${excepted}.`,
  },
  check({ restrictions }, { report }) {
    for (const restriction of restrictions) {
      const kind = knownValue(restriction.restrictionKind)?.word;
      if (kind !== 'exclusivity' && kind !== 'non-compete') continue;
      const lacks = missingLimits(restriction);
      if (lacks.length === 0) continue;
      const excepted = isMissing(restriction, restriction.except, 'except') ? ' and excepts nothing' : '';
      const facts = {
        restriction: label(restriction),
        kind,
        lacks: andNo(lacks),
        excepted,
      };
      const fixes = lacks.includes('end')
        ? safeFix('Add an end to be agreed', insertStatement(restriction, 'ends tbd'))
        : [];
      report({
        message: 'open',
        facts,
        at: restriction.nameAt,
        element: restriction,
        fixes: lacks.length === 1 ? fixes : [],
      });
    }
  },
  examples: {
    bad: [
      {
        text: 'restriction «RetailExclusivity» {\n  kind exclusivity\n  binds Northwind\n  favours Contoso\n  field "demand forecasting"\n  territory "EMEA"\n}',
        fixed:
          'restriction RetailExclusivity {\n  kind exclusivity\n  binds Northwind\n  favours Contoso\n  field "demand forecasting"\n  territory "EMEA"\n  ends tbd\n}',
      },
      { text: 'restriction «NoRivals» {\n  kind non-compete\n  binds Northwind, Contoso\n}' },
    ],
    good: [
      {
        title: 'it lapses when the reason is gone',
        text: 'restriction RetailExclusivity {\n  kind exclusivity\n  binds Northwind\n  favours Contoso\n  field "demand forecasting"\n  territory "EMEA"\n  lapses when JointRevenue.Slow\n}',
      },
      {
        title: 'not to poach needs no field',
        text: 'restriction NoPoaching {\n  kind non-solicit-employees\n  binds Northwind, Contoso\n  ends exit\n}',
      },
    ],
  },
});

function missingLimits(restriction: Restriction): string[] {
  const ends = [restriction.ends, ...restriction.lapses].filter((end) => end !== undefined);
  return [
    ...(isMissing(restriction, ends, 'ends', 'lapses') ? ['end'] : []),
    ...(isMissing(restriction, [...restriction.fields, ...restriction.over], 'field', 'over') ? ['field'] : []),
    ...(isMissing(restriction, restriction.territories, 'territory') ? ['territory'] : []),
  ];
}
