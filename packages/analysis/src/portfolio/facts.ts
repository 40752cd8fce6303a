/** What an alliance means for the other alliances of a workspace: plain facts, small enough to be kept for a thousand alliances. */
import type { AllianceModel, PlainDateText, Range, Restriction, ScopeItem } from '@alliance-lang/language';
import { isKnown, knownValue, label, partiesOf, targetOf } from '@alliance-lang/language';
import { resolveStated, termEnd } from '../calendar/resolve-point.ts';
import type { Stage } from '../lint/stage.ts';
import { stageOf } from '../lint/stage.ts';
import { alliedParties } from '../parties/principals.ts';
import { companyKey, textKey } from './company-key.ts';

/** A company as one alliance writes it. */
export interface CompanyFact {
  readonly key: string;
  readonly title: string;
  readonly name: string;
  readonly at: Range;
}

/** A promise to keep off: who gave it, for whose sake, and how far it reaches. */
export interface RestrictionFact {
  readonly id: string;
  readonly title: string;
  readonly kind: 'exclusivity' | 'non-compete';
  readonly at: Range;
  /** Keys of companies. */
  readonly binds: readonly string[];
  readonly favours: readonly string[];
  /** Fields and territories as texts to compare; empty where nothing bounds it, `undefined` where that is not known. */
  readonly fields?: readonly string[];
  readonly territories?: readonly string[];
  readonly starts?: PlainDateText;
  readonly ends?: PlainDateText;
  /** What is excepted, as texts to compare. */
  readonly except: readonly string[];
}

/** Who leads the alliance for a party. */
export interface LeadFact {
  readonly key: string;
  readonly title: string;
  readonly at: Range;
}

export interface PortfolioFacts {
  readonly alliance: string;
  readonly title: string;
  /** The title as a text to compare. */
  readonly key: string;
  readonly at: Range;
  readonly stage: Stage;
  readonly companies: readonly CompanyFact[];
  readonly restrictions: readonly RestrictionFact[];
  readonly leads: readonly LeadFact[];
  /** What it offers and where, as texts to compare. */
  readonly offerings: readonly string[];
  readonly territories: readonly string[];
}

const cache = new WeakMap<AllianceModel, PortfolioFacts>();

/** The facts of an alliance; gathered once a model. */
export function portfolioFacts(model: AllianceModel): PortfolioFacts {
  const known = cache.get(model);
  if (known) return known;
  const facts = gathered(model);
  cache.set(model, facts);
  return facts;
}

function gathered(model: AllianceModel): PortfolioFacts {
  const { alliance } = model;
  const parties = alliedParties(model);
  const keys = new Map(parties.map((party) => [party.id, companyKey(label(party))]));
  return {
    alliance: model.id,
    title: alliance.title ?? model.id,
    key: textKey(alliance.title ?? model.id),
    at: alliance.nameAt,
    stage: stageOf(model),
    companies: parties.map((party) => ({
      key: companyKey(label(party)),
      title: label(party),
      name: party.name,
      at: party.nameAt,
    })),
    restrictions: model.restrictions.flatMap((restriction) => restrictionFact(model, restriction, keys)),
    leads: parties.flatMap((party) =>
      party.leads.flatMap((actor) => {
        const person = targetOf(model, actor);
        if (person?.kind !== 'person') return [];
        return [{ key: `${keys.get(party.id)} ${textKey(label(person))}`, title: label(person), at: actor.at }];
      }),
    ),
    offerings: textsOf(model, alliance.scope?.offerings ?? []) ?? [],
    territories: textsOf(model, alliance.scope?.territories ?? []) ?? [],
  };
}

function restrictionFact(
  model: AllianceModel,
  restriction: Restriction,
  keys: ReadonlyMap<string, string>,
): RestrictionFact[] {
  const kind = knownValue(restriction.restrictionKind)?.word;
  if ((kind !== 'exclusivity' && kind !== 'non-compete') || restriction.unknown) return [];
  const companies = (actors: Restriction['binds']): string[] => {
    const ids = actors.flatMap((actor) => partiesOf(model, actor));
    return [...new Set(ids.flatMap((id) => keys.get(id) ?? []))];
  };
  const starts = resolveStated(model, restriction.starts);
  const ends = isKnown(restriction.ends) ? resolveStated(model, restriction.ends) : termEnd(model);
  const fields = textsOf(model, [...restriction.fields, ...restriction.over]);
  const territories = textsOf(model, restriction.territories);
  return [
    {
      id: restriction.id,
      title: label(restriction),
      kind,
      at: restriction.nameAt,
      binds: companies(restriction.binds),
      favours: companies(restriction.favours),
      except: textsOf(model, restriction.except) ?? [],
      ...(fields && { fields }),
      ...(territories && { territories }),
      ...(starts && { starts }),
      ...(ends && { ends }),
    },
  ];
}

/** Texts to compare; `undefined` as soon as one of them is not known. */
function textsOf(model: AllianceModel, items: readonly ScopeItem[]): string[] | undefined {
  const texts: string[] = [];
  for (const item of items) {
    if (item.unknown) return undefined;
    const target = targetOf(model, item);
    const list = target as { readonly items?: readonly ScopeItem[] } | undefined;
    if (target?.kind === 'list') texts.push(...(textsOf(model, list?.items ?? []) ?? []));
    else texts.push(textKey(target ? label(target) : (item.text ?? item.name ?? item.word ?? '')));
  }
  return texts.filter((text) => text !== '');
}
