import type * as ast from '../generated/ast.ts';
import type * as model from '../model/operation.ts';
import { clause, element } from './element.ts';
import { actOf } from './governance.ts';
import { actorList, actorsOf, effectItems, itemsOf, requiredActor, scopeItem, scopeItems, setWord } from './names.ts';
import { at, type Source } from './source.ts';
import { statedCadence, statedPoint, withinOf } from './time.ts';
import { amountOf, clauseStateOf, count, dateOf, first, statedWord, stateOf, textOf } from './values.ts';

export function planOf(source: Source, node: ast.Plan): model.Plan {
  const base = element(source, 'plan', node);
  return {
    ...base,
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    milestones: node.milestones.map((milestone) => ({
      ...element(source, 'milestone', milestone),
      plan: base.id,
      quickWin: milestone.keyword === 'quick-win',
      due: milestone.due && statedPoint(source, milestone.due, milestone.due),
      accountable: actorList(source, milestone.actors),
      delivers: scopeItems(source, milestone.delivers),
      done: dateOf(source, milestone.done),
    })),
  };
}

export function communicationOf(source: Source, node: ast.Communication): model.Communication {
  return {
    ...element(source, 'communication', node),
    channels: node.channels.map((channel) => ({
      ...clause(source, channel),
      text: textOf(source, channel.value, channel),
      uses: channel.words.map((word, index) => setWord(source, 'ChannelUse', word, channel, 'words', index)),
    })),
    trackers: node.trackers.map((tracker) => ({
      ...clause(source, tracker),
      text: textOf(source, tracker.value, tracker),
    })),
    repositories: node.repositories.map((repository) => ({
      ...clause(source, repository),
      text: textOf(source, repository.value, repository),
    })),
    reports: node.reports.map((report) => ({
      ...element(source, 'report', report),
      cadence: statedCadence(source, report.cadence, report),
      by: actorList(source, report.by),
      to: actorList(source, report.to),
      covers: scopeItems(source, report.covers),
    })),
    press: first(node.press, (press) => ({
      ...clause(source, press),
      jointly: press.jointly,
      by: actorList(source, press.actors),
      within: withinOf(source, press.within),
      ...(press.actors.length === 0 ? clauseStateOf(press) : {}),
    })),
    async: first(node.async, (async) => ({
      ...clause(source, async),
      text: textOf(source, async.value, async),
      ...(async.overlap === undefined ? {} : { overlapHours: count(async.overlap) }),
    })),
  };
}

export function accessOf(source: Source, node: ast.Access): model.Access {
  return {
    ...element(source, 'access', node),
    from: requiredActor(source, node.from, node),
    to: actorList(source, node.to),
    through: node.through.map((through) => ({
      at: at(source, through),
      ...(through.word === undefined
        ? stateOf(through)
        : { word: setWord(source, 'AccessThrough', through.word, through) }),
      ...(through.text === undefined ? {} : { text: through.text }),
    })),
    refreshed: first(node.refreshed, (refreshed) => statedCadence(source, refreshed.cadence, refreshed)),
    owner: first(node.owners, (owner) => requiredActor(source, owner.actor, owner)),
    effort: first(node.efforts, (effort) => statedWord(source, 'Effort', effort)),
    covers: itemsOf(source, node.covers),
  };
}

export function barrierOf(source: Source, node: ast.Barrier): model.Barrier {
  return {
    ...element(source, 'barrier', node),
    between: actorList(source, node.actors),
    covers: itemsOf(source, node.covers),
  };
}

export function coordinationOf(source: Source, node: ast.Coordination): model.Coordination {
  return {
    ...element(source, 'coordination', node),
    mode: first(node.modes, (mode) => statedWord(source, 'CoordinationMode', mode)),
    office: actorsOf(source, node.offices),
    regions: node.regions.flatMap((region) =>
      region.item
        ? [{ at: at(source, region), item: scopeItem(source, region.item), leads: actorList(source, region.actors) }]
        : [],
    ),
    roadmap: itemsOf(source, node.roadmaps),
  };
}

export function amendmentOf(source: Source, node: ast.Amendment): model.Amendment {
  return {
    ...element(source, 'amendment', node),
    effective: first(node.effective, (effective) => statedPoint(source, effective.point, effective)),
    approved: first(node.approved, (approved) => actOf(source, approved)),
    changes: node.changes.flatMap((changes) => effectItems(source, changes.items)),
  };
}

export function playbookOf(source: Source, node: ast.Playbook): model.Playbook {
  return {
    ...element(source, 'playbook', node),
    name: node.name ?? '',
    appliesTo: actorsOf(source, node.applies),
    lines: node.lines.map((line) => playbookLine(source, line)),
  };
}

function playbookLine(source: Source, node: ast.PlaybookLine): model.PlaybookLine {
  const value = node.value;
  const isAmount = value && (value.$type === 'Money' || value.$type === 'Percent' || value.$type === 'Quantity');
  return {
    ...clause(source, node),
    mode: node.mode,
    agreedBy: node.functions.map((word, index) => setWord(source, 'Function', word, node, 'functions', index)),
    ...(node.subject === undefined ? {} : { subject: node.subject }),
    ...(node.name === undefined ? {} : { name: node.name }),
    ...(node.text === undefined ? {} : { text: node.text }),
    aspects: node.aspects,
    ...(node.comparator ? { comparator: node.comparator } : {}),
    ...(isAmount ? { amount: amountOf(source, value as ast.Amount, node) } : {}),
    values: value && !isAmount && 'values' in value ? value.values : [],
    binding: actorList(source, node.binding),
    ...(node.before === undefined ? {} : { before: setWord(source, 'Stage', node.before, node, 'before') }),
    unlessAgreedBy: actorList(source, node.unlessAgreedBy),
    ...(node.because === undefined ? {} : { because: node.because }),
  };
}
