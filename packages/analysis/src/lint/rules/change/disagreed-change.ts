import { actorLabel, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { replace, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'disagreed-change',
  group: 'change',
  from: { explore: 'warning' },
  needs: 'earlier',
  summary: 'A declaration changed in more than words and keeps a sign-off that was given to the version before',
  why: 'Somebody’s name stands under a sentence that this person has never seen.',
  remedy: 'Ask again, and write who agreed on which day.',
  messages: {
    disagreed: ({ what, who, version }: { what: string; who: string; version: string }) =>
      `${what} changed since ${version}, and keeps the sign-off of ${who} to what it said before.`,
  },
  check(model, { earlier, today, report }) {
    for (const { element, signOffs, version } of earlier.disagreed) {
      for (const { at, actors } of signOffs) {
        const who = listed(actors.map((actor) => actorLabel(model, actor)));
        const names = actors.map(({ name, word, text }) => name ?? word ?? text ?? '').join(', ');
        const fixes = [
          ...unsafeFix(
            'Take back the sign-off, and note who has to agree again',
            replace(at, `note "To be agreed again by ${names}: changed since ${version}"`),
          ),
          ...(today === undefined
            ? []
            : unsafeFix('They agreed to the change today', replace(at, `agreed by ${names} on ${today}`))),
        ];
        report({ message: 'disagreed', facts: { what: label(element), who, version }, at, element, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'another split under an old sign-off',
        today: '2026-09-15',
        signed: {
          text: 'share Subscription "Net subscription revenue" {\n  split Northwind 55%, Contoso 45%\n  …\n  agreed by Northwind.Legal, Contoso.Legal on 2026-01-12\n}',
        },
        text: 'share Subscription "Net subscription revenue" {\n  split Northwind 50%, Contoso 50%\n  …\n  «agreed by Northwind.Legal, Contoso.Legal on 2026-01-12»\n}\n\namendment Half "Equal shares" {\n  effective 2026-09-01\n  approved by SteerCo\n  changes Subscription\n}',
      },
    ],
    good: [
      {
        title: 'agreed again',
        today: '2026-09-15',
        signed: {
          text: 'share Subscription "Net subscription revenue" {\n  split Northwind 55%, Contoso 45%\n  …\n  agreed by Northwind.Legal, Contoso.Legal on 2026-01-12\n}',
        },
        text: 'share Subscription "Net subscription revenue" {\n  split Northwind 50%, Contoso 50%\n  …\n  agreed by Northwind.Legal, Contoso.Legal on 2026-09-10\n}\n\namendment Half "Equal shares" {\n  effective 2026-09-01\n  approved by SteerCo\n  changes Subscription\n}',
      },
    ],
  },
});
