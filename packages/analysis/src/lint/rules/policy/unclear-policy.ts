import { label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { type Flaw, flawOf } from '../../../playbooks/policy-text.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unclear-policy',
  group: 'policy',
  from: { explore: 'warning' },
  summary: 'A line of a playbook that can be checked on no alliance',
  why: 'A policy that nothing can break looks like protection and is none.',
  remedy: 'Name a part that the subject has, and a value that can be compared with it.',
  messages: {
    'no-part': ({
      playbook,
      subject,
      aspect,
      has,
    }: {
      playbook: string;
      subject: string;
      aspect: string;
      has: string;
    }) => `${playbook} asks for the ${aspect} of ${subject}, which has none. It can ask for ${has}.`,
    'no-value': ({ playbook, subject, has }: { playbook: string; subject: string; has: string }) =>
      `${playbook} compares ${subject} with a value, but ${subject} alone has none. It can ask for ${has}.`,
    'no-order': ({ playbook, comparator }: { playbook: string; comparator: string }) =>
      `${playbook} writes ${comparator} before words, which are neither more nor less. Write is or one-of.`,
    'binds-nobody': ({ playbook, subject }: { playbook: string; subject: string }) =>
      `${playbook} asks whom ${subject} binds, but ${subject} binds nobody. Leave binding out.`,
  },
  check(model, { report }) {
    for (const playbook of model.playbooks) {
      for (const line of playbook.lines) {
        const flaw = flawOf(line);
        if (!flaw || flaw.type === 'unread') continue;
        report({ ...told(flaw, label(playbook)), at: line.at, element: playbook });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  «require kpi quorum at-least 2»\n}',
      },
      {
        title: 'words have no order',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  «require governing-law at-least "Delaware"»\n}',
      },
      {
        title: 'a measure binds nobody',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  «forbid kpi binding Northwind»\n}',
      },
      {
        title: 'which value of the plan is meant',
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  «forbid plan at-most 2»\n}',
      },
    ],
    good: [
      {
        text: 'playbook OurPolicy "How Northwind partners" {\n  applies to Northwind\n  require kpi target\n  require governing-law one-of "Delaware", "England and Wales"\n}',
      },
    ],
  },
});

function told(flaw: Exclude<Flaw, { readonly type: 'unread' }>, playbook: string) {
  const parts = (has: readonly string[]): string =>
    has.length > 0 ? listed(has) : 'no part at all: only that there is one';
  switch (flaw.type) {
    case 'no-part': {
      const { subject, aspect, has } = flaw;
      return { message: 'no-part', facts: { playbook, subject, aspect, has: parts(has) } } as const;
    }
    case 'no-value':
      return { message: 'no-value', facts: { playbook, subject: flaw.subject, has: parts(flaw.has) } } as const;
    case 'no-order':
      return { message: 'no-order', facts: { playbook, comparator: flaw.comparator } } as const;
    case 'binds-nobody':
      return { message: 'binds-nobody', facts: { playbook, subject: flaw.subject } } as const;
  }
}
