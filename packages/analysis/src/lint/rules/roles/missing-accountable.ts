import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-accountable',
  group: 'roles',
  from: { design: 'error' },
  summary: 'A deliverable or responsibility that nobody is accountable for',
  why: 'Work that nobody answers for is everybody’s and gets done by no one.',
  remedy: 'Write `accountable` and exactly one person or role.',
  messages: {
    missing: ({ work, kind }: { work: string; kind: string }) => `Nobody is accountable for the ${kind} "${work}".`,
  },
  check({ work }, { report }) {
    for (const item of work) {
      if (!isMissing(item, item.accountable, 'accountable')) continue;
      const fixes = safeFix('Add an accountable to be named', insertStatement(item, 'accountable tbd'));
      const facts = { work: label(item), kind: item.kind };
      report({ message: 'missing', facts, at: item.nameAt, element: item, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'deliverable «ForecastConnector» { … }',
        without: ['deliverable ForecastConnector.accountable'],
        fixed: 'deliverable ForecastConnector {\n  …\n  accountable tbd\n}',
      },
    ],
    good: [
      { text: 'deliverable ForecastConnector {\n  …\n  accountable Northwind.Bruno\n}' },
      {
        title: 'a whole block that is not known yet',
        stage: 'design',
        text: 'responsibility Rollout {\n  tbd "Planned after the pilot"\n}',
      },
    ],
  },
});
