import { isKnown } from '@alliance-lang/language';
import { principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-friction',
  group: 'purpose',
  from: { design: 'information' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'No friction between the parties is named or ruled out',
  why: 'Roadmaps of two companies overlap somewhere; what is not named before the deal is found by the sales teams after it.',
  remedy: 'Declare a `friction` with who owns it and the answer, or a `note "No frictions: …"` in the alliance.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `${alliance} names no friction between its parties, and rules none out.`,
  },
  check(model, { report }) {
    const { alliance } = model;
    if (model.frictions.length > 0 || principalsOf(model).length < 2 || model.unreadable.includes('friction')) return;
    if (alliance.notes.some((note) => isKnown(note) && /friction|conflict|overlap/i.test(note.value))) return;
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [{ text: 'alliance «RetailInsights» { … }', without: ['friction'] }],
    good: [
      {
        title: 'ruled out',
        text: 'alliance RetailInsights {\n  …\n  note "No overlap of roadmaps: checked by both product teams."\n}',
        without: ['friction'],
      },
    ],
  },
});
