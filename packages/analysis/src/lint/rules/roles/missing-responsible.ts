import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-responsible',
  group: 'roles',
  from: { design: 'error' },
  summary: 'A deliverable or responsibility that nobody carries out',
  why: 'An accountable person answers for the result; without somebody responsible there are no hands to bring it about.',
  remedy: 'Write `responsible` and the teams, persons or parties that do the work.',
  messages: {
    missing: ({ work, kind }: { work: string; kind: string }) =>
      `Nobody is responsible for ${kind === 'responsibility' ? '' : `the ${kind} `}"${work}".`,
  },
  check({ work }, { report }) {
    for (const item of work) {
      if (!isMissing(item, item.responsible, 'responsible')) continue;
      const fixes = safeFix('Add a responsible to be named', insertStatement(item, 'responsible tbd'));
      const facts = { work: label(item), kind: item.kind };
      report({ message: 'missing', facts, at: item.nameAt, element: item, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'responsibility «CustomerSupport» "Level 1 and 2 support" { … }',
        without: ['responsibility CustomerSupport.responsible'],
        fixed: 'responsibility CustomerSupport "Level 1 and 2 support" {\n  …\n  responsible tbd\n}',
      },
    ],
    good: [
      { text: 'responsibility CustomerSupport "Level 1 and 2 support" {\n  …\n  responsible Contoso.Support\n}' },
      {
        title: 'a company may do the work',
        text: 'responsibility CustomerSupport "Level 1 and 2 support" {\n  …\n  responsible Contoso\n}',
      },
    ],
  },
});
