import type { AllianceModel, Goal, Objective } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';
import type { Principal } from '../../../parties/principals.ts';
import { principalOf, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'one-sided-objective',
  group: 'purpose',
  from: { design: 'warning' },
  summary: 'An objective that serves goals of one party only',
  why: 'What serves one side alone is work for a supplier, and is done with a supplier’s attention.',
  remedy: 'Let it serve a goal of the other party too, or balance it with an objective that serves the other.',
  messages: {
    oneSided: ({ objective, party }: { objective: string; party: string }) =>
      `The objective "${objective}" serves ${party} only.`,
  },
  check(model, { report }) {
    if (principalsOf(model).length < 2) return;
    const served = new Map<Objective, Principal>();
    for (const objective of model.objectives) {
      const only = onlyServed(model, objective);
      if (only) served.set(objective, only);
    }
    // Objectives that each serve one side balance each other when every side has one.
    if (new Set(served.values()).size === principalsOf(model).length) return;
    for (const [objective, principal] of served) {
      const facts = { objective: label(objective), party: principal.label };
      report({ message: 'oneSided', facts, at: objective.nameAt, element: objective });
    }
  },
  examples: {
    bad: [{ text: 'objective «FasterPlanning» "Retailers plan daily" {\n  …\n  serves Northwind.RetailGrowth\n}' }],
    good: [
      {
        title: 'one objective for each side',
        text: [
          'objective FasterPlanning "Retailers plan daily" {\n  …\n  serves Northwind.RetailGrowth\n}',
          'objective Loyalty "Retailers stay" {',
          '  serves Contoso.Stickiness',
          '  measured by ActiveRetailers',
          '  needs CustomerSupport, ForecastConnector',
          '  agreed by Northwind.Legal, Northwind.Procurement, Contoso.Legal on 2025-11-20',
          '}',
        ].join('\n'),
      },
    ],
  },
});

function onlyServed(model: AllianceModel, objective: Objective): Principal | undefined {
  if (objective.servesUnknown || objective.unknown) return undefined;
  const goals = objective.serves.map((ref) => elementOf(model, ref.id) as Goal | undefined);
  if (goals.includes(undefined)) return undefined;
  const principals = new Set(goals.map((goal) => principalOf(model, goal?.party)));
  const [only, ...others] = principals;
  return others.length === 0 ? only : undefined;
}
