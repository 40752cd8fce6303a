import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'contradicting-forum',
  group: 'legal',
  from: { sign: 'warning' },
  summary: 'Arbitration and exclusive courts for the same disputes',
  why: 'Two forums that each claim the dispute alone mean a dispute about the forum first; signed joint ventures contain this.',
  remedy: 'Say which disputes go to the courts (`except "…" to courts` in the ladder), or drop `exclusive`.',
  messages: {
    both: ({ ladder, courts }: { ladder: string; courts: string }) =>
      `${ladder} ends with arbitration, but the courts of ${courts} are exclusive: both claim the same disputes.`,
  },
  check(model, { report }) {
    const { legal } = model;
    const courts = legal?.courts;
    if (!legal || !courts?.exclusive) return;
    for (const ladder of model.escalations) {
      const step = ladder.steps.find((candidate) => candidate.method?.word === 'arbitration');
      const divided =
        ladder.exceptions.some((exception) => exception.method?.word === 'courts') || ladder.covers.length > 0;
      if (!step || divided) continue;
      const facts = {
        ladder: ladder.title ?? ladder.name,
        courts: 'value' in courts.text ? courts.text.value : 'a place still open',
      };
      const related = [{ at: step.nameAt, message: 'Arbitration stands here' }];
      report({ message: 'both', facts, at: courts.at, element: legal, related });
    }
  },
  examples: {
    bad: [{ text: 'legal {\n  …\n  «courts "Delhi" exclusive»\n}' }],
    good: [
      { title: 'courts beside, not instead', text: 'legal {\n  …\n  courts "England"\n}' },
      {
        title: 'each has its own disputes',
        text: 'escalation Disputes {\n  …\n  except "patent validity" to courts\n}\n\nlegal {\n  …\n  courts "England" exclusive\n}',
      },
    ],
  },
});
