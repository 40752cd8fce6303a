import type { AllianceModel, Body, Consequence, Element, Escalation } from '@alliance-lang/language';
import { elementOf, isMissing, label } from '@alliance-lang/language';
import { seatedPrincipals } from '../../../decisions/voting.ts';
import { leavesTheParties, loopOf } from '../../../decisions/ways-out.ts';
import type { Principal } from '../../../parties/principals.ts';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** Where a matter that was not settled is sent on. */
interface Route {
  readonly from: Element;
  readonly then: Consequence;
  /** The declaration whose getting the matter back means that it goes in a circle. */
  readonly decider?: Element;
}

export default defineRule({
  name: 'escalates-nowhere',
  group: 'decisions',
  from: { design: 'error' },
  summary: 'A route to a body or ladder that has no step, is of one party, or never ends',
  why: 'An escalation is worth what stands at its end: one that leads to one side, to nobody or in a circle settles nothing.',
  remedy: 'Send it to a ladder with steps of every party and a neutral end, or to a body in which every party sits.',
  messages: {
    empty: ({ from, to }: { from: string; to: string }) => `"${from}" escalates to ${to}, which has no step.`,
    oneSided: ({ from, to, party }: { from: string; to: string; party: string }) =>
      `"${from}" escalates to ${to}, where only ${party} decides.`,
    circle: ({ from, path }: { from: string; path: string }) => `"${from}" never ends: it goes ${path}.`,
  },
  check(model, { report }) {
    if (principalsOf(model).length < 2) return;
    for (const { from, then, decider } of routesOf(model)) {
      if (then.type !== 'escalates') continue;
      const target = elementOf(model, then.to.id);
      if (!target) continue;
      const at = then.to.at;
      const to = target.name ?? target.id;
      const related = [{ at: target.nameAt, message: `${to} is declared here` }];
      if (target.kind === 'escalation' && isMissing(target, (target as Escalation).steps, 'step')) {
        report({ message: 'empty', facts: { from: label(from), to }, at, element: from, related });
        continue;
      }
      const only = onlyPrincipal(model, target);
      const hops = decider && loopOf(model, decider, then);
      if (only)
        report({
          message: 'oneSided',
          facts: { from: label(from), to, party: only.label },
          at,
          element: from,
          related,
        });
      else if (hops && decider) {
        const path = [decider, ...hops.map((hop) => hop.to)].map((element) => element.name ?? element.id).join(' → ');
        report({ message: 'circle', facts: { from: label(from), path }, at, element: from, related });
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'a person of one party is no neutral end',
        text: 'decision PriceChange {\n  …\n  decided within 10 business days else escalates to «Northwind.Ceo»\n}',
      },
      {
        title: 'the ladder has no step',
        text: [
          'decision PriceChange {\n  …\n  decided within 10 business days else escalates to «Talks»\n}',
          'escalation Talks {\n  meanwhile performance-continues\n}',
        ].join('\n'),
      },
      {
        title: 'the body that could not decide gets it back',
        text: 'decision ScopeAndBudget {\n  …\n  decided within 20 business days else escalates to «SteerCo»\n}',
      },
    ],
    good: [
      { text: 'decision PriceChange {\n  …\n  decided within 10 business days else escalates to Disputes\n}' },
      {
        title: 'a ladder may pass through the body as long as it goes on',
        text: [
          'decision ScopeAndBudget {\n  …\n  decided within 20 business days else escalates to Disputes\n}',
          'escalation Disputes {',
          '  step "Steering committee" by SteerCo within 15 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
      },
    ],
  },
});

function routesOf(model: AllianceModel): Route[] {
  const decisions = model.decisions.flatMap((decision): Route[] => {
    const [only, ...others] = decision.made?.by ?? [];
    const decider = others.length === 0 ? elementOf(model, only?.id) : undefined;
    const then = decision.decided?.otherwise;
    return then ? [{ from: decision, then, decider: decider?.kind === 'body' ? decider : undefined }] : [];
  });
  // A deadlock that comes back is told by endless-deadlock.
  const deadlocks = model.bodies.flatMap((body) =>
    body.deadlocks.map((deadlock): Route => ({ from: body, then: deadlock.then })),
  );
  const triggers = model.kpis.flatMap((kpi) =>
    kpi.triggers.flatMap((trigger): Route[] => (trigger.then ? [{ from: trigger, then: trigger.then }] : [])),
  );
  return [...decisions, ...deadlocks, ...triggers];
}

/** The one principal that decides there alone, when all who decide are known and nobody neutral does. */
function onlyPrincipal(model: AllianceModel, target: Element): Principal | undefined {
  let principals: ReadonlySet<Principal> | undefined;
  if (target.kind === 'body') principals = seatedPrincipals(model, target as Body);
  else if (target.kind === 'escalation') {
    const { steps } = target as Escalation;
    if (steps.some(leavesTheParties)) return undefined;
    principals = principalsForAll(
      model,
      steps.flatMap((step) => step.by),
    );
  } else principals = principalsForAll(model, [{ at: target.at, name: target.id, id: target.id }]);
  const [only, ...others] = principals ?? [];
  return others.length === 0 ? only : undefined;
}
