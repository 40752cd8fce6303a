import type { AllianceModel } from '@alliance-lang/language';
import { elementOf } from '@alliance-lang/language';
import { principalsOf } from '../../../parties/principals.ts';
import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-escalation',
  group: 'decisions',
  from: { design: 'error' },
  small: 'off',
  summary: 'No escalation ladder',
  why: 'Conflict avoided grows: without an agreed path, small issues turn into the end of the relationship.',
  remedy:
    'Declare an `escalation`: the leads talk, then executives, then mediation or arbitration, each step with its time.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `${alliance} has no escalation: nothing says where an unsettled disagreement goes.`,
  },
  check(model, { report }) {
    if (model.escalations.length > 0 || model.unreadable.includes('escalation')) return;
    const { alliance } = model;
    const fixes = safeFix(
      'Add a ladder to be agreed',
      insertDeclaration(model, skeleton(model), [...model.decisions, ...model.changes]),
    );
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }\n\nbody SteerCo {\n  …\n  deadlock then stays-as-is\n}',
        without: ['escalation', 'decision PriceChange', 'decision ScopeAndBudget'],
        fixed: [
          'escalation Disputes "Dispute resolution" {',
          '  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within tbd',
          '  step "Executive sponsors meet" by Northwind.Alice, Contoso.Dana within tbd',
          '  step mediation within tbd',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        text: [
          'escalation Disputes {',
          '  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
          '  step mediation within 45 days',
          '  step courts',
          '}',
        ].join('\n'),
      },
    ],
  },
});

function skeleton(model: AllianceModel): string {
  const leads = peopleOf(model, 'leads');
  const sponsors = peopleOf(model, 'sponsors');
  return [
    `escalation ${freeName(model, 'Disputes')} "Dispute resolution" {`,
    `  step "Alliance leads talk" by ${leads} within tbd`,
    `  step "Executive sponsors meet" by ${sponsors} within tbd`,
    '  step mediation within tbd',
    '}',
  ].join('\n');
}

/** One person of every principal, or `tbd` when one has none. */
function peopleOf(model: AllianceModel, office: 'leads' | 'sponsors'): string {
  const people = principalsOf(model).map(({ parties }) => {
    const named = parties.flatMap((party) => party[office]).map((actor) => elementOf(model, actor.id));
    return named.find((element) => element?.kind === 'person')?.id;
  });
  return people.length === 0 || people.includes(undefined) ? 'tbd' : people.join(', ');
}
