import type { AllianceModel, Body } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { isMereTeam } from '../../../decisions/bodies.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-quorum',
  group: 'governance',
  from: { design: 'warning' },
  summary: 'A deciding body without a quorum',
  why: 'Without a quorum, those who happen to come decide for those who do not.',
  remedy:
    'Write `quorum`: `1 per-party`, `3 members`, `75%`; `each-party` when nothing may be decided in a party’s absence.',
  messages: {
    missing: ({ body }: { body: string }) =>
      `${body} has no quorum: nothing says who must be present for it to decide.`,
  },
  check(model, { report }) {
    for (const body of model.bodies) {
      if (!isMissing(body, body.quorum, 'quorum') || needsNone(model, body)) continue;
      const fixes = safeFix('Add a quorum to be agreed', insertStatement(body, 'quorum tbd'));
      report({ message: 'missing', facts: { body: label(body) }, at: body.nameAt, element: body, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'body «SteerCo» "Joint steering committee" { … }',
        without: ['body SteerCo.quorum'],
        fixed: 'body SteerCo "Joint steering committee" {\n  …\n  quorum tbd\n}',
      },
    ],
    good: [
      { text: 'body SteerCo "Joint steering committee" {\n  …\n  quorum 1 per-party\n}' },
      {
        title: 'a working team that decides nothing',
        text: 'body Delivery {\n  level working\n  mandate "The connector"\n  members Northwind.Clara, Contoso.Frida\n  meets weekly\n}',
      },
    ],
  },
});

/** A working team to which no decision is given, or a body whose decisions pass by silence, needs no quorum. */
function needsNone(model: AllianceModel, body: Body): boolean {
  const rules = body.passes.flatMap((passes) => passes.rules);
  if (rules.length > 0 && rules.every((rule) => rule.word?.word === 'lazy-consensus')) return true;
  return isMereTeam(model, body);
}
