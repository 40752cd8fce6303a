import type * as ast from '../generated/ast.ts';
import type * as model from '../model/governance.ts';
import { conditionOf, consequenceOf, optionalConsequence } from './conditions.ts';
import { clause, element } from './element.ts';
import {
  actorList,
  actorsOf,
  itemsOf,
  refOf,
  requiredActor,
  scopeItem,
  scopeItems,
  setWord,
  setWords,
} from './names.ts';
import { at, type Source } from './source.ts';
import { statedCadence, statedDuration, statedPoint, withinOf } from './time.ts';
import {
  amountOf,
  count,
  dateOf,
  first,
  percentOf,
  statedWord,
  stateOf,
  textOf,
  unknownAmong,
  unknownOf,
  wordOrText,
} from './values.ts';

export function bodyElement(source: Source, node: ast.Body): model.Body {
  return {
    ...element(source, 'body', node),
    name: node.name ?? '',
    level: first(node.levels, (level) => statedWord(source, 'BodyLevel', level)),
    mandate: first(node.mandates, (mandate) => textOf(source, mandate.value, mandate)),
    seats: first(node.seats, (seats) => seatsOf(source, seats)),
    members: actorsOf(source, node.members),
    guests: actorsOf(source, node.guests),
    chair: first(node.chairs, (chair) => ({
      at: at(source, chair),
      actor: requiredActor(source, chair.actor, chair),
      ...(chair.rotates ? { rotates: statedCadence(source, chair.rotates, chair) } : {}),
    })),
    quorum: first(node.quorums, (quorum) => quorumOf(source, quorum)),
    votes: first(node.votes, (votes) => votesOf(source, votes)),
    passes: node.passes.map((passes) => passesOf(source, passes)),
    deadlocks: node.deadlocks.map((deadlock) => ({
      at: at(source, deadlock),
      on: scopeItems(source, deadlock.on),
      within: withinOf(source, deadlock.within),
      then: consequenceOf(source, deadlock.consequence, deadlock),
    })),
    meets: first(node.meets, (meets) => statedCadence(source, meets.cadence, meets)),
    agenda: first(node.agendas, (agenda) => statedDuration(source, agenda.lead, agenda)),
    minutes: first(node.minutes, (minutes) => ({
      at: at(source, minutes),
      by: requiredActor(source, minutes.actor, minutes),
      within: withinOf(source, minutes.within),
    })),
    cannot: itemsOf(source, node.cannot),
    reportsTo: actorsOf(source, node.reportsTo),
    covers: itemsOf(source, node.programsServed),
  };
}

function seatsOf(source: Source, node: ast.SeatsStatement): model.Seats {
  const perParty = count(node.perParty);
  const counts = countsOf(source, node.counts);
  const lost = Number.isNaN(perParty) && counts.length === 0;
  return {
    at: at(source, node),
    ...(Number.isNaN(perParty) ? {} : { perParty }),
    counts,
    ...(lost ? stateOf(node) : {}),
  };
}

function countsOf(source: Source, nodes: readonly ast.ActorCount[]): model.ActorCount[] {
  return nodes.flatMap((node) => {
    const actor = refOf(source, node.actor);
    const number = count(node.count);
    return actor && !Number.isNaN(number) ? [{ at: at(source, node), actor, count: number }] : [];
  });
}

function quorumOf(source: Source, node: ast.QuorumStatement): model.Quorum {
  const terms = node.terms.flatMap((term) => quorumTerm(source, term));
  const lost = terms.length === 0;
  return {
    at: at(source, node),
    terms,
    fallback: node.fallback.flatMap((term) => quorumTerm(source, term)),
    ...(node.failedMeetings === undefined ? {} : { failedMeetings: count(node.failedMeetings) }),
    ...(lost ? stateOf(node) : {}),
  };
}

function quorumTerm(source: Source, node: ast.QuorumTerm): model.QuorumTerm[] {
  const place = at(source, node);
  if (node.everyone) return [{ type: 'everyone', at: place, who: node.everyone }];
  const percent = percentOf(node.percent);
  if (percent !== undefined) return [{ type: 'percent', at: place, percent }];
  if (node.count) return countsOf(source, [node.count]).map((one) => ({ type: 'count', at: place, count: one }));
  const number = count(node.number);
  return Number.isNaN(number) || !node.unit
    ? []
    : [{ type: 'number', at: place, number, unit: setWord(source, 'QuorumUnit', node.unit, node, 'unit') }];
}

function votesOf(source: Source, node: ast.VotesStatement): model.Votes {
  const number = count(node.number);
  const counts = countsOf(source, node.counts);
  const lost = Number.isNaN(number) && !node.byShare && counts.length === 0;
  return {
    at: at(source, node),
    ...(Number.isNaN(number) ? {} : { number }),
    ...(node.unit ? { unit: setWord(source, 'VoteUnit', node.unit, node, 'unit') } : {}),
    byShare: node.byShare,
    counts,
    ...(lost ? stateOf(node) : {}),
  };
}

function passesOf(source: Source, node: ast.PassesStatement): model.Passes {
  return {
    at: at(source, node),
    rules: node.rules.map((rule) => {
      const percent = percentOf(rule.percent);
      const lost = rule.word === undefined && percent === undefined;
      return {
        at: at(source, rule),
        ...(rule.word === undefined ? {} : { word: setWord(source, 'PassRule', rule.word, rule) }),
        ...(percent === undefined ? {} : { percent }),
        within: withinOf(source, rule.within),
        ...(lost ? stateOf(rule) : {}),
      };
    }),
    on: scopeItems(source, node.on),
  };
}

export function decisionOf(source: Source, node: ast.Decision): model.Decision {
  return {
    ...element(source, 'decision', node),
    name: node.name ?? '',
    areas: node.areas.flatMap((area) => setWords(source, 'DecisionArea', area)),
    areasUnknown: unknownAmong(source, node.areas),
    made: first(node.made, (made) => {
      const by = actorList(source, made.actors);
      return {
        at: at(source, made),
        jointly: made.jointly,
        by,
        consent: actorList(source, made.consent),
        except: scopeItems(source, made.except),
        ...(by.length === 0 ? stateOf(made) : {}),
      };
    }),
    consulted: actorsOf(source, node.consulted),
    informed: actorsOf(source, node.informed),
    when: first(node.conditions, (when) => conditionOf(source, when.condition, when)),
    decided: first(node.decided, (decided) => {
      const otherwise = optionalConsequence(source, decided.consequence);
      return {
        at: at(source, decided),
        limit: decided.unknown ? unknownOf(source, decided.unknown) : statedDuration(source, decided.limit, decided),
        ...(otherwise ? { otherwise } : {}),
      };
    }),
    covers: itemsOf(source, node.covers),
  };
}

type ActNode = ast.ProposedStatement | ast.AssessedStatement | ast.ApprovedStatement;

export function actOf(source: Source, node: ActNode): model.Act {
  return {
    at: at(source, node),
    by: actorList(source, node.actors),
    within: withinOf(source, node.within),
    on: 'on' in node ? dateOf(source, node.on) : undefined,
  };
}

export function changeOf(source: Source, node: ast.Change): model.Change {
  return {
    ...element(source, 'change', node),
    proposed: first(node.proposed, (act) => actOf(source, act)),
    assessed: first(node.assessed, (act) => actOf(source, act)),
    approved: first(node.approved, (act) => actOf(source, act)),
    covers: itemsOf(source, node.covers),
  };
}

export function escalationOf(source: Source, node: ast.Escalation): model.Escalation {
  const base = element(source, 'escalation', node);
  return {
    ...base,
    name: node.name ?? '',
    steps: node.steps.map((step, index) => ({
      ...element(source, 'ladder-step', step, `${base.id}#${index + 1}`),
      ...(step.method === undefined ? {} : { method: setWord(source, 'StepMethod', step.method, step, 'method') }),
      by: actorList(source, step.actors),
      within: withinOf(source, step.within),
      ...(step.under ? { under: textOf(source, step.under, step.under) } : {}),
      ...(step.seat ? { seat: textOf(source, step.seat, step.seat) } : {}),
      ...(step.language ? { language: textOf(source, step.language, step.language) } : {}),
      ...arbitratorsOf(source, step),
      final: step.final,
    })),
    exceptions: node.exceptions.map((exception) => ({
      ...clause(source, exception),
      items: scopeItems(source, exception.items),
      ...(exception.method === undefined
        ? {}
        : { method: setWord(source, 'StepMethod', exception.method, exception, 'method') }),
      route: refOf(source, exception.route),
      ...(exception.text === undefined ? {} : { text: exception.text }),
    })),
    meanwhile: first(node.meanwhile, (meanwhile) => ({
      ...clause(source, meanwhile),
      rule: wordOrText(source, 'Meanwhile', meanwhile),
    })),
    covers: itemsOf(source, node.covers),
  };
}

function arbitratorsOf(source: Source, node: ast.LadderStep): Pick<model.LadderStep, 'arbitrators'> {
  if (node.arbitratorsUnknown) return { arbitrators: unknownOf(source, node.arbitratorsUnknown) };
  const number = count(node.arbitrators);
  return Number.isNaN(number) ? {} : { arbitrators: { at: at(source, node), value: number } };
}

export function kpiOf(source: Source, node: ast.Kpi): model.Kpi {
  const base = element(source, 'kpi', node);
  return {
    ...base,
    name: node.name ?? '',
    category: first(node.categories, (category) => statedWord(source, 'KpiCategory', category)),
    better: first(node.directions, (better) => statedWord(source, 'Better', better)),
    baseline: first(node.baselines, (baseline) => ({
      at: at(source, baseline),
      amount: amountOf(source, baseline.amount, baseline),
      on: dateOf(source, baseline.on),
    })),
    targets: node.targets.map((target) => ({
      at: at(source, target),
      amount: amountOf(source, target.amount, target),
      by: target.by && statedPoint(source, target.by, target.by),
    })),
    collected: first(node.collected, (collected) => ({
      at: at(source, collected),
      cadence: statedCadence(source, collected.cadence, collected),
      by: actorList(source, collected.actors),
      system: collected.system && textOf(source, collected.system, collected.system),
    })),
    actuals: first(node.actuals, (actuals) => textOf(source, actuals.value, actuals)),
    triggers: node.triggers.map((trigger) => ({
      ...element(source, 'trigger', trigger),
      kpi: base.id,
      when: conditionOf(source, trigger.condition, trigger),
      then: optionalConsequence(source, trigger.consequence),
    })),
  };
}

export function reviewOf(source: Source, node: ast.Review): model.Review {
  return {
    ...element(source, 'review', node),
    heldBy: actorsOf(source, node.holders),
    meets: first(node.meets, (meets) => statedCadence(source, meets.cadence, meets)),
    topics: node.covers.flatMap((covers) =>
      covers.topics.map((topic) => ({
        at: at(source, topic),
        ...(topic.word === undefined ? {} : { word: setWord(source, 'ReviewTopic', topic.word, topic) }),
        ...(topic.item ? { item: scopeItem(source, topic.item) } : {}),
      })),
    ),
  };
}
