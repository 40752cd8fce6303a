import type { ActorRef, AllianceModel, Element, Milestone, Role, WorkItem } from '@alliance-lang/language';
import { actorLabel, elementOf, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { addToList, keepFirst, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'many-accountables',
  group: 'roles',
  from: { explore: 'error' },
  summary: 'Work for which more than one is accountable',
  why: 'Where two answer for the same result, each can point to the other; every piece of work has exactly one accountable.',
  remedy: 'Keep one accountable and make the others responsible or consulted.',
  messages: {
    many: ({ work, count, who }: { work: string; count: number; who: string }) =>
      `${count} are accountable for "${work}": ${who}. It must be exactly one.`,
  },
  check(model, { report }) {
    const milestones = model.plans.flatMap((plan) => plan.milestones);
    for (const item of [...model.work, ...milestones]) {
      const different = distinct(model, item.accountable);
      const [first, second] = different;
      if (!first || !second) continue;
      const facts = {
        work: label(item),
        count: different.length,
        who: listed(different.map((actor) => actor.name ?? actorLabel(model, actor))),
      };
      const related = [{ at: first.at, message: `${first.name ?? actorLabel(model, first)} is accountable already` }];
      report({ message: 'many', facts, at: second.at, element: item, related, fixes: fixesFor(item) });
    }
  },
  examples: {
    bad: [
      {
        text: 'deliverable ForecastConnector {\n  …\n  accountable Northwind.Bruno, «Contoso.Emil»\n}',
        fixed: [
          'deliverable ForecastConnector {',
          '  area technical',
          '  due 2026-09-30',
          '  responsible Northwind.Clara, Contoso.Frida, Contoso.Emil',
          '  consulted Contoso.Dana',
          '  informed SteerCo',
          '  interface "Forecast API v1, OpenAPI contract"',
          '  accountable Northwind.Bruno',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'a role and the person who holds it are one',
        text: 'deliverable ForecastConnector {\n  …\n  accountable Northwind.Ceo, Northwind.Alice\n}',
      },
      {
        title: 'one is known, and whether there is another is open',
        stage: 'design',
        text: 'deliverable ForecastConnector {\n  …\n  accountable Northwind.Bruno, tbd\n}',
      },
    ],
  },
});

/** The actors that are not the same person twice; who is not known yet does not count. */
function distinct(model: AllianceModel, actors: readonly ActorRef[]): readonly ActorRef[] {
  const seen = new Set<string>();
  return actors.filter((actor) => {
    if (actor.unknown) return false;
    const key = personOf(model, actor);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A role that one person holds is that person. */
function personOf(model: AllianceModel, actor: ActorRef): string {
  const element = elementOf(model, actor.id);
  if (element?.kind === 'role') {
    const [holder, ...others] = (element as Role).heldBy;
    if (holder?.id && others.length === 0) return holder.id;
  }
  return actor.id ?? actor.name ?? actor.text ?? actor.word ?? '';
}

function fixesFor(item: Element & { readonly accountable: readonly ActorRef[] }) {
  if (item.kind === 'milestone') return [];
  const work = item as WorkItem | Milestone;
  const others = work.accountable.slice(1);
  const names = others.map((actor) => actor.name);
  if (names.some((name) => name === undefined) || !('responsible' in work)) return [];
  const missing = others.filter((actor) => !work.responsible.some((known) => known.id === actor.id && actor.id));
  const added = missing.map((actor) => actor.name).join(', ');
  return safeFix(
    `Make ${listed(names.filter((name) => name !== undefined))} responsible`,
    keepFirst(work.accountable),
    ...(added ? [addToList(work, 'responsible', work.responsible, added)] : []),
  );
}
