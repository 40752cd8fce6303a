import type { AllianceModel, Body, Passes, ScopeItem } from '@alliance-lang/language';
import { elementOf, isMissing, label } from '@alliance-lang/language';
import type { Standoff } from '../../../decisions/voting.ts';
import { finalRule, standoffOf } from '../../../decisions/voting.ts';
import { generalDeadlocks, hasOutsideWayOut } from '../../../decisions/ways-out.ts';
import { listed } from '../../../parties/principals.ts';
import { insertStatement, safeFix, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'deadlock-without-way-out',
  group: 'governance',
  from: { design: 'error' },
  summary: 'An even vote or unanimity with no deadlock rule, no chair’s decision and no escalation',
  why: 'A vote that can stand still without a way out stops the alliance exactly when it needs a decision.',
  remedy: 'Write `deadlock then …` in the body: `escalates to Disputes`, `chair-decides`, `stays-as-is`.',
  messages: {
    tie: ({ body, votes, word, draw }: { body: string; votes: string; word: string; draw: string }) =>
      `${body} has ${votes}, decides by ${word} and has no way out of ${draw}.`,
    veto: ({ body, word, what }: { body: string; word: string; what: string }) =>
      `${body} decides${what} by ${word} and has no way out when somebody objects.`,
    partly: ({ body, word, covered }: { body: string; word: string; covered: string }) =>
      `${body} decides by ${word}, but has a way out of a deadlock on ${covered} only.`,
  },
  check(model, { report }) {
    for (const body of model.bodies) {
      if (!isMissing(body, generalDeadlocks(body), 'deadlock') || hasOutsideWayOut(model, body)) continue;
      for (const passes of body.passes) {
        const standoff = standoffOf(model, body, passes);
        if (!standoff || chairDecides(passes) || isCovered(body, passes.on)) continue;
        const at = finalRule(passes)?.at ?? passes.at;
        const fixes = fixesFor(model, body);
        const covered = body.deadlocks.flatMap((deadlock) => deadlock.on.map(nameOf));
        if (covered.length > 0 && passes.on.length === 0) {
          const facts = { body: label(body), word: standoff.word, covered: listed(covered) };
          const related = body.deadlocks.map((deadlock) => ({
            at: deadlock.at,
            message: 'This holds for some matters only',
          }));
          report({ message: 'partly', facts, at, element: body, related, fixes });
        } else if (standoff.type === 'tie') {
          report({ message: 'tie', facts: tieFacts(body, standoff), at, element: body, fixes });
        } else {
          const what = passes.on.length > 0 ? ` on ${listed(passes.on.map(nameOf))}` : '';
          report({
            message: 'veto',
            facts: { body: label(body), word: standoff.word, what },
            at,
            element: body,
            fixes,
          });
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'body SteerCo "SteerCo" {\n  …\n  votes 1 per-member\n  passes by «majority»\n}',
        without: ['body SteerCo.deadlock'],
        fixed: [
          'body SteerCo "SteerCo" {',
          '  …',
          '  votes 1 per-member',
          '  passes by majority',
          '  deadlock then tbd',
          '}',
        ].join('\n'),
        fix: 'Add a way out to be agreed',
      },
      {
        title: 'a rule for one matter leaves the others without',
        text: 'body SteerCo {\n  …\n  passes by «unanimity»\n  deadlock on PriceChange then stays-as-is\n}',
      },
      {
        title: 'shares of 50 : 50 tie, whatever the number of seats',
        text: [
          'venture RetailCo "Retail Insights Ltd" {\n  owned Northwind 50%, Contoso 50%\n}',
          'option Exchange {\n  kind named-price\n  holder any-party\n}',
          'body SteerCo {\n  …\n  seats Northwind 3, Contoso 2\n  votes by-share\n  passes by «majority»\n}',
        ].join('\n'),
        without: ['body SteerCo.deadlock', 'body SteerCo.members'],
      },
      {
        title: 'one objection blocks everything',
        text: 'body SteerCo {\n  …\n  passes by «unanimity»\n}',
        without: ['body SteerCo.deadlock'],
      },
    ],
    good: [
      {
        title: 'five seats cannot tie',
        text: [
          'body SteerCo {',
          '  …',
          '  seats Northwind 3, Contoso 2',
          '  votes 1 per-member',
          '  passes by majority',
          '  waive unbalanced-seats because "Northwind pays for more" by Contoso.Legal',
          '}',
        ].join('\n'),
        without: ['body SteerCo.deadlock', 'body SteerCo.members'],
      },
      {
        title: 'the chair decides in the end',
        text: 'body SteerCo {\n  …\n  passes by unanimity else chair-decides\n}',
        without: ['body SteerCo.deadlock'],
      },
      {
        title: 'the body is a step of a ladder that goes on',
        text: [
          'body SteerCo {\n  …\n  passes by consensus\n}',
          'escalation Disputes {',
          '  step "Steering committee" by SteerCo within 15 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
        without: ['body SteerCo.deadlock'],
      },
      {
        title: 'the matter that needs unanimity has its own way out',
        text: [
          'body SteerCo {',
          '  …',
          '  passes by chair-decides',
          '  passes by unanimity on PriceChange',
          '  deadlock on PriceChange then stays-as-is',
          '}',
        ].join('\n'),
      },
    ],
  },
});

function chairDecides(passes: Passes): boolean {
  return passes.rules.some((rule) => rule.word?.word === 'chair-decides');
}

/** Whether each of the matters of a vote has its own deadlock rule. */
function isCovered(body: Body, matters: readonly ScopeItem[]): boolean {
  const covered = new Set(body.deadlocks.flatMap((deadlock) => deadlock.on.map(nameOf)));
  return matters.length > 0 && matters.every((matter) => covered.has(nameOf(matter)));
}

function nameOf(item: ScopeItem): string {
  return item.name ?? item.text ?? item.word ?? '';
}

function tieFacts(body: Body, standoff: Extract<Standoff, { type: 'tie' }>) {
  const counts = standoff.votes.map(({ votes }) => votes);
  const shares = body.votes?.byShare === true;
  const votes = standoff.votes.map(({ principal, votes: count }) =>
    shares ? `${count}% of ${principal.label}` : `${count} ${count === 1 ? 'vote' : 'votes'} of ${principal.label}`,
  );
  const draw = counts.length === 2 ? counts.join(' : ') : 'a vote that no camp carries';
  return { body: label(body), votes: listed(votes), word: standoff.word, draw };
}

function fixesFor(model: AllianceModel, body: Body) {
  const ladder = model.escalations.find((escalation) => elementOf(model, escalation.id) && escalation.steps.length > 0);
  return [
    ...(ladder
      ? unsafeFix(
          `Escalate a deadlock to ${ladder.name}`,
          insertStatement(body, `deadlock then escalates to ${ladder.name}`),
        )
      : []),
    ...safeFix('Add a way out to be agreed', insertStatement(body, 'deadlock then tbd')),
  ];
}
