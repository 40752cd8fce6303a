import type { ActorRef, AllianceModel, Body, Element, LadderStep, Member, Role } from '@alliance-lang/language';
import { elementOf, knownValue, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

/** How high a method stands; people stand below all of them. */
const METHODS: Readonly<Record<string, number>> = {
  negotiation: 0,
  mediation: 10,
  expert: 10,
  arbitration: 20,
  courts: 20,
};
const HIGHEST_PEOPLE = 2;
const LEVELS: Readonly<Record<string, number>> = { working: 0, operational: 1, strategic: 2 };

export default defineRule({
  name: 'ladder-order',
  group: 'decisions',
  from: { design: 'warning' },
  summary: 'Steps that do not rise: a lower level after a higher one, arbitration before negotiation',
  why: 'Who has been overruled from above does not settle it below, and who has an award does not negotiate.',
  remedy: 'Order the steps from those who work together, over executives, to somebody neutral.',
  messages: {
    order: ({ ladder, step, before }: { ladder: string; step: string; before: string }) =>
      `In ${ladder} the step "${step}" comes after "${before}", which stands higher.`,
  },
  check(model, { report }) {
    for (const ladder of model.escalations) {
      let highest: { readonly step: LadderStep; readonly rank: number } | undefined;
      for (const step of ladder.steps) {
        const rank = rankOf(model, step);
        if (rank === undefined) continue;
        if (highest && rank < highest.rank) {
          const facts = { ladder: label(ladder), step: nameOf(step), before: nameOf(highest.step) };
          const related = [{ at: highest.step.nameAt, message: 'This step stands higher' }];
          report({ message: 'order', facts, at: step.nameAt, element: step, related });
        } else highest = { step, rank };
      }
    }
  },
  examples: {
    bad: [
      {
        text: [
          'escalation Disputes {',
          '  step "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 20 business days',
          '  «step» "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
      },
      {
        title: 'arbitration first',
        text: [
          'escalation Disputes {',
          '  step arbitration under "LCIA Rules" seat "London"',
          '  «step» mediation within 45 days',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'the committee, then the executives who sit in it',
        text: [
          'escalation Disputes {',
          '  step "Steering committee" by SteerCo within 15 business days',
          '  step "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 20 business days',
          '  step expert within 20 business days',
          '  step mediation within 45 days',
          '  step courts',
          '}',
        ].join('\n'),
      },
    ],
  },
});

function nameOf(step: LadderStep): string {
  return step.title ?? step.method?.word ?? label(step);
}

/** How high a step stands, by its method or the highest of its people; `undefined` when neither says so. */
function rankOf(model: AllianceModel, step: LadderStep): number | undefined {
  const byMethod = step.method ? METHODS[step.method.word] : undefined;
  if (byMethod !== undefined && byMethod > 0) return byMethod;
  if (step.under !== undefined || step.seat !== undefined) return undefined;
  const ranks = step.by.map((actor) => rankOfActor(model, actor)).filter((rank) => rank !== undefined);
  // Talks of nobody in particular may be of the highest.
  return ranks.length > 0 ? Math.max(...ranks) : byMethod === undefined ? undefined : HIGHEST_PEOPLE;
}

function rankOfActor(model: AllianceModel, actor: ActorRef): number | undefined {
  const element = elementOf(model, actor.id);
  if (element?.kind === 'body') return LEVELS[knownValue((element as Body).level)?.word ?? ''];
  const person = element?.kind === 'role' ? elementOf(model, (element as Role).heldBy[0]?.id) : element;
  if (element?.kind === 'role' && isExecutive(element)) return 2;
  if (!person) return undefined;
  if (isExecutive(person) || model.parties.some((party) => party.sponsors.some((sponsor) => sponsor.id === person.id)))
    return 2;
  return model.parties.some((party) => party.leads.some((lead) => lead.id === person.id)) ? 1 : undefined;
}

function isExecutive(element: Element): boolean {
  return knownValue((element as Element & Partial<Member>).function)?.word === 'executive';
}
