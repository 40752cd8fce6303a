import { absentClause } from '../../missing-clause.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-assignment',
  group: 'legal',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'Nothing is said about passing the alliance on to somebody else',
  why: 'Without a clause, a party may wake up with a partner that it never chose.',
  remedy: 'Write `assignment consent-required except affiliates` in `legal`.',
  messages: {
    missing: () => 'Nothing says whether a party may assign the alliance to somebody else.',
  },
  check(model, { report }) {
    const absent = absentClause(model, model.legal?.assignment, 'assignment', 'assignment tbd');
    if (absent) report({ message: 'missing', ...absent });
  },
  examples: {
    bad: [{ text: '«legal» { … }', without: ['legal.assignment'], fixed: 'legal {\n  …\n  assignment tbd\n}' }],
    good: [{ text: 'legal {\n  …\n  assignment consent-required except affiliates\n}' }],
  },
});
