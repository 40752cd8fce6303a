import { explainWord, label } from '@alliance-lang/language';
import { type Breach, breachesOf, gateOf } from '../../../playbooks/breaches.ts';
import { policyText } from '../../../playbooks/policy-text.ts';
import { defineRule } from '../../rule.ts';

/** What every message names: the playbook, its line, and the line's own reason. */
interface Line {
  readonly playbook: string;
  readonly line: string;
  readonly because: string;
}

export default defineRule({
  name: 'broken-playbook',
  group: 'policy',
  from: { explore: 'warning', sign: 'error' },
  summary: 'A line of a company’s playbook that the alliance does not keep',
  why: 'A company states its policy once so that nobody signs past it; whoever finds out later finds out from the auditor.',
  remedy:
    'Change the place, have those agree whom the line names after `unless agreed by`, or waive the rule there with a reason and an owner.',
  messages: {
    absent: ({ what, ...line }: Line & { what: string }) =>
      `${asks(line)}, but the alliance has no ${what}.${why(line)}`,
    silent: ({ title, aspect, ...line }: Line & { title: string; aspect: string }) =>
      `${asks(line)}, but ${title} does not say ${meaningOf(aspect)}.${why(line)}`,
    different: ({ title, said, ...line }: Line & { title: string; said: string }) =>
      `${asks(line)}, but ${title} says ${said}.${why(line)}`,
    incomparable: ({ title, said, ...line }: Line & { title: string; said: string }) =>
      `${asks(line)}, but ${title} says ${said}, which cannot be compared with that.${why(line)}`,
    forbidden: ({ title, ...line }: Line & { title: string }) => `${asks(line)}, and ${title} is one.${why(line)}`,
    'forbidden-value': ({ title, said, ...line }: Line & { title: string; said: string }) =>
      `${asks(line)}, and ${title} says ${said}.${why(line)}`,
    'not-agreed': ({ who, what, ...line }: Line & { who: string; what: string }) =>
      `${asks(line)}, but ${who} has not agreed to ${what}.${why(line)}`,
  },
  check(model, { stage, report }) {
    if (stage === 'closed') return;
    for (const breach of breachesOf(model, stage)) {
      const { playbook, line, at, element } = breach;
      report({
        ...said(breach, { playbook: label(playbook), line: policyText(line), because: line.because ?? '' }),
        at,
        element,
        related: [{ at: line.at, message: 'The line of the playbook.' }],
        ...(gateOf(line) && { severity: 'error' }),
      });
    }
  },
  examples: {
    bad: [
      {
        title: 'a right that the company asks for in every alliance',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require right Walkaway notice at-least 90 days\n}\n\nalliance «RetailInsights» { … }',
      },
      {
        title: 'a clause that falls short',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require liability cap at-least USD 5M because "Insurance floor"\n}\n\nlegal {\n  …\n  liability { «cap USD 2M» }\n}',
      },
      {
        title: 'a promise that the company does not make',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  forbid restriction exclusivity binding Northwind unless agreed by Northwind.Ceo\n}\n\nrestriction «RetailExclusivity» {\n  kind exclusivity\n  binds Northwind\n  favours Contoso\n  field "demand forecasting"\n  territory "EMEA"\n  ends 2027-12-31\n  except "existing customers"\n}',
      },
      {
        title: 'a sign-off that must come before the signature',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require agreed by finance before sign\n}\n\nobjective «FasterPlanning» { … }',
      },
      {
        title: 'a right that does not say what the line asks for',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require right MaterialBreach fee at-most USD 10k\n}\n\nright «MaterialBreach» { … }',
      },
      {
        title: 'a figure of another kind cannot be compared',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require liability cap at-least USD 1M\n}\n\nlegal {\n  …\n  liability { «cap EUR 2M» }\n}',
      },
      {
        title: 'a value that the company does not accept',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  forbid term runs at-least 2 years\n}\n\nterm {\n  …\n  «runs 2 years»\n}',
      },
    ],
    good: [
      {
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require liability cap at-least USD 1M\n  require term runs at-most 5 years\n  require agreed by legal, procurement before sign\n  forbid assignment is "free"\n}',
      },
      {
        title: 'an exception that the right person has agreed to',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  forbid restriction exclusivity binding Northwind unless agreed by Northwind.Ceo\n}\n\nrestriction RetailExclusivity {\n  kind exclusivity\n  binds Northwind\n  favours Contoso\n  field "demand forecasting"\n  territory "EMEA"\n  ends 2027-12-31\n  except "existing customers"\n  agreed by Northwind.Ceo on 2026-01-10\n}',
      },
      {
        title: 'not yet: the line holds before the launch',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require right Walkaway before launch\n}',
      },
      {
        title: 'a playbook of somebody else',
        text: 'playbook FabrikamPolicy "How Fabrikam partners" {\n  applies to Fabrikam\n  require right Walkaway\n}\n\nparty Fabrikam "Fabrikam AG" {}',
        stage: 'explore',
      },
    ],
  },
});

/** What an aspect is, as the completion explains it, inside a sentence. */
function meaningOf(aspect: string): string {
  const meaning = explainWord('PlaybookAspect', aspect) ?? aspect;
  return `${meaning.charAt(0).toLowerCase()}${meaning.slice(1).replace(/\.$/, '')}`;
}

function asks({ playbook, line }: Line): string {
  return `${playbook} says \`${line}\``;
}

function why({ because }: Line): string {
  return because === '' ? '' : ` Its reason: ${because.replace(/[.?!]?$/, '.')}`;
}

function said({ problem }: Breach, line: Line) {
  switch (problem.type) {
    case 'absent':
      return { message: 'absent', facts: { ...line, what: problem.what } } as const;
    case 'silent':
      return { message: 'silent', facts: { ...line, title: problem.title, aspect: problem.aspect } } as const;
    case 'not-agreed':
      return { message: 'not-agreed', facts: { ...line, who: problem.who, what: problem.what } } as const;
    case 'forbidden':
      return problem.value && problem.value.shown !== 'stated'
        ? ({ message: 'forbidden-value', facts: { ...line, title: problem.title, said: problem.value.shown } } as const)
        : ({ message: 'forbidden', facts: { ...line, title: problem.title } } as const);
    default:
      return {
        message: problem.type,
        facts: { ...line, title: problem.title, said: problem.value?.shown ?? 'something else' },
      } as const;
  }
}
