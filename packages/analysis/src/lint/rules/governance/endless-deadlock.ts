import { label } from '@alliance-lang/language';
import { canDeadlock, loopOf } from '../../../decisions/ways-out.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'endless-deadlock',
  group: 'governance',
  from: { design: 'error' },
  summary: 'A way out of a deadlock that leads back to the same body',
  why: 'A deadlock that is handed back to those who are deadlocked is never broken.',
  remedy: 'Let it end with somebody else: a person, mediation, arbitration, or a default such as `stays-as-is`.',
  messages: {
    itself: ({ body }: { body: string }) => `A deadlock of ${body} goes back to ${body} itself.`,
    loop: ({ body, path }: { body: string; path: string }) => `A deadlock of ${body} goes round in a circle: ${path}.`,
  },
  check(model, { report }) {
    for (const body of model.bodies) {
      // What cannot happen needs no way out; a body whose votes nothing describes may be deadlocked.
      if (body.passes.length > 0 && !canDeadlock(model, body)) continue;
      for (const deadlock of body.deadlocks) {
        const hops = loopOf(model, body, deadlock.then);
        if (!hops) continue;
        const facts = {
          body: label(body),
          path: [body, ...hops.map((hop) => hop.to)].map((to) => to.name ?? to.id).join(' → '),
        };
        const related = hops
          .slice(1)
          .map((hop) => ({ at: hop.at, message: `From here it goes to ${hop.to.name ?? hop.to.id}` }));
        const message = hops.length === 1 ? 'itself' : 'loop';
        if (message === 'itself') report({ message, facts: { body: facts.body }, at: deadlock.then.at, element: body });
        else report({ message, facts, at: deadlock.then.at, element: body, related });
      }
    }
  },
  examples: {
    bad: [
      { text: 'body SteerCo {\n  …\n  deadlock then «decided by SteerCo»\n}' },
      {
        title: 'the ladder ends with the body that is deadlocked',
        text: [
          'body SteerCo {\n  …\n  deadlock then «escalates to Talks»\n}',
          'escalation Talks {',
          '  step "Leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  step "Steering committee" by SteerCo within 15 business days',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'the body is a step, but not the last',
        text: [
          'escalation Disputes {',
          '  step "Steering committee" by SteerCo within 15 business days',
          '  step "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 20 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
      },
      {
        title: 'a board that cannot tie ends it',
        text: [
          'body Board {',
          '  level strategic',
          '  seats Northwind 3, Contoso 2',
          '  chair Northwind.Alice',
          '  quorum 1 per-party',
          '  votes 1 per-member',
          '  passes by majority',
          '  deadlock then escalates to SteerCo',
          '  meets quarterly',
          '  waive unbalanced-seats because "Northwind pays for more" by Contoso.Legal',
          '}',
          'body SteerCo {\n  …\n  deadlock then decided by Board\n}',
        ].join('\n'),
      },
    ],
  },
});
