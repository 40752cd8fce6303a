import type { AllianceModel, Element, Member, Objective, Stakeholder } from '@alliance-lang/language';
import { elementOf, formatDate, isKnown, knownValue, label } from '@alliance-lang/language';
import { datedAgreements } from '../../../legal/drafting.ts';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** Functions that must agree before the drafting begins, where a party has them. */
const GATES: ReadonlySet<string> = new Set(['legal', 'procurement']);

export default defineRule({
  name: 'objective-not-agreed',
  group: 'purpose',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'An objective that Legal, Procurement or another stakeholder has not agreed before the drafting began',
  why: 'A department that first sees the objective in a contract stops the contract.',
  remedy:
    'Write `agreed by Northwind.Legal, Contoso.Procurement on …` in the objective, before the agreement is `drafted`.',
  messages: {
    open: ({ objective, who }: { objective: string; who: string }) =>
      `The objective "${objective}" is not agreed by ${who}.`,
    late: ({ objective, who, on, drafted }: { objective: string; who: string; on: string; drafted: string }) =>
      `The objective "${objective}" was agreed by ${who} on ${formatDate(on)}, after drafting began on ${formatDate(drafted)}.`,
  },
  check(model, { report }) {
    const gates = gatesOf(model);
    const drafted = datedAgreements(model)
      .map(({ day }) => day)
      .sort()[0];
    if (gates.length === 0) return;
    for (const objective of model.objectives) {
      if (objective.unknown || objective.unreadable.includes('agreed')) continue;
      const missing = gates.filter((gate) => !hasAgreed(model, objective, gate));
      if (missing.length > 0) {
        const facts = { objective: label(objective), who: listed(missing.map((gate) => gate.id)) };
        report({ message: 'open', facts, at: objective.nameAt, element: objective });
        continue;
      }
      const late = drafted && objective.signOffs.find((signOff) => isKnown(signOff.on) && signOff.on.value > drafted);
      if (!late || !isKnown(late.on) || !drafted) continue;
      const who = listed(late.actors.map((actor) => actor.name ?? actor.text ?? ''));
      report({
        message: 'late',
        facts: { objective: label(objective), who, on: late.on.value, drafted },
        at: late.at,
        element: objective,
      });
    }
  },
  examples: {
    bad: [
      { text: 'objective «FasterPlanning» {\n  …\n  agreed by Northwind.Legal, Contoso.Legal on 2025-11-20\n}' },
      {
        title: 'agreed after the lawyers had begun',
        text: 'objective FasterPlanning {\n  …\n  «agreed by Northwind.Legal, Northwind.Procurement, Contoso.Legal on 2026-01-20»\n}',
      },
    ],
    good: [
      { text: 'objective FasterPlanning { … }' },
      {
        title: 'a sign-off of the whole alliance counts',
        text: 'alliance RetailInsights {\n  …\n  agreed by Northwind.Legal, Northwind.Procurement, Contoso.Legal on 2025-11-20\n}',
        without: ['objective FasterPlanning.agreed'],
      },
      {
        title: 'the draft of a confidentiality agreement is none of the deal',
        text: 'agreement MutualNda {\n  …\n  drafted 2025-08-20\n}',
      },
    ],
  },
});

/** The legal and procurement teams of the parties, and the stakeholders of these functions. */
function gatesOf(model: AllianceModel): readonly Element[] {
  const members: readonly Member[] = [...model.teams, ...model.roles, ...model.people];
  const stakeholders = new Set(model.stakeholders.map((stakeholder: Stakeholder) => stakeholder.actor.id));
  return members.filter((member) => GATES.has(knownValue(member.function)?.word ?? '') && stakeholders.has(member.id));
}

/** Whether a function has agreed to an objective, itself or through one of its people, there or for the whole alliance. */
function hasAgreed(model: AllianceModel, objective: Objective, gate: Element): boolean {
  const signOffs = [...objective.signOffs, ...model.alliance.signOffs];
  return signOffs.some((signOff) =>
    signOff.actors.some((actor) => {
      const member = elementOf(model, actor.id) as (Element & Partial<Member>) | undefined;
      return actor.unknown || actor.id === gate.id || member?.team === gate.id;
    }),
  );
}
