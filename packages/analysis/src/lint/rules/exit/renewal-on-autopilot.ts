import type { AllianceModel, Element, Renewal } from '@alliance-lang/language';
import { insertAfter, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'renewal-on-autopilot',
  group: 'exit',
  from: { sign: 'warning' },
  summary: 'Automatic renewal without notice, condition, sunset or a review that decides on it',
  why: 'An alliance that renews itself goes on without delivering value, because ending it takes an effort and going on takes none.',
  remedy: 'Write `unless notice 180 days`, a `sunset` with a condition, or a `review` that `covers renewal`.',
  messages: {
    autopilot: ({ what }: { what: string }) =>
      `${what} renews itself: no notice, no condition, no sunset and no review ever asks whether it should.`,
  },
  check(model, { report }) {
    if (model.term?.sunset || model.term?.unreadable.includes('sunset') || reviewsRenewal(model)) return;
    const check = (owner: Element, what: string, renewal: Renewal): void => {
      if (!renewal.automatic || renewal.notice || renewal.unless || renewal.when || renewal.unknown) return;
      const bare =
        renewal.notes.length + renewal.sources.length + renewal.signOffs.length + renewal.waivers.length === 0;
      const fixes = bare ? safeFix('Add a condition to be agreed', insertAfter(renewal.at, ' unless tbd')) : [];
      report({ message: 'autopilot', facts: { what }, at: renewal.at, element: owner, fixes });
    };
    if (model.term) for (const renewal of model.term.renewals) check(model.term, model.alliance.name, renewal);
    for (const program of model.programs)
      if (program.renews) check(program, program.name ?? program.id, program.renews);
  },
  examples: {
    bad: [
      {
        text: 'term {\n  …\n  «renews 1 year automatically»\n}',
        without: ['review Yearly'],
        fixed: 'term {\n  …\n  renews 1 year automatically unless tbd\n}',
      },
    ],
    good: [
      {
        text: 'term {\n  …\n  renews 1 year automatically unless notice 400 days\n}',
        without: ['review Yearly'],
        stage: 'design',
      },
      {
        title: 'a yearly review decides on it',
        text: 'review Yearly "Strategic review" {\n  …\n  covers relevance, renewal\n}\n\nterm {\n  …\n  renews 1 year automatically\n}',
      },
    ],
  },
});

function reviewsRenewal({ reviews }: AllianceModel): boolean {
  return reviews.some(
    (review) => review.topics.some((topic) => topic.word?.word === 'renewal') || review.unreadable.includes('covers'),
  );
}
