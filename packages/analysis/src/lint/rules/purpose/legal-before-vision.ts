import { formatDate, isKnown, label } from '@alliance-lang/language';
import { datedAgreements } from '../../../legal/drafting.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'legal-before-vision',
  group: 'purpose',
  from: { design: 'warning' },
  small: 'off',
  summary: 'A binding agreement was drafted or signed before the objectives were agreed, or with no objective at all',
  why: 'Contracts that are drafted before the vision is shared fix the positions that the vision was meant to move.',
  remedy: 'Agree on the objectives first, with their sign-off, and date the draft after it.',
  messages: {
    none: ({ agreement, day }: { agreement: string; day: string }) =>
      `${agreement} is dated ${formatDate(day)}, but the alliance states no objective.`,
    before: (facts: { agreement: string; day: string; objective: string; agreed: string }) =>
      `${facts.agreement} is dated ${formatDate(facts.day)}, before "${facts.objective}" was agreed on ${formatDate(facts.agreed)}.`,
  },
  check(model, { report }) {
    if (model.unreadable.includes('objective')) return;
    const dated = [...datedAgreements(model)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const [first] = dated;
    if (first && model.objectives.length === 0) {
      const { agreement, day, at } = first;
      report({ message: 'none', facts: { agreement: label(agreement), day }, at, element: agreement });
    }
    for (const { agreement, day, at } of dated) {
      const facts = { agreement: label(agreement), day };
      for (const objective of model.objectives) {
        // Agreed when the first of its sign-offs was given.
        const [agreed] = objective.signOffs
          .flatMap((signOff) => (isKnown(signOff.on) ? [signOff.on.value] : []))
          .sort();
        if (!agreed || agreed <= day) continue;
        const related = [{ at: objective.nameAt, message: 'The objective' }];
        const before = { ...facts, objective: label(objective), agreed };
        report({ message: 'before', facts: before, at, element: agreement, related });
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
      {
        title: 'signed, with no draft that is dated',
        stage: 'design',
        text: 'agreement Master {\n  kind partnership\n  binding\n  signed by Northwind.Ceo, Contoso.Ceo on «2025-10-01»\n}',
      },
    ],
    good: [
      { title: 'drafted after the objectives were agreed', text: 'agreement Master {\n  …\n  drafted 2025-11-21\n}' },
      {
        title: 'a letter that does not bind may come first',
        text: 'agreement Letter {\n  kind loi\n  non-binding\n  drafted 2025-01-10\n}',
      },
      {
        title: 'a confidentiality agreement comes first',
        stage: 'design',
        text: 'agreement MutualNda {\n  …\n  drafted 2025-08-20\n}',
      },
    ],
  },
});
