import type * as ast from '../generated/ast.ts';
import type * as model from '../model/economics.ts';
import type { Comparator } from '../model/values.ts';
import { conditionOf, consequenceOf, optionalConsequence, splitOf } from './conditions.ts';
import { element } from './element.ts';
import { actorList, actorsOf, itemsOf, refOf, refsOf, requiredActor, scopeItems, setWords } from './names.ts';
import { measuredOf } from './purpose.ts';
import { at, type Source } from './source.ts';
import { budgetOf } from './term.ts';
import { statedCadence, statedDuration, statedPoint, withinOf } from './time.ts';
import {
  amountOf,
  count,
  first,
  moneyOf,
  percentOf,
  periodicMoney,
  statedMoney,
  statedWord,
  stateOf,
  textOf,
  unknownAmong,
  wordOrText,
} from './values.ts';

function tiersOf(source: Source, nodes: readonly ast.Tier[]): model.Tier[] {
  return nodes.map((tier) => ({
    at: at(source, tier),
    when: conditionOf(source, tier.condition, tier),
    then: consequenceOf(source, tier.consequence, tier),
  }));
}

export function jointValueOf(source: Source, node: ast.JointValue): model.JointValue {
  return {
    ...element(source, 'value', node),
    total: first(node.totals, (total) => ({
      at: at(source, total),
      money: statedMoney(source, total.value, total),
      ...(total.over ? { over: statedDuration(source, total.over, total) } : {}),
    })),
    measured: measuredOf(source, node.measures),
    tiers: tiersOf(source, node.tiers),
  };
}

export function shareOf(source: Source, node: ast.Share): model.Share {
  return {
    ...element(source, 'share', node),
    base: first(node.bases, (base) => ({
      at: at(source, base),
      text: textOf(source, base.value, base),
      kpis: refsOf(source, base.kpis),
    })),
    split: first(node.splits, (split) => splitOf(source, split.split, split)),
    tiers: tiersOf(source, node.tiers),
    minimums: node.minimums.map((minimum) => {
      const otherwise = optionalConsequence(source, minimum.consequence);
      return {
        at: at(source, minimum),
        actor: requiredActor(source, minimum.actor, minimum),
        money: periodicMoney(source, minimum.value, minimum.per, minimum),
        ...(otherwise ? { otherwise } : {}),
      };
    }),
    maximums: node.maximums.map((maximum) => ({
      at: at(source, maximum),
      actor: requiredActor(source, maximum.actor, maximum),
      money: periodicMoney(source, maximum.value, maximum.per, maximum),
    })),
    paid: first(node.paid, (paid) => paidOf(source, paid)),
    method: first(node.methods, (method) => textOf(source, method.value, method)),
  };
}

function paidOf(source: Source, node: ast.PaidStatement): model.Paid {
  return {
    at: at(source, node),
    cadence: statedCadence(source, node.cadence, node),
    by: actorList(source, node.actors),
    within: withinOf(source, node.within),
  };
}

export function costOf(source: Source, node: ast.Cost): model.Cost {
  return {
    ...element(source, 'cost', node),
    budget: first(node.budgets, (budget) => budgetOf(source, budget)),
    split: first(node.splits, (split) => splitOf(source, split.split, split)),
    alerts: node.alerts.map((alert) => ({ at: at(source, alert), when: conditionOf(source, alert.condition, alert) })),
    overrun: first(node.overruns, (overrun) => {
      const then = optionalConsequence(source, overrun.consequence);
      return {
        at: at(source, overrun),
        how: wordOrText(source, 'Overrun', overrun),
        ...(overrun.by ? { by: requiredActor(source, overrun.by, overrun) } : {}),
        ...(overrun.cap ? { cap: statedMoney(source, overrun.cap, overrun) } : {}),
        ...(then ? { then } : {}),
      };
    }),
    paid: first(node.paid, (paid) => paidOf(source, paid)),
    method: first(node.methods, (method) => textOf(source, method.value, method)),
  };
}

export function paymentOf(source: Source, node: ast.Payment): model.Payment {
  return {
    ...element(source, 'payment', node),
    from: requiredActor(source, node.from, node),
    to: requiredActor(source, node.to, node),
    amounts: node.amounts.map((amount) => paymentAmount(source, amount)),
    due: node.due.map((due) => ({
      at: at(source, due),
      ...(due.point ? { point: statedPoint(source, due.point, due) } : {}),
      ...(due.word ? { cadence: due.word } : {}),
      ...(due.day === undefined ? {} : { day: count(due.day) }),
      ...(due.month ? { month: due.month } : {}),
      within: withinOf(source, due.within),
    })),
    when: first(node.conditions, (when) => conditionOf(source, when.condition, when)),
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    method: first(node.methods, (method) => textOf(source, method.value, method)),
  };
}

function paymentAmount(source: Source, node: ast.PaymentAmount): model.PaymentAmount {
  const money = moneyOf(node.money);
  const percent = percentOf(node.percent);
  const lost = !money && percent === undefined && node.text === undefined;
  return {
    at: at(source, node),
    ...(money ? { money } : {}),
    ...(node.per ? { per: node.per } : {}),
    ...(node.perText === undefined ? {} : { perText: node.perText }),
    ...(node.word ? { cadence: node.word } : {}),
    ...(percent === undefined ? {} : { percent }),
    of: scopeItems(source, node.items),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(lost ? stateOf(node) : {}),
  };
}

export function scenarioOf(source: Source, node: ast.Scenario): model.Scenario {
  return {
    ...element(source, 'scenario', node),
    expectations: node.expectations.flatMap((expectation) => {
      const kpi = refOf(source, expectation.kpi);
      if (!kpi) return [];
      const values = expectation.values.map((value) => ({
        amount: amountOf(source, value.amount, value),
        year: count(value.year),
      }));
      return [{ at: at(source, expectation), kpi, values: values.filter((value) => Number.isInteger(value.year)) }];
    }),
  };
}

export function assetOf(source: Source, node: ast.Asset): model.Asset {
  const base = element(source, 'asset', node);
  return {
    ...base,
    name: node.name ?? '',
    assetKind: first(node.kinds, (kind) => statedWord(source, 'AssetKind', kind)),
    owner: first(node.owners, (owner) => ({
      at: at(source, owner),
      jointly: owner.jointly,
      actors: actorList(source, owner.actors),
      assignedBy: actorList(source, owner.assignors),
    })),
    licenses: node.licenses.map((license) => licenseOf(source, license, base.id)),
    escrows: node.escrows.map((escrow) => ({
      at: at(source, escrow),
      text: textOf(source, escrow.value, escrow),
      ...(escrow.condition ? { released: conditionOf(source, escrow.condition, escrow) } : {}),
    })),
    personal: node.personal.length > 0,
    regimes: node.regimes.flatMap((regime) => setWords(source, 'DataRegime', regime)),
    regimesUnknown: unknownAmong(source, node.regimes),
    controllers: actorsOf(source, node.controllers),
    processors: actorsOf(source, node.processors),
    covers: itemsOf(source, node.covers),
  };
}

function licenseOf(source: Source, node: ast.License, asset: string): model.License {
  return {
    ...element(source, 'license', node),
    asset,
    to: actorList(source, node.licensees),
    between: actorList(source, node.between),
    fields: itemsOf(source, node.fields),
    territories: itemsOf(source, node.territories),
    flags: node.flags.map((flag) => ({ at: at(source, flag), word: flag.word })),
    sublicense: first(node.sublicenses, (sublicense) => ({
      at: at(source, sublicense),
      ...(sublicense.word ? { word: sublicense.word } : {}),
      actors: actorList(source, sublicense.actors),
    })),
    royalty: first(node.royalties, (royalty) => {
      const share = refOf(source, royalty.share);
      const percent = percentOf(royalty.percent);
      const said = royalty.none || share || percent !== undefined || royalty.text !== undefined;
      return {
        at: at(source, royalty),
        none: royalty.none,
        ...(share ? { share } : {}),
        ...(percent === undefined ? {} : { percent }),
        ...(royalty.text === undefined ? {} : { text: royalty.text }),
        ...(said ? {} : stateOf(royalty)),
      };
    }),
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    covers: itemsOf(source, node.covers),
  };
}

export function restrictionOf(source: Source, node: ast.Restriction): model.Restriction {
  return {
    ...element(source, 'restriction', node),
    name: node.name ?? '',
    restrictionKind: first(node.kinds, (kind) => statedWord(source, 'RestrictionKind', kind)),
    binds: actorsOf(source, node.binds),
    withAffiliates: node.binds.some((binds) => binds.affiliates),
    favours: actorsOf(source, node.favours),
    fields: itemsOf(source, node.fields),
    territories: itemsOf(source, node.territories),
    over: itemsOf(source, node.overs),
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    except: itemsOf(source, node.exceptions),
    lapses: node.lapses.map((lapses) => conditionOf(source, lapses.condition, lapses)),
    respond: first(node.responds, (respond) => withinOf(source, respond.within)),
    close: first(node.closes, (close) => withinOf(source, close.within)),
    limits: node.amounts.map((limit) => ({
      at: at(source, limit),
      comparator: limit.comparator as Comparator,
      amount: amountOf(source, limit.amount, limit),
      ...(limit.per ? { per: limit.per } : {}),
    })),
    when: first(node.conditions, (when) => conditionOf(source, when.condition, when)),
  };
}

export function optionOf(source: Source, node: ast.Option): model.Option {
  return {
    ...element(source, 'option', node),
    name: node.name ?? '',
    optionKind: first(node.kinds, (kind) => statedWord(source, 'OptionKind', kind)),
    holders: actorsOf(source, node.holders),
    jointly: node.holders.some((holder) => holder.jointly),
    over: itemsOf(source, node.overs),
    starts: first(node.starts, (starts) => statedPoint(source, starts.point, starts)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    price: first(node.prices, (price) => {
      const money = moneyOf(price.money);
      return {
        at: at(source, price),
        ...(money ? { money } : {}),
        ...(price.text === undefined ? {} : { text: price.text }),
        ...(!money && price.text === undefined ? stateOf(price) : {}),
      };
    }),
    when: first(node.conditions, (when) => conditionOf(source, when.condition, when)),
    notice: first(node.notices, (notice) => statedDuration(source, notice.lead, notice)),
    cure: first(node.cures, (cure) => statedDuration(source, cure.duration, cure)),
    respond: first(node.responds, (respond) => withinOf(source, respond.within)),
    close: first(node.closes, (close) => withinOf(source, close.within)),
    needs: itemsOf(source, node.needs),
    except: itemsOf(source, node.exceptions),
  };
}
