import { knownValue } from '@alliance-lang/language';
import { absentClause } from '../../missing-clause.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-confidentiality',
  group: 'legal',
  from: { sign: 'warning' },
  summary: 'Neither a confidentiality clause nor a non-disclosure agreement',
  why: 'Partners who share roadmaps, prices and customers without a duty of confidence share them with everybody.',
  remedy: 'Write `confidentiality { covers "…" }` in `legal`, or declare the `agreement` of `kind nda`.',
  messages: {
    missing: () =>
      'Nothing keeps confidential what the parties share: there is neither a clause nor a non-disclosure agreement.',
  },
  check(model, { report }) {
    if (model.agreements.some((agreement) => knownValue(agreement.agreementKind)?.word === 'nda')) return;
    const absent = absentClause(model, model.legal?.confidentiality, 'confidentiality', 'confidentiality { tbd }');
    if (absent) report({ message: 'missing', ...absent });
  },
  examples: {
    bad: [
      {
        text: '«legal» { … }',
        without: ['legal.confidentiality', 'agreement MutualNda'],
        fixed: 'legal {\n  …\n  confidentiality { tbd }\n}',
      },
    ],
    good: [
      { title: 'the non-disclosure agreement is the clause', text: 'legal { … }', without: ['legal.confidentiality'] },
    ],
  },
});
