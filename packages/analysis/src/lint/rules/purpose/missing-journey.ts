import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-journey',
  group: 'purpose',
  from: { launch: 'information' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'A joint offering without the customer’s path from sale to success, or a step that nobody owns',
  why: 'Customers do not see two companies; they see the gap between them.',
  remedy: 'Declare a `journey` with its steps, and `by` whom each is done.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `${alliance} sells something together, but does not say what the customer’s path is.`,
    unowned: ({ step, journey }: { step: string; journey: string }) =>
      `Nobody owns the step "${step}" of "${journey}".`,
  },
  check(model, { report }) {
    const { alliance, journeys } = model;
    const offering = (alliance.scope?.offerings.length ?? 0) > 0 && model.shares.length > 0;
    if (offering && journeys.length === 0 && !model.unreadable.includes('journey')) {
      report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance });
    }
    for (const journey of journeys) {
      for (const step of journey.steps) {
        if (step.owners.length > 0 || step.unknown) continue;
        const facts = { step: step.title ?? step.name ?? 'step', journey: journey.title ?? journey.name ?? 'journey' };
        report({ message: 'unowned', facts, at: step.nameAt, element: step });
      }
    }
  },
  examples: {
    bad: [
      { stage: 'launch', text: 'alliance «RetailInsights» { … }', without: ['journey'] },
      { stage: 'launch', text: 'journey RetailerOnboarding {\n  step «Discover» "Discover"\n}' },
    ],
    good: [{ stage: 'launch', text: 'journey RetailerOnboarding {\n  step Discover "Discover" by Contoso.Emil\n}' }],
  },
});
