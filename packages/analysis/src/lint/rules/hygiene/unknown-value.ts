import { subject } from '../../../model/subject.ts';
import { unknownsOf } from '../../../model/unknowns.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unknown-value',
  group: 'hygiene',
  from: { sign: 'error', launch: 'information' },
  strict: 'error',
  summary: 'A value that is still `tbd` when the alliance is to be signed; with `strict` any value that is not known',
  why: 'What is left open at signature is not agreed, and what is not agreed is decided later by whoever is stronger.',
  remedy: 'Agree on the value and write it, or waive the rule here with the reason why it may stay open.',
  messages: {
    tbd: ({ where, reason }: { where: string; reason: string }) =>
      `${where} still holds a value to be decided${reason}.`,
    redacted: ({ where, reason }: { where: string; reason: string }) => `${where} holds a redacted value${reason}.`,
  },
  check(model, { strict, report }) {
    for (const { element, at, state, reason } of unknownsOf(model)) {
      // What could not be read is told as a syntax error already.
      if (state === 'unreadable' || (state === 'redacted' && !strict)) continue;
      const facts = { where: subject(element), reason: reason ? `: ${reason}` : '' };
      report({ message: state, facts, at, element });
    }
  },
  examples: {
    bad: [
      {
        text: 'cost Hosting {\n  …\n  «budget tbd "Finance models it by May"»\n}',
      },
      {
        title: 'redacted values count when the check is strict',
        stage: 'design',
        strict: true,
        text: 'cost Hosting {\n  …\n  «budget redacted»\n}',
      },
    ],
    good: [
      {
        title: 'before signature `tbd` is an honest answer',
        stage: 'design',
        text: 'cost Hosting {\n  …\n  budget tbd\n}',
      },
      { title: 'a redacted value is known to the parties', text: 'cost Hosting {\n  …\n  budget redacted\n}' },
    ],
  },
});
