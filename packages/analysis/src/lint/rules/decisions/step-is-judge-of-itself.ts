import type { ActorRef, AllianceModel, Escalation, Role } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';
import { leavesTheParties } from '../../../decisions/ways-out.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'step-is-judge-of-itself',
  group: 'decisions',
  from: { design: 'warning' },
  summary: 'The person who decided is the only one on a step to which the matter is escalated',
  why: 'Who judges an appeal against their own decision confirms it.',
  remedy: 'Put somebody else on the step.',
  messages: {
    self: ({ person, decision, step }: { person: string; decision: string; step: string }) =>
      `${person} decides "${decision}" and is the only one on the step "${step}" to which it is escalated.`,
  },
  check(model, { report }) {
    for (const decision of model.decisions) {
      const then = decision.decided?.otherwise;
      const ladder = then?.type === 'escalates' ? elementOf(model, then.to.id) : undefined;
      const deciders = new Set(decision.made?.by.map((actor) => personOf(model, actor)));
      if (ladder?.kind !== 'escalation' || decision.made?.jointly || deciders.size !== 1) continue;
      for (const step of (ladder as Escalation).steps) {
        const [only, ...others] = step.by;
        if (!only || others.length > 0 || leavesTheParties(step)) continue;
        const person = personOf(model, only);
        if (!deciders.has(person) || !isPerson(model, only)) continue;
        const facts = { person: person ?? '', decision: label(decision), step: step.title ?? label(step) };
        const related = [{ at: decision.made?.at ?? decision.nameAt, message: 'The decision' }];
        report({ message: 'self', facts, at: only.at, element: step, related });
      }
    }
  },
  examples: {
    bad: [
      {
        text: [
          'decision Technology {',
          '  …',
          '  made by Northwind.Alice except "raises the partner\'s cost"',
          '  decided within 10 business days else escalates to Disputes',
          '}',
          'escalation Disputes {',
          '  step "Northwind decides" by «Northwind.Ceo» within 10 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        text: 'decision Technology {\n  …\n  made by Northwind.Bruno except "raises the partner\'s cost"\n  decided within 10 business days else escalates to Disputes\n}',
      },
    ],
  },
});

/** The id of the person; a role that one person holds is that person. */
function personOf(model: AllianceModel, actor: ActorRef): string | undefined {
  const element = elementOf(model, actor.id);
  if (element?.kind === 'role') {
    const [holder, ...others] = (element as Role).heldBy;
    if (holder?.id && others.length === 0) return holder.id;
  }
  return actor.id;
}

function isPerson(model: AllianceModel, actor: ActorRef): boolean {
  const kind = elementOf(model, actor.id)?.kind;
  return kind === 'person' || kind === 'role';
}
