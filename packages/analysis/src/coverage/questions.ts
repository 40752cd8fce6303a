/** Questions that several standards ask of an alliance. */
import type { AllianceModel, Element, License, Restriction } from '@alliance-lang/language';
import { knownValue } from '@alliance-lang/language';
import { alliedParties } from '../parties/principals.ts';
import type { Question } from './standard.ts';

/** A question about what a function finds. */
export function asks(what: string, find: (model: AllianceModel) => unknown): Question {
  return {
    what,
    find(model) {
      const found = find(model);
      return Array.isArray(found) ? (found as unknown[]) : found === undefined ? [] : [found];
    },
  };
}

/** Restrictions of some kinds. */
export function restrictions(model: AllianceModel, ...kinds: readonly string[]): readonly Restriction[] {
  return model.restrictions.filter(({ restrictionKind }) => kinds.includes(knownValue(restrictionKind)?.word ?? ''));
}

/** Licences with one of some flags. */
export function licencesWith(model: AllianceModel, ...flags: readonly string[]): readonly License[] {
  return licences(model).filter((licence) => licence.flags.some(({ word }) => flags.includes(word)));
}

/** All licences of all assets. */
export function licences(model: AllianceModel): readonly License[] {
  return model.assets.flatMap((asset) => asset.licenses);
}

/** Agreements of some kinds. */
export function agreements(model: AllianceModel, ...kinds: readonly string[]): readonly Element[] {
  return model.agreements.filter(({ agreementKind }) => kinds.includes(knownValue(agreementKind)?.word ?? ''));
}

/** The exit that holds in general. */
export function generalExit(model: AllianceModel) {
  return model.exits.find(({ causes }) => causes.length === 0);
}

/** What `find` gives for each party that takes part; nothing at all unless every party has something. */
export function everyParty(model: AllianceModel, find: (id: string) => readonly unknown[]): readonly unknown[] {
  const found = alliedParties(model).map(({ id }) => find(id));
  return found.some((one) => one.length === 0) ? [] : found.flat();
}

/** The rights to end the alliance for which no cause is needed. */
export function convenience(model: AllianceModel) {
  return model.rights.filter((right) => !right.when && right.effects.every(({ effect }) => effect === 'terminates'));
}
