import type { AllianceModel, Decision } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { principalsForAll } from '../../../parties/principals.ts';
import { insertAfter, insertStatement, safeFix, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unclocked-joint-decision',
  group: 'decisions',
  from: { design: 'warning' },
  summary: 'A joint decision with no time limit, or with nothing after it',
  why: 'A decision that needs both sides and has no end is a veto for whoever prefers to wait.',
  remedy: 'Write `decided within 10 business days else escalates to Disputes`, or `else approved`, `else rejected`.',
  messages: {
    unlimited: ({ decision }: { decision: string }) =>
      `"${decision}" needs the parties together, but has no time limit.`,
    unresolved: ({ decision }: { decision: string }) =>
      `"${decision}" has a time limit, but nothing says what happens when it passes without a decision.`,
  },
  check(model, { report }) {
    const ladder = model.escalations.find((escalation) => escalation.steps.length > 0);
    const otherwise = ladder ? `else escalates to ${ladder.name}` : 'else tbd';
    for (const decision of model.decisions) {
      if (!isJoint(model, decision) || decision.unknown || decision.unreadable.includes('decided')) continue;
      const facts = { decision: label(decision) };
      if (isMissing(decision, decision.decided, 'decided')) {
        const fixes = safeFix(
          'Add a time limit to be agreed',
          insertStatement(decision, 'decided within tbd else tbd'),
        );
        report({ message: 'unlimited', facts, at: decision.nameAt, element: decision, fixes });
      } else if (decision.decided && !decision.decided.otherwise) {
        const fixes = unsafeFix(`Add "${otherwise}"`, insertAfter(decision.decided.at, ` ${otherwise}`));
        report({ message: 'unresolved', facts, at: decision.decided.at, element: decision, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'decision «PriceChange» {\n  area pricing\n  made jointly by Northwind, Contoso\n}',
        fixed:
          'decision PriceChange {\n  area pricing\n  made jointly by Northwind, Contoso\n  decided within tbd else tbd\n}',
      },
      {
        text: 'decision PriceChange {\n  …\n  «decided within 10 business days»\n}',
        fixed: 'decision PriceChange {\n  …\n  decided within 10 business days else escalates to Disputes\n}',
      },
      {
        title: 'people of two parties decide together, without the word "jointly"',
        text: 'decision «PriceChange» {\n  area pricing\n  made by Northwind.Bruno, Contoso.Emil\n}',
      },
    ],
    good: [
      {
        title: 'one party decides: there is nobody to wait for',
        text: 'decision PriceChange {\n  area pricing\n  made by Northwind.Bruno, Northwind.Alice except "raises the partner\'s cost", "amends the agreement"\n}',
      },
      {
        title: 'the limit is not agreed yet',
        stage: 'design',
        text: 'decision PriceChange {\n  area pricing\n  made jointly by Northwind, Contoso\n  decided within tbd else approved\n}',
      },
    ],
  },
});

/** Jointly by word, or made by people of several principals; a body has its own votes and ways out. */
function isJoint(model: AllianceModel, { made }: Decision): boolean {
  if (!made || made.unknown) return false;
  if (made.jointly) return true;
  const people = made.by.filter((actor) => actor.kind !== 'body');
  return people.length > 1 && (principalsForAll(model, people)?.size ?? 0) > 1;
}
