import { absentClause } from '../../missing-clause.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-liability-cap',
  group: 'legal',
  from: { sign: 'warning' },
  small: 'information',
  summary: 'No cap on liability',
  why: 'Without a cap one accident can cost more than the whole alliance will ever bring, and no insurer covers the open end.',
  remedy: 'Write `liability { cap USD 2M }` in `legal`; `cap unlimited` when that is meant.',
  messages: {
    missing: () => 'Nothing is said about liability.',
    uncapped: () => 'The liability clause has no cap.',
  },
  check(model, { report }) {
    const absent = absentClause(model, model.legal?.liability, 'liability', 'liability { tbd }');
    if (absent) report({ message: 'missing', ...absent });
    const { legal } = model;
    const [first] = legal?.liability ?? [];
    if (!legal || !first) return;
    if (legal.liability.some((clause) => clause.caps.length > 0 || clause.unknown || clause.unreadable.length > 0))
      return;
    report({ message: 'uncapped', at: first.at, element: legal });
  },
  examples: {
    bad: [
      {
        text: '«legal» { … }',
        without: ['legal.liability'],
        fixed: 'legal {\n  …\n  liability { tbd }\n}',
      },
      { title: 'exclusions are no cap', text: 'legal {\n  …\n  «liability { excludes "lost profits" }»\n}' },
    ],
    good: [
      { title: 'unlimited, and said to be so', text: 'legal {\n  …\n  liability { cap unlimited }\n}' },
      { stage: 'design', text: 'legal {\n  …\n  liability { tbd "Legal drafts it" }\n}' },
    ],
  },
});
