import type * as ast from '../generated/ast.ts';
import type { UnknownState } from '../model/base.ts';
import type * as model from '../model/legal.ts';
import { conditionOf } from './conditions.ts';
import { blockClause, clause, element } from './element.ts';
import { actorList, actorsOf, itemsOf, refOf, refsOf, scopeItem, scopeItems, setWord, setWords } from './names.ts';
import { at, type Source } from './source.ts';
import { durationOf, optionalDuration, statedCadence, statedPoint } from './time.ts';
import {
  clauseStateOf,
  dateOf,
  first,
  moneyOf,
  percentOf,
  statedMoney,
  statedWord,
  stateOf,
  textOf,
  unreadable,
} from './values.ts';

export function agreementOf(source: Source, node: ast.Agreement): model.Agreement {
  const kind = node.kinds[0];
  return {
    ...element(source, 'agreement', node),
    name: node.name ?? '',
    agreementKind: kind && statedWord(source, 'AgreementKind', kind),
    ...(kind?.text === undefined ? {} : { kindText: kind.text }),
    binding: first(node.force, (force) => ({ at: at(source, force), value: force.word === 'binding' })),
    between: actorsOf(source, node.between),
    drafted: first(node.drafted, (drafted) => dateOf(source, drafted.date) ?? unreadable(source, drafted)),
    signed: node.signed.map((signed) => ({
      at: at(source, signed),
      actors: actorList(source, signed.actors),
      on: dateOf(source, signed.on),
    })),
    effective: first(node.effective, (effective) => statedPoint(source, effective.point, effective)),
    ends: first(node.ends, (ends) => statedPoint(source, ends.point, ends)),
    file: first(node.files, (file) => textOf(source, file.value, file)),
    governs: itemsOf(source, node.governs),
    prevailsOver: refsOf(
      source,
      node.prevails.flatMap((prevails) => prevails.agreements),
    ),
  };
}

export function serviceOf(source: Source, node: ast.Service): model.Service {
  return {
    ...element(source, 'service', node),
    levels: node.levels.map((level) => ({
      at: at(source, level),
      text: textOf(source, level.value, level),
      kpis: refsOf(source, level.kpis),
    })),
    remedies: itemsOf(source, node.remedies),
    providers: actorsOf(source, node.providers),
  };
}

export function closingOf(source: Source, node: ast.Closing): model.Closing {
  return {
    ...element(source, 'closing', node),
    needs: itemsOf(source, node.needs),
    longStop: first(node.longStop, (longStop) => ({
      ...clause(source, longStop),
      point: statedPoint(source, longStop.point, longStop),
      ...(longStop.otherwise ? { otherwise: statedPoint(source, longStop.otherwise, longStop.otherwise) } : {}),
      ...(longStop.condition ? { when: conditionOf(source, longStop.condition, longStop) } : {}),
    })),
  };
}

/** What is unknown about a clause of which nothing in `said` is known. */
function lost(
  node: { readonly unknown?: ast.Unknown },
  ...said: unknown[]
): { isUnknown?: UnknownState; reason?: string } {
  const known = said.some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false,
  );
  return known ? {} : clauseStateOf(node);
}

export function legalOf(source: Source, node: ast.Legal): model.Legal {
  return {
    ...element(source, 'legal', node),
    governingLaw: first(node.governingLaw, (law) => ({ ...clause(source, law), text: textOf(source, law.value, law) })),
    courts: first(node.courts, (courts) => ({
      ...clause(source, courts),
      text: textOf(source, courts.value, courts),
      ...(courts.exclusive ? { exclusive: courts.exclusive === 'exclusive' } : {}),
    })),
    language: first(node.language, (language) => ({
      ...clause(source, language),
      text: textOf(source, language.value, language),
    })),
    notices: first(node.notices, (notices) => noticesOf(source, notices)),
    compliance: first(node.compliance, (compliance) => ({
      ...clause(source, compliance),
      items: scopeItems(source, compliance.items),
    })),
    confidentiality: first(node.confidentiality, (confidentiality) => ({
      ...blockClause(source, confidentiality),
      binds: actorsOf(source, confidentiality.binds),
      covers: itemsOf(source, confidentiality.covers),
      except: itemsOf(source, confidentiality.exceptions),
      ends: first(confidentiality.ends, (ends) => statedPoint(source, ends.point, ends)),
    })),
    liability: node.liability.map((liability) => liabilityOf(source, liability)),
    indemnities: node.indemnity.map((indemnity) => ({
      ...clause(source, indemnity),
      by: actorList(source, indemnity.actors),
      for: scopeItems(source, indemnity.items),
      ...lost(indemnity, indemnity.actors),
    })),
    warranties: node.warranty.map((warranty) => ({
      ...clause(source, warranty),
      by: actorList(source, warranty.actors),
      that: warranty.value && textOf(source, warranty.value, warranty.value),
      for: optionalDuration(source, warranty.duration),
      ...lost(warranty, warranty.actors),
    })),
    insurances: node.insurance.map((insurance) => ({
      ...clause(source, insurance),
      by: actorList(source, insurance.actors),
      of: insurance.value && statedMoney(source, insurance.value, insurance),
      for: scopeItems(source, insurance.items),
      ...lost(insurance, insurance.actors),
    })),
    assignment: node.assignment.map((assignment) => ({
      ...consentOf(source, assignment),
      affiliatesFree: assignment.affiliates,
      except: scopeItems(source, assignment.exceptions),
    })),
    changeOfControl: first(node.changeOfControl, (control) => {
      const notice = optionalDuration(source, control.notice);
      const { isUnknown, reason, ...consent } = consentOf(source, control);
      return { ...consent, ...(notice ? { notice } : isUnknown ? clauseStateOf(control) : {}) };
    }),
    audits: node.audit.map((audit) => ({
      ...clause(source, audit),
      cadence: audit.cadence && statedCadence(source, audit.cadence, audit),
      by: actorList(source, audit.by),
      of: actorList(source, audit.of),
      covers: scopeItems(source, audit.covers),
      notice: optionalDuration(source, audit.notice),
    })),
    publicity: first(node.publicity, (publicity) => {
      const { isUnknown, reason, ...consent } = consentOf(source, publicity);
      const text = publicity.text;
      return {
        ...consent,
        except: scopeItems(source, publicity.exceptions),
        ...(text !== undefined ? { text } : isUnknown ? clauseStateOf(publicity) : {}),
      };
    }),
    forceMajeure: first(node.forceMajeure, (force) => ({
      ...clause(source, force),
      notice: optionalDuration(source, force.notice),
      ...(force.text === undefined ? {} : { text: force.text }),
      ...lost(force, force.notice, force.text),
    })),
    dataProtection: first(node.dataProtection, (protection) => ({
      ...clause(source, protection),
      regimes: setWords(source, 'DataRegime', protection),
      under: refOf(source, protection.under),
      ...lost(protection, protection.words),
    })),
    amendments: first(node.amendments, (amendments) => ({
      ...clause(source, amendments),
      ...(amendments.word === undefined ? {} : { form: setWord(source, 'AmendmentForm', amendments.word, amendments) }),
      by: actorList(source, amendments.actors),
      ...lost(amendments, amendments.word),
    })),
  };
}

function noticesOf(source: Source, node: ast.NoticesClause): NonNullable<model.Legal['notices']> {
  const addresses = node.addresses.flatMap((address) => {
    const actor = refOf(source, address.actor);
    return actor && address.address !== undefined ? [{ at: at(source, address), actor, address: address.address }] : [];
  });
  return { ...clause(source, node), addresses, ...lost(node, addresses) };
}

type ConsentNode = (ast.AssignmentClause | ast.ChangeOfControlClause | ast.PublicityClause) & {
  readonly actors?: readonly ast.ActorRef[];
};

function consentOf(source: Source, node: ConsentNode): model.ConsentClause {
  return {
    ...clause(source, node),
    ...(node.word === undefined ? {} : { consent: setWord(source, 'Consent', node.word, node) }),
    by: actorList(source, node.actors ?? []),
    except: [],
    ...lost(node, node.word),
  };
}

function liabilityOf(source: Source, node: ast.LiabilityClause): model.LiabilityClause {
  return {
    ...blockClause(source, node),
    binds: actorsOf(source, node.binds),
    caps: node.caps.map((cap) => ({
      at: at(source, cap),
      ...(cap.combine ? { combine: cap.combine } : {}),
      terms: cap.terms.map((term) => capTerm(source, term)),
      for: scopeItems(source, cap.for),
      ...(cap.per ? { per: cap.per } : {}),
      ...(cap.perText === undefined ? {} : { perText: cap.perText }),
    })),
    except: itemsOf(source, node.exceptions),
    excludes: itemsOf(source, node.exclusions),
  };
}

function capTerm(source: Source, node: ast.CapTerm): model.CapTerm {
  const money = moneyOf(node.money);
  if (money) return { type: 'money', money };
  const fees = durationOf(node.fees);
  if (fees) return { type: 'fees', fees };
  const percent = percentOf(node.percent);
  if (percent !== undefined && node.of) return { type: 'percent', percent, of: scopeItem(source, node.of) };
  if (node.text !== undefined) return { type: 'text', text: node.text };
  if (node.unlimited) return { type: 'unlimited' };
  return { type: 'unknown', ...stateOf(node) };
}
