/** What a policy is about: the declarations and clauses of an alliance that its subject names. */
import type {
  ActorRef,
  AllianceModel,
  Carried,
  Element,
  Legal,
  LiabilityClause,
  Range,
  SignOff,
} from '@alliance-lang/language';
import { isKnown, label, targetOf } from '@alliance-lang/language';
import { alliedParties } from '../parties/principals.ts';

/** A declaration or clause that a policy may be about. */
export interface Candidate {
  /** The declaration that it is, or that the clause stands in: its waivers hold. */
  readonly element: Element;
  readonly at: Range;
  /** What a sentence calls it: `Hosting`, `the clause on liability`. */
  readonly title: string;
  /** Its own name, without that of its owner. */
  readonly name?: string;
  /** The statements, as the model has them. */
  readonly data: Carried & Readonly<Record<string, unknown>>;
  readonly signOffs: readonly SignOff[];
}

/** A place where a policy's subject is looked for: the alliance, or each party in turn where each needs its own. */
export interface Slot {
  readonly candidates: readonly Candidate[];
  /** What is lacking when there is none: `agreement of the kind nda`, `sponsor of Contoso`. */
  readonly noun: string;
  /** Where that is told, and the declaration concerned. */
  readonly at: Range;
  readonly element: Element;
  /** Nothing can be said about absence: the place is `tbd` as a whole, or could not be read. */
  readonly open: boolean;
}

/** Declarations by the subject that names them; each list is empty where there is none. */
const DECLARATIONS: Readonly<Record<string, (model: AllianceModel) => readonly Element[]>> = {
  party: alliedParties,
  person: (model) => model.people,
  objective: (model) => model.objectives,
  friction: (model) => model.frictions,
  risk: (model) => model.risks,
  stakeholder: (model) => model.stakeholders,
  journey: (model) => model.journeys,
  candidate: (model) => model.candidates,
  contribution: (model) => model.contributions,
  deliverable: (model) => model.work.filter(({ kind }) => kind === 'deliverable'),
  responsibility: (model) => model.work.filter(({ kind }) => kind === 'responsibility'),
  body: (model) => model.bodies,
  decision: (model) => model.decisions,
  change: (model) => model.changes,
  escalation: (model) => model.escalations,
  kpi: (model) => model.kpis,
  review: (model) => model.reviews,
  value: (model) => model.values,
  share: (model) => model.shares,
  cost: (model) => model.costs,
  payment: (model) => model.payments,
  scenario: (model) => model.scenarios,
  asset: (model) => model.assets,
  license: (model) => model.assets.flatMap(({ licenses }) => licenses),
  restriction: (model) => model.restrictions,
  option: (model) => model.options,
  agreement: (model) => model.agreements,
  service: (model) => model.services,
  closing: ({ closing }) => (closing ? [closing] : []),
  term: ({ term }) => (term ? [term] : []),
  right: (model) => model.rights,
  exit: (model) => model.exits.filter(({ causes }) => causes.length === 0),
  plan: (model) => model.plans,
  communication: ({ communication }) => (communication ? [communication] : []),
  access: (model) => model.accesses,
  coordination: ({ coordination }) => (coordination ? [coordination] : []),
};

/** Clauses of the legal terms by the subject that names them. */
export const LEGAL_CLAUSES: Readonly<Record<string, keyof Legal>> = {
  'governing-law': 'governingLaw',
  courts: 'courts',
  language: 'language',
  notices: 'notices',
  compliance: 'compliance',
  confidentiality: 'confidentiality',
  liability: 'liability',
  indemnity: 'indemnities',
  warranty: 'warranties',
  insurance: 'insurances',
  assignment: 'assignment',
  'change-of-control': 'changeOfControl',
  audit: 'audits',
  publicity: 'publicity',
  'force-majeure': 'forceMajeure',
  'data-protection': 'dataProtection',
  amendments: 'amendments',
};

/** People whom each party names, by the subject that names them. */
const OFFICES: Readonly<Record<string, 'sponsors' | 'leads' | 'contacts'>> = {
  sponsor: 'sponsors',
  lead: 'leads',
  contact: 'contacts',
};

/** Whether an alliance always has what a subject names, so that its absence breaks an upper limit too. */
export function alwaysThere(subject: string): boolean {
  return subject === 'term' || subject === 'exit' || subject in LEGAL_CLAUSES || subject in OFFICES;
}

/** Whether a word is a subject that can be looked for. */
export function isSubject(word: string): boolean {
  return word in DECLARATIONS || word in LEGAL_CLAUSES || word in OFFICES || word === 'diligence';
}

/**
 * Where a subject is to be looked for, and what is there.
 * @param own ids of the parties whose policy it is: diligence is asked on the others
 */
export function slotsOf(model: AllianceModel, subject: string, own: ReadonlySet<string>): readonly Slot[] {
  const { alliance } = model;
  const unread = model.unreadable.includes(subject);
  const office = OFFICES[subject];
  if (office)
    return alliedParties(model).map((party) => ({
      candidates: party[office].map((actor) => officer(model, actor, subject, party)),
      noun: `${subject} of ${label(party)}`,
      at: party.nameAt,
      element: party,
      open: party.unknown !== undefined || party.unreadable.includes(subject),
    }));
  if (subject === 'diligence')
    return alliedParties(model)
      .filter(({ id }) => !own.has(id))
      .map((party) => ({
        candidates: model.diligences.filter(({ actor }) => actor.id === party.id).map(declared),
        noun: `diligence on ${label(party)}`,
        at: alliance.nameAt,
        element: alliance,
        open: unread,
      }));
  const clause = LEGAL_CLAUSES[subject];
  if (clause) {
    const { legal } = model;
    return [
      {
        candidates: legal ? clausesOf(legal, subject, clause) : [],
        noun: `clause on ${subject}`,
        at: legal?.nameAt ?? alliance.nameAt,
        element: legal ?? alliance,
        open: legal
          ? legal.unknown !== undefined || legal.unreadable.includes(subject)
          : model.unreadable.includes('legal'),
      },
    ];
  }
  const candidates = (DECLARATIONS[subject]?.(model) ?? []).map(declared);
  return [{ candidates, noun: subject, at: alliance.nameAt, element: alliance, open: unread }];
}

function declared(element: Element): Candidate {
  const { title, name, nameAt, signOffs } = element;
  return {
    element,
    at: nameAt,
    title: title ?? name ?? `the ${element.kind}`,
    ...(name === undefined ? {} : { name: name.slice(name.lastIndexOf('.') + 1) }),
    data: element as unknown as Candidate['data'],
    signOffs,
  };
}

function officer(model: AllianceModel, actor: ActorRef, subject: string, party: Element): Candidate {
  const person = targetOf(model, actor);
  const title = person ? label(person) : `the ${subject} of ${label(party)}`;
  return { ...declared(person ?? party), at: actor.at, title, element: party };
}

/** The clauses of one kind; all that is said about liability is one, because a cap may stand in a clause of its own. */
function clausesOf(legal: Legal, subject: string, key: keyof Legal): Candidate[] {
  const said = legal[key];
  const clauses = (Array.isArray(said) ? said : said === undefined ? [] : [said]) as readonly Candidate['data'][];
  const title = `the clause on ${subject}`;
  if (subject === 'liability' && clauses.length > 0) {
    const all = clauses as unknown as readonly LiabilityClause[];
    const data = {
      ...all[0],
      unreadable: all.flatMap(({ unreadable }) => unreadable),
      unknown: all.find(({ unknown }) => unknown)?.unknown,
      caps: all.flatMap(({ caps }) => caps),
      except: all.flatMap(({ except }) => except),
    } as unknown as Candidate['data'];
    return [{ element: legal, at: all[0]!.at, title, data, signOffs: all.flatMap(({ signOffs }) => signOffs) }];
  }
  return clauses.map((data) => ({
    element: legal,
    at: (data as unknown as { readonly at: Range }).at,
    title,
    data,
    signOffs: [...data.signOffs, ...legal.signOffs],
  }));
}

/** Whom a candidate binds or charges, for `binding Northwind`; `undefined` where nobody can be bound by such a thing. */
export function boundBy({ element, data }: Candidate): readonly ActorRef[] | undefined {
  const one = (key: string): readonly ActorRef[] => {
    const value = data[key];
    return Array.isArray(value) ? (value as ActorRef[]) : value ? [value as ActorRef] : [];
  };
  switch (element.kind) {
    case 'restriction':
    case 'legal':
      return 'binds' in data ? one('binds') : 'by' in data ? one('by') : undefined;
    case 'contribution':
    case 'payment':
    case 'access':
      return one('from');
    case 'option':
    case 'right':
      return one('holders');
    case 'deliverable':
    case 'responsibility':
      return [...one('accountable'), ...one('responsible')];
    case 'person':
      return [{ at: element.nameAt, id: element.id, kind: 'person' }];
    case 'party':
      return [{ at: element.nameAt, id: element.id, kind: 'party' }];
    default:
      return undefined;
  }
}

/** Whether somebody of the alliance agreed to a candidate, there or for the whole alliance. */
export function agreedBy(model: AllianceModel, signOffs: readonly SignOff[], wanted: ActorRef): boolean {
  const given = [...signOffs, ...model.alliance.signOffs].flatMap(({ actors }) => actors);
  const person = targetOf(model, wanted) as (Element & { heldBy?: readonly ActorRef[] }) | undefined;
  const same = new Set([wanted.id, ...(person?.heldBy ?? []).map(({ id }) => id)]);
  return given.some((actor) =>
    actor.id === undefined ? actor.text === wanted.text && !!wanted.text : same.has(actor.id),
  );
}

/** The known words of a candidate's kind: `exclusivity`, `nda`, `strategic`; `undefined` while it is not known. */
export function kindWordsOf({ element, data }: Candidate): readonly string[] | undefined {
  const key = { restriction: 'restrictionKind', option: 'optionKind', agreement: 'agreementKind', body: 'level' }[
    element.kind as 'restriction'
  ];
  if (!key) return [];
  const stated = data[key] as Parameters<typeof isKnown>[0];
  if (stated === undefined) return [];
  return isKnown(stated) ? [(stated.value as { readonly word: string }).word] : undefined;
}
