import type { AllianceModel, Body } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { decidesSomething } from '../../../decisions/bodies.ts';
import { actorEdges } from '../../../parties/edges.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'empty-mandate',
  group: 'governance',
  from: { design: 'warning' },
  summary: 'A body that decides nothing, covers nothing and is needed for nothing',
  why: 'A meeting without a purpose costs the time of the best people and teaches them not to come.',
  remedy: 'Write its `mandate`, give it decisions, or drop it.',
  messages: {
    empty: ({ body }: { body: string }) =>
      `Nothing says what ${body} is for: it has no mandate, and nothing is decided, reviewed or escalated there.`,
  },
  check(model, { report }) {
    const named = new Set(actorEdges(model).map((edge) => edge.actor.id));
    const targets = routeTargets(model);
    for (const body of model.bodies) {
      const silent = isMissing(body, body.mandate, 'mandate') && isMissing(body, body.covers, 'covers');
      if (!silent || named.has(body.id) || targets.has(body.id) || decidesSomething(model, body)) continue;
      const fixes = safeFix('Add a mandate to be written', insertStatement(body, 'mandate tbd'));
      report({ message: 'empty', facts: { body: label(body) }, at: body.nameAt, element: body, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'body «Delivery» "Delivery board" {\n  level working\n  members Northwind.Clara, Contoso.Frida\n  meets weekly\n}',
        fixed:
          'body Delivery "Delivery board" {\n  level working\n  members Northwind.Clara, Contoso.Frida\n  meets weekly\n  mandate tbd\n}',
      },
    ],
    good: [
      {
        title: 'a review gives it its purpose',
        text: 'body Delivery {\n  level working\n  members Northwind.Clara, Contoso.Frida\n  meets weekly\n}\n\nreview Monthly {\n  held by Delivery\n  meets monthly\n  covers performance\n}',
      },
    ],
  },
});

/** Bodies to which something is escalated, or to which another reports. */
function routeTargets(model: AllianceModel): ReadonlySet<string | undefined> {
  const consequences = [
    ...model.decisions.map((decision) => decision.decided?.otherwise),
    ...model.bodies.flatMap((body: Body) => body.deadlocks.map((deadlock) => deadlock.then)),
    ...model.kpis.flatMap((kpi) => kpi.triggers.map((trigger) => trigger.then)),
    ...model.values.flatMap((value) => value.tiers.map((tier) => tier.then)),
    ...model.costs.map((cost) => cost.overrun?.then),
  ];
  const ids = consequences.flatMap((then) => {
    if (then?.type === 'escalates') return [then.to.id];
    return then && 'by' in then ? then.by.map((actor) => actor.id) : [];
  });
  return new Set([...ids, ...model.bodies.flatMap((body) => body.reportsTo.map((actor) => actor.id))]);
}
