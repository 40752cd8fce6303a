import { formatDate, isKnown, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'legal-before-vision',
  group: 'purpose',
  from: { design: 'warning' },
  summary: 'A binding agreement was drafted before the objectives were agreed, or with no objective at all',
  why: 'Contracts that are drafted before the vision is shared fix the positions that the vision was meant to move.',
  remedy: 'Agree on the objectives first, with their sign-off, and date the draft after it.',
  messages: {
    none: ({ agreement, drafted }: { agreement: string; drafted: string }) =>
      `${agreement} was drafted on ${formatDate(drafted)}, but the alliance states no objective.`,
    before: (facts: { agreement: string; drafted: string; objective: string; agreed: string }) =>
      `${facts.agreement} was drafted on ${formatDate(facts.drafted)}, before "${facts.objective}" was agreed on ${formatDate(facts.agreed)}.`,
  },
  check(model, { report }) {
    if (model.unreadable.includes('objective')) return;
    for (const agreement of model.agreements) {
      if (!agreement.binding?.value || !isKnown(agreement.drafted)) continue;
      const { value: drafted, at } = agreement.drafted;
      if (model.objectives.length === 0) {
        report({ message: 'none', facts: { agreement: label(agreement), drafted }, at, element: agreement });
        continue;
      }
      for (const objective of model.objectives) {
        // Agreed when the first of its sign-offs was given.
        const [agreed] = objective.signOffs
          .flatMap((signOff) => (isKnown(signOff.on) ? [signOff.on.value] : []))
          .sort();
        if (!agreed || agreed <= drafted) continue;
        const facts = { agreement: label(agreement), drafted, objective: label(objective), agreed };
        const related = [{ at: objective.nameAt, message: 'The objective' }];
        report({ message: 'before', facts, at, element: agreement, related });
        break;
      }
    }
  },
  examples: {
    bad: [
      { stage: 'design', text: 'agreement Master {\n  …\n  drafted «2025-10-01»\n}' },
      {
        title: 'drafted before there is any objective',
        stage: 'design',
        text: 'agreement Master {\n  …\n  drafted «2025-10-01»\n}',
        without: ['objective'],
      },
    ],
    good: [
      { title: 'drafted after the objectives were agreed', text: 'agreement Master {\n  …\n  drafted 2025-11-21\n}' },
      {
        title: 'a letter that does not bind may come first',
        text: 'agreement Letter {\n  kind loi\n  non-binding\n  drafted 2025-01-10\n}',
      },
    ],
  },
});
