import type { AllianceModel, Right } from '@alliance-lang/language';
import { isKnown } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-convenience',
  group: 'exit',
  from: { sign: 'information' },
  summary: 'Termination for convenience is neither granted nor excluded',
  why: 'Whether a party may leave without a reason is the first thing that is asked, and silence is answered differently by each law.',
  remedy: 'Declare a `right` without `when`, or write `note "No termination for convenience"` in `term`.',
  messages: {
    silent: ({ alliance }: { alliance: string }) =>
      `Nothing says whether a party may end ${alliance} without a reason.`,
  },
  check(model, { report }) {
    const { alliance } = model;
    if (model.unreadable.includes('right') || model.rights.length === 0) return;
    if (model.rights.some(isForConvenience) || isExcluded(model)) return;
    report({ message: 'silent', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [{ text: 'alliance «RetailInsights» { … }', without: ['right Convenience'] }],
    good: [
      { text: 'right Convenience {\n  holder any-party\n  notice 180 days\n}' },
      {
        title: 'excluded in words',
        without: ['right Convenience'],
        text: 'term {\n  …\n  note "No termination for convenience."\n}',
      },
    ],
  },
});

function isForConvenience(right: Right): boolean {
  if (right.effects.length > 0 && right.effects.every((effect) => effect.effect !== 'terminates')) return false;
  return !right.when || right.when.terms.every((term) => term.type === 'notice' || term.type === 'unknown');
}

function isExcluded(model: AllianceModel): boolean {
  const carriers = [model.alliance, model.term, model.legal, ...model.exits, ...model.rights];
  return carriers.some((carrier) => carrier?.notes.some((note) => isKnown(note) && /convenience/i.test(note.value)));
}
