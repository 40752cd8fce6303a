import type * as ast from '../generated/ast.ts';
import type { Stated } from '../model/base.ts';
import type * as model from '../model/term.ts';
import { conditionOf, splitOf } from './conditions.ts';
import { blockClause, clause, element } from './element.ts';
import { actorList, actorOf, actorsOf, effectItems, itemsOf, refOf, requiredActor, scopeItems } from './names.ts';
import { at, bodyOf, type Source } from './source.ts';
import { durationOf, optionalDuration, pointOf, statedCadence, statedDuration, statedPoint, withinOf } from './time.ts';
import {
  clauseStateOf,
  count,
  dateOf,
  first,
  moneyOf,
  percentOf,
  periodicMoney,
  stateOf,
  textOf,
  unknownOf,
} from './values.ts';

export function budgetOf(source: Source, node: ast.BudgetStatement): Stated<model.BudgetMoney> {
  return periodicMoney(source, node.value, node.per, node);
}

export function runsOf(source: Source, node: ast.RunsStatement): model.Runs {
  const duration = durationOf(node.duration);
  const lost = !duration && !node.indefinitely && !node.until;
  return {
    ...clause(source, node),
    ...(duration ? { duration } : {}),
    indefinitely: node.indefinitely,
    ...(node.until ? { until: pointOf(source, node.until, node) } : {}),
    ...(lost ? clauseStateOf(node) : {}),
  };
}

export function renewalOf(source: Source, node: ast.RenewsStatement): model.Renewal {
  const duration = durationOf(node.duration);
  const notice = optionalDuration(source, node.notice);
  const lost = !duration && !node.never;
  return {
    ...clause(source, node),
    ...(duration ? { duration } : {}),
    never: node.never,
    automatic: node.automatic,
    ...(node.times === undefined ? {} : { times: count(node.times) }),
    by: actorList(source, node.actors),
    ...(notice ? { notice } : {}),
    ...(node.when ? { when: conditionOf(source, node.when, node) } : {}),
    ...(node.unless ? { unless: conditionOf(source, node.unless, node) } : {}),
    ...(lost ? clauseStateOf(node) : {}),
  };
}

export function termOf(source: Source, node: ast.Term): model.Term {
  return {
    ...element(source, 'term', node),
    starts: first(node.starts, (starts) => ({
      ...clause(source, starts),
      point: statedPoint(source, starts.point, starts),
    })),
    ends: first(node.ends, (ends) => ({
      ...clause(source, ends),
      ...(ends.condition
        ? { when: conditionOf(source, ends.condition, ends) }
        : { point: statedPoint(source, ends.point, ends) }),
    })),
    runs: first(node.runs, (runs) => runsOf(source, runs)),
    renewals: node.renews.map((renews) => renewalOf(source, renews)),
    sunset: first(node.sunsets, (sunset) => ({
      ...clause(source, sunset),
      point: statedPoint(source, sunset.point, sunset),
      ...(sunset.unless ? { unless: conditionOf(source, sunset.unless, sunset) } : {}),
    })),
  };
}

export function rightOf(source: Source, node: ast.Right): model.Right {
  const fee = node.fees[0];
  const money = moneyOf(fee?.money);
  return {
    ...element(source, 'right', node),
    name: node.name ?? '',
    holders: actorsOf(source, node.holders),
    jointly: node.holders.some((holder) => holder.jointly),
    when: first(node.conditions, (when) => conditionOf(source, when.condition, when)),
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    notice: first(node.notices, (notice) => statedDuration(source, notice.lead, notice)),
    cure: first(node.cures, (cure) => statedDuration(source, cure.duration, cure)),
    fee: fee && {
      at: at(source, fee),
      none: fee.none,
      ...(money ? { money } : {}),
      ...(fee.text === undefined ? {} : { text: fee.text }),
      ...(!money && !fee.none && fee.text === undefined ? stateOf(fee) : {}),
    },
    immediate: node.immediate[0] && { at: at(source, node.immediate[0]) },
    effects: node.effects.map((effect) => ({
      at: at(source, effect),
      effect: effect.effect,
      items: effectItems(source, effect.items),
    })),
    except: itemsOf(source, node.exceptions),
  };
}

export function exitOf(source: Source, node: ast.Exit): model.Exit {
  const causes = node.causes.flatMap((cause) => {
    const target = refOf(source, cause.target);
    const by = actorOf(source, cause.by);
    return target ? [{ at: at(source, cause), target, ...(by ? { by } : {}) }] : [];
  });
  const id =
    causes.length === 0
      ? 'exit'
      : `exit.${causes.map((cause) => cause.target.name + (cause.by?.name ? `.${cause.by.name}` : '')).join('+')}`;
  return {
    ...element(source, 'exit', node, id),
    causes,
    leads: actorsOf(source, node.leads),
    windDown: first(node.windDowns, (windDown) => windDownOf(source, windDown, id)),
    dispositions: node.dispositions.map((disposition) => dispositionOf(source, disposition)),
    settlement: first(node.settlements, (settlement) => settlementOf(source, settlement)),
    survivals: node.survivals.map((survival) => {
      const duration = optionalDuration(source, survival.duration);
      return {
        ...clause(source, survival),
        items: effectItems(source, survival.items),
        ...(duration ? { for: duration } : {}),
        perpetual: survival.perpetual,
        ...(survival.until ? { until: pointOf(source, survival.until, survival) } : {}),
      };
    }),
    drops: node.drops.map((drops) => ({ ...clause(source, drops), items: effectItems(source, drops.items) })),
    rehearsed: first(node.rehearsals, (rehearsed) => ({
      ...clause(source, rehearsed),
      cadence: statedCadence(source, rehearsed.cadence, rehearsed),
      on: dateOf(source, rehearsed.on),
    })),
  };
}

function windDownOf(source: Source, node: ast.WindDown, exit: string): model.WindDown {
  return {
    ...blockClause(source, node),
    duration: node.duration && statedDuration(source, node.duration, node),
    bodyAt: bodyOf(source, node),
    steps: node.steps.map((step, index) => ({
      ...element(source, 'wind-down-step', step, `${exit}#${index + 1}`),
      by: actorList(source, step.actors),
      within: withinOf(source, step.within),
    })),
  };
}

function dispositionOf(source: Source, node: ast.Disposition): model.Disposition {
  const how = node.split ? 'split' : node.deleted ? 'deleted' : node.sold ? 'sold' : dispositionWord(node);
  return {
    ...clause(source, node),
    topic: node.topic,
    items: scopeItems(source, node.items),
    ...(how ? { how } : {}),
    actors: actorList(source, node.actors),
    ...(node.split ? { split: splitOf(source, node.split, node) } : {}),
    within: withinOf(source, node.within),
  };
}

function dispositionWord(node: ast.Disposition): model.Disposition['how'] {
  return node.stays ? 'stay' : node.handed ? 'handed' : node.returned ? 'returned' : undefined;
}

function settlementOf(source: Source, node: ast.Settlement): model.Settlement {
  return {
    ...blockClause(source, node),
    settle: first(node.settles, (settle) => withinOf(source, settle.within)),
    tails: node.tails.map((tail) => {
      const percent = percentOf(tail.percent);
      const money = moneyOf(tail.money);
      const duration = optionalDuration(source, tail.duration);
      return {
        at: at(source, tail),
        actor: requiredActor(source, tail.actor, tail),
        ...(percent === undefined ? {} : { percent }),
        ...(money ? { money } : {}),
        ...(tail.text === undefined ? {} : { text: tail.text }),
        ...(tail.unknown ? { unknown: unknownOf(source, tail.unknown) } : {}),
        ...(duration ? { for: duration } : {}),
      };
    }),
    buyOuts: node.buyOuts.map((buyOut) => textOf(source, buyOut.value, buyOut)),
  };
}
