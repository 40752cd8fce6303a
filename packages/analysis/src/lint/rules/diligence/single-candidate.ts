import { insertStatement, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'single-candidate',
  group: 'diligence',
  from: { select: 'warning' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'Fewer than two candidates, or no backup',
  why: 'Who has no second choice negotiates like it.',
  remedy: 'Declare at least two candidates with their scores, and mark one as `backup`.',
  messages: {
    few: ({ count }: { count: string }) => `${count}: there is nothing to choose from.`,
    backup: () => 'No candidate is the backup.',
  },
  check(model, { stage, report }) {
    // Once the deal is being signed the choice is history.
    if (stage !== 'select' && stage !== 'design') return;
    const { alliance, candidates } = model;
    if (model.unreadable.includes('candidate')) return;
    if (candidates.length < 2) {
      const [only] = candidates;
      const count = only ? 'Only one candidate was considered' : 'No candidate is declared';
      report({ message: 'few', facts: { count }, at: only?.nameAt ?? alliance.nameAt, element: only ?? alliance });
    } else if (!candidates.some((candidate) => candidate.status?.word === 'backup' || candidate.unknown)) {
      const second = candidates.find((candidate) => !candidate.status);
      const fixes = second ? unsafeFix(`Make ${second.name} the backup`, insertStatement(second, 'backup')) : [];
      report({
        message: 'backup',
        at: candidates[0]?.nameAt ?? alliance.nameAt,
        element: candidates[0] ?? alliance,
        fixes,
      });
    }
  },
  examples: {
    bad: [
      {
        stage: 'select',
        text: 'candidate «ContosoCandidate» for Contoso { … }',
        without: ['candidate FabrikamCandidate'],
      },
      {
        stage: 'select',
        text: 'candidate «ContosoCandidate» for Contoso { … }',
        without: ['candidate FabrikamCandidate.backup'],
      },
    ],
    good: [{ stage: 'select', text: 'candidate FabrikamCandidate "Fabrikam AG" { … }' }],
  },
});
