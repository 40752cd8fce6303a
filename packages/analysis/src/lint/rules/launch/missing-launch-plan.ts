import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-launch-plan',
  group: 'launch',
  from: { launch: 'error' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'No plan for the first 90 days',
  why: 'The momentum of the signature lasts a quarter; what is not planned for it does not happen in it.',
  remedy: 'Declare a `plan` with milestones, their days and their accountables.',
  messages: { missing: ({ alliance }: { alliance: string }) => `${alliance} has no plan for its first 90 days.` },
  check(model, { report }) {
    const { alliance } = model;
    if (model.plans.length > 0 || model.unreadable.includes('plan')) return;
    const skeleton = `plan ${freeName(model, 'First90')} "First 90 days" {\n  starts effective\n  milestone ${freeName(model, 'Kickoff')} "Joint kickoff" due tbd accountable tbd\n}`;
    const fixes = safeFix('Add a plan to be filled in', insertDeclaration(model, skeleton, model.exits));
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'alliance «RetailInsights» {\n  …\n  scope {\n    offering "Demand forecasting"\n  }\n}',
        without: ['plan'],
        fixed:
          'plan First90 "First 90 days" {\n  starts effective\n  milestone Kickoff "Joint kickoff" due tbd accountable tbd\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'plan First90 { … }' }],
  },
});
