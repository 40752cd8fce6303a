import type { AllianceModel, Decision } from '@alliance-lang/language';
import { label } from '@alliance-lang/language';
import type { Principal } from '../../../parties/principals.ts';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unbounded-final-say',
  group: 'decisions',
  from: { design: 'warning' },
  summary: 'One party’s final say with no limit on the cost to the other or on amending the agreement',
  why: 'A final say without limits can rewrite the deal at the other side’s expense.',
  remedy: 'Write `except "raises the partner’s cost", "amends the agreement"` behind `made by`.',
  messages: {
    unbounded: ({ decision, party }: { decision: string; party: string }) =>
      `${party} decides "${decision}" alone, without any limit.`,
  },
  check(model, { report }) {
    if (principalsOf(model).length < 2) return;
    for (const decision of model.decisions) {
      const alone = soleDecider(model, decision);
      if (!alone || !decision.made || isBounded(decision)) continue;
      const facts = { decision: label(decision), party: alone.label };
      report({ message: 'unbounded', facts, at: decision.made.at, element: decision });
    }
  },
  examples: {
    bad: [{ text: 'decision Technology {\n  …\n  «made by Northwind»\n}' }],
    good: [
      { text: 'decision Technology {\n  …\n  made by Northwind except "raises the partner\'s cost"\n}' },
      {
        title: 'a threshold is a limit',
        text: 'decision Technology {\n  …\n  made by Northwind\n  when below USD 50k\n}',
      },
      { title: 'a body of both parties', text: 'decision Technology {\n  …\n  made by SteerCo\n}' },
    ],
  },
});

function isBounded({ made, when, unreadable }: Decision): boolean {
  if (!made || made.except.length > 0 || unreadable.length > 0) return true;
  return (
    when?.terms.some((term) => term.type !== 'level' || term.comparator === 'below' || term.comparator === 'at-most') ??
    false
  );
}

/** The one principal whose people decide. */
function soleDecider(model: AllianceModel, { made }: Decision): Principal | undefined {
  if (!made || made.jointly || made.unknown) return undefined;
  const [only, ...others] = principalsForAll(model, made.by) ?? [];
  return others.length === 0 ? only : undefined;
}
