import type * as ast from '../generated/ast.ts';
import type { PeriodUnit } from '../model/values.ts';
import type * as model from '../model/work.ts';
import { readRange } from '../values/range.ts';
import { conditionOf } from './conditions.ts';
import { element } from './element.ts';
import { actorsOf, itemsOf, refsOf, requiredActor, setWord } from './names.ts';
import { at, type Source } from './source.ts';
import { statedCadence, statedPoint, withinOf } from './time.ts';
import {
  decimal,
  first,
  moneyOf,
  periodicMoney,
  statedWord,
  stateOf,
  textOf,
  unknownAmong,
  wordOrText,
} from './values.ts';

export function contributionOf(source: Source, node: ast.Contribution): model.Contribution {
  return {
    ...element(source, 'contribution', node),
    from: requiredActor(source, node.actor, node),
    gives: node.gives.flatMap((gives) => gives.items.map((item) => givenItem(source, item))),
    givesUnknown: unknownAmong(source, node.gives),
    valued: first(node.values, (valued) => periodicMoney(source, valued.value, valued.per, valued)),
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    due: first(node.due, (due) => dueOf(source, due)),
    effort: first(node.efforts, (effort) => statedWord(source, 'Effort', effort)),
    toward: itemsOf(source, node.toward),
    reviewed: first(node.reviews, (reviewed) => statedCadence(source, reviewed.cadence, reviewed)),
    purpose: first(node.purposes, (purpose) => wordOrText(source, 'ContributionPurpose', purpose)),
    regions: itemsOf(source, node.regions),
    when: first(node.conditions, (when) => conditionOf(source, when.condition, when)),
  };
}

function givenItem(source: Source, node: ast.GivenItem): model.GivenItem {
  const money = moneyOf(node.amount);
  const range = node.range === undefined ? undefined : readRange(node.range);
  const number = range?.ok ? range.value.from : decimal(node.number);
  return {
    at: at(source, node),
    kind: setWord(source, 'ContributionKind', node.kind ?? '', node, 'kind'),
    ...(money ? { money } : {}),
    ...(number === undefined ? {} : { number }),
    ...(range?.ok ? { upTo: range.value.to } : {}),
    ...(node.unit ? { unit: node.unit } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.per ? { per: node.per as PeriodUnit } : {}),
    ...(node.unknown ? stateOf(node) : {}),
  };
}

export function dueOf(source: Source, node: ast.DueStatement): model.Due {
  return { at: at(source, node), point: statedPoint(source, node.point, node), within: withinOf(source, node.within) };
}

export function workItemOf(source: Source, node: ast.Deliverable | ast.Responsibility): model.WorkItem {
  return {
    ...element(source, node.$type === 'Deliverable' ? 'deliverable' : 'responsibility', node),
    name: node.name ?? '',
    area: first(node.areas, (area) => statedWord(source, 'WorkArea', area)),
    accountable: actorsOf(source, node.accountable),
    responsible: actorsOf(source, node.responsible),
    consulted: actorsOf(source, node.consulted),
    informed: actorsOf(source, node.informed),
    due: first(node.due, (due) => dueOf(source, due)),
    interface: first(node.interfaces, (one) => textOf(source, one.value, one)),
    uses: refsOf(
      source,
      node.uses.flatMap((uses) => uses.assets),
    ),
  };
}
