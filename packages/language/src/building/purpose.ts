import type * as ast from '../generated/ast.ts';
import type * as model from '../model/purpose.ts';
import { blockClause, clause, element } from './element.ts';
import { actorsOf, itemsOf, refOf, refsOf, requiredActor, setWord, setWords } from './names.ts';
import { at, type Source } from './source.ts';
import { budgetOf, renewalOf, runsOf } from './term.ts';
import { statedPoint } from './time.ts';
import { count, dateOf, first, stated, statedWord, stateOf, textOf, unknownAmong, unreadable } from './values.ts';

export function allianceOf(source: Source, node: ast.Alliance): model.Alliance {
  const route = node.routes[0];
  return {
    ...element(source, 'alliance', node),
    name: node.name ?? '',
    kinds: node.kinds.flatMap((kind) => setWords(source, 'AllianceKind', kind)),
    kindsUnknown: unknownAmong(source, node.kinds),
    stage: first(node.stages, (stage) => statedWord(source, 'Stage', stage)),
    between: actorsOf(source, node.between),
    driver: first(node.drivers, (driver) => requiredActor(source, driver.actor, driver)),
    effective: first(node.effective, (effective) => statedPoint(source, effective.point, effective)),
    calendars: node.calendars.flatMap((calendar) =>
      calendar.countries.map((country) => textOf(source, country, country)),
    ),
    currencies: node.currencies.flatMap((currency) =>
      currency.codes.map((code) => ({ at: at(source, currency), code })),
    ),
    currenciesUnknown: unknownAmong(source, node.currencies),
    mission: first(node.missions, (mission) => textOf(source, mission.value, mission)),
    gap: first(node.gaps, (gap) => textOf(source, gap.value, gap)),
    route: route && {
      at: at(source, route),
      ...(route.word === undefined
        ? { unknown: stateOf(route).unknown }
        : { word: setWord(source, 'Route', route.word, route) }),
      ...(route.reason ? { reason: textOf(source, route.reason, route.reason) } : {}),
      ...(route.unknown?.reason ? { reason: { at: at(source, route.unknown), value: route.unknown.reason } } : {}),
    },
    principles: node.principles.map((principle) => ({
      ...element(source, 'principle', principle),
      text: textOf(source, principle.value, principle),
    })),
    requires: node.requires.flatMap((requires) => requires.values.map((value) => textOf(source, value, value))),
    scope: first(node.scopes, (scope) => ({
      ...blockClause(source, scope),
      offerings: itemsOf(source, scope.offerings),
      territories: itemsOf(source, scope.territories),
      excludes: itemsOf(source, scope.excludes),
      pilots: itemsOf(source, scope.pilots),
    })),
  };
}

export function eventOf(source: Source, node: ast.Event): model.Event {
  return {
    ...element(source, 'event', node),
    expected: first(node.expected, (expected) => statedPoint(source, expected.point, expected)),
    happened: first(node.happened, (happened) => dateOf(source, happened.date) ?? unreadable(source, happened)),
  };
}

export function programOf(source: Source, node: ast.Program): model.Program {
  return {
    ...element(source, 'program', node),
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    runs: first(node.runs, (runs) => runsOf(source, runs)),
    renews: first(node.renews, (renews) => renewalOf(source, renews)),
    budget: first(node.budgets, (budget) => budgetOf(source, budget)),
    leads: actorsOf(source, node.leads),
  };
}

export function defineOf(source: Source, node: ast.Define): model.Define {
  return { ...element(source, 'define', node), text: textOf(source, node.value, node) };
}

export function measuredOf(source: Source, nodes: readonly ast.MeasuredStatement[]): model.Measured | undefined {
  return first(nodes, (node) => {
    const kpis = refsOf(
      source,
      nodes.flatMap((one) => one.kpis),
    );
    const lost = kpis.length === 0 && node.text === undefined;
    return {
      at: at(source, node),
      kpis,
      ...(node.text === undefined ? {} : { text: node.text }),
      ...(lost ? stateOf(node) : {}),
    };
  });
}

export function objectiveOf(source: Source, node: ast.Objective): model.Objective {
  return {
    ...element(source, 'objective', node),
    serves: refsOf(
      source,
      node.serves.flatMap((serves) => serves.goals),
    ),
    servesUnknown: unknownAmong(source, node.serves),
    measured: measuredOf(source, node.measures),
    needs: itemsOf(source, node.needs),
  };
}

export function frictionOf(source: Source, node: ast.Friction): model.Friction {
  return {
    ...element(source, 'friction', node),
    between: actorsOf(source, node.between),
    owner: first(node.owners, (owner) => requiredActor(source, owner.actor, owner)),
    answer: first(node.answers, (answer) => textOf(source, answer.value, answer)),
  };
}

export function riskOf(source: Source, node: ast.Risk): model.Risk {
  return {
    ...element(source, 'risk', node),
    likelihood: first(node.likelihoods, (likelihood) => statedWord(source, 'Level3', likelihood)),
    impact: first(node.impacts, (impact) => statedWord(source, 'Level3', impact)),
    owner: first(node.owners, (owner) => requiredActor(source, owner.actor, owner)),
    mitigation: first(node.mitigations, (mitigation) => textOf(source, mitigation.value, mitigation)),
  };
}

export function stakeholderOf(source: Source, node: ast.Stakeholder): model.Stakeholder {
  const actor = requiredActor(source, node.actor, node);
  return {
    ...element(source, 'stakeholder', node, `stakeholder.${actor.id ?? actor.name ?? actor.text ?? '?'}`),
    actor,
    concerns: node.concerns.flatMap((concern) => setWords(source, 'Concern', concern)),
    concernsUnknown: unknownAmong(source, node.concerns),
    influence: first(node.influences, (influence) => statedWord(source, 'Level3', influence)),
    wants: node.wants.map((wants) => textOf(source, wants.value, wants)),
    joined: first(node.joined, (joined) => dateOf(source, joined.date) ?? unreadable(source, joined)),
  };
}

export function journeyOf(source: Source, node: ast.Journey): model.Journey {
  const base = element(source, 'journey', node);
  return {
    ...base,
    steps: node.steps.map((step, index) => ({
      ...element(source, 'journey-step', step, `${base.id}#${index + 1}`),
      owners: actorsOf(source, [step]),
      gains: step.gains.map((gains) => textOf(source, gains.value, gains)),
      measured: measuredOf(source, step.measures),
    })),
  };
}

export function candidateOf(source: Source, node: ast.Candidate): model.Candidate {
  const status = node.statuses[0];
  return {
    ...element(source, 'candidate', node),
    party: refOf(source, node.party),
    scores: node.scores.map((score) => {
      const value = count(score.score);
      return {
        at: at(source, score),
        criterion: score.criterion,
        score: stated(source, score, Number.isNaN(value) ? undefined : value, score.unknown),
        ...(score.evidence === undefined ? {} : { evidence: score.evidence }),
      };
    }),
    status: status && {
      at: at(source, status),
      word: status.word,
      ...(status.reason === undefined ? {} : { reason: status.reason }),
    },
  };
}

export function diligenceOf(source: Source, node: ast.Diligence): model.Diligence {
  const actor = requiredActor(source, node.actor, node);
  return {
    ...element(source, 'diligence', node, `diligence.${actor.id ?? actor.name ?? actor.text ?? '?'}`),
    actor,
    findings: node.findings.map((finding) => ({
      ...clause(source, finding),
      area: finding.area,
      status: stated(
        source,
        finding,
        finding.status === undefined
          ? undefined
          : setWord(source, 'DiligenceStatus', finding.status, finding, 'status'),
        finding.unknown,
      ),
      ...(finding.evidence === undefined ? {} : { evidence: finding.evidence }),
      by: actorsOf(source, [finding]),
      on: dateOf(source, finding.on),
      until: dateOf(source, finding.until),
      answer: finding.answer && textOf(source, finding.answer, finding.answer),
    })),
  };
}
