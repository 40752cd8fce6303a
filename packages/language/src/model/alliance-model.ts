/**
 * The semantic model of one alliance, merged from all its files: plain, readonly, serialisable data.
 * Rules, diagrams, documents, diff, analysis and every face read only this.
 */
import type { Element } from './base.ts';
import type { Asset, Cost, JointValue, Option, Payment, Restriction, Scenario, Share } from './economics.ts';
import type { Body, Change, Decision, Escalation, Kpi, Review } from './governance.ts';
import type { Agreement, Closing, Legal, Service } from './legal.ts';
import type { Access, Amendment, Barrier, Communication, Coordination, Plan, Playbook } from './operation.ts';
import type { External, Goal, Link, NamedList, Party, Person, Role, Side, Team, Venture } from './people.ts';
import type {
  Alliance,
  Candidate,
  Define,
  Diligence,
  Event,
  Friction,
  Journey,
  Objective,
  Program,
  Risk,
  Stakeholder,
} from './purpose.ts';
import type { Exit, Right, Term } from './term.ts';
import type { Contribution, WorkItem } from './work.ts';

/** The version of the shape below; it changes when a reader of older models could be misled. */
export const MODEL_VERSION = 1;

export interface AllianceModel {
  readonly version: typeof MODEL_VERSION;
  /** The name of the alliance. */
  readonly id: string;
  readonly alliance: Alliance;
  /** Files of the alliance, main file first, then parts, then imported libraries, each in the order of their URIs. */
  readonly files: readonly ModelFile[];
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly roles: readonly Role[];
  readonly goals: readonly Goal[];
  readonly sides: readonly Side[];
  readonly ventures: readonly Venture[];
  readonly externals: readonly External[];
  readonly lists: readonly NamedList[];
  readonly links: readonly Link[];
  readonly events: readonly Event[];
  readonly programs: readonly Program[];
  readonly defines: readonly Define[];
  readonly objectives: readonly Objective[];
  readonly frictions: readonly Friction[];
  readonly risks: readonly Risk[];
  readonly stakeholders: readonly Stakeholder[];
  readonly journeys: readonly Journey[];
  readonly candidates: readonly Candidate[];
  readonly diligences: readonly Diligence[];
  readonly contributions: readonly Contribution[];
  /** Deliverables and responsibilities. */
  readonly work: readonly WorkItem[];
  readonly bodies: readonly Body[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly Change[];
  readonly escalations: readonly Escalation[];
  readonly kpis: readonly Kpi[];
  readonly reviews: readonly Review[];
  readonly values: readonly JointValue[];
  readonly shares: readonly Share[];
  readonly costs: readonly Cost[];
  readonly payments: readonly Payment[];
  readonly scenarios: readonly Scenario[];
  readonly assets: readonly Asset[];
  readonly restrictions: readonly Restriction[];
  readonly options: readonly Option[];
  readonly agreements: readonly Agreement[];
  readonly services: readonly Service[];
  readonly legal?: Legal;
  readonly closing?: Closing;
  readonly term?: Term;
  readonly rights: readonly Right[];
  /** The exit that holds in general, and then the exits by cause. */
  readonly exits: readonly Exit[];
  readonly plans: readonly Plan[];
  readonly communication?: Communication;
  readonly accesses: readonly Access[];
  readonly barriers: readonly Barrier[];
  readonly coordination?: Coordination;
  readonly amendments: readonly Amendment[];
  /** Playbooks of the workspace that apply to a party of this alliance. */
  readonly playbooks: readonly Playbook[];
  /** Leading words of top-level declarations that could not be read at all. */
  readonly unreadable: readonly string[];
}

export interface ModelFile {
  readonly uri: string;
  readonly role: 'main' | 'part' | 'library';
  /** False when the file has syntax errors. */
  readonly complete: boolean;
}

const elements = new WeakMap<AllianceModel, readonly Element[]>();

/** Every declaration of a model, nested ones after their owner, in model order; listed once a model. */
export function allElements(model: AllianceModel): readonly Element[] {
  const known = elements.get(model);
  if (known) return known;
  const all: Element[] = [model.alliance, ...model.alliance.principles];
  for (const list of elementLists(model)) {
    for (const element of list) {
      all.push(element);
      addNested(element, all);
    }
  }
  elements.set(model, all);
  return all;
}

/** Adds the declarations that live inside another one's block: steps, triggers, licences, milestones, reports. */
function addNested(element: Element, all: Element[]): void {
  const owner = element as Element & {
    readonly steps?: readonly Element[];
    readonly triggers?: readonly Element[];
    readonly licenses?: readonly Element[];
    readonly milestones?: readonly Element[];
    readonly reports?: readonly Element[];
    readonly windDown?: { readonly steps: readonly Element[] };
  };
  const { steps, triggers, licenses, milestones, reports, windDown } = owner;
  for (const list of [steps, triggers, licenses, milestones, reports, windDown?.steps]) if (list) all.push(...list);
}

function elementLists(m: AllianceModel): readonly (readonly Element[])[] {
  const single = (element: Element | undefined): readonly Element[] => (element ? [element] : []);
  return [
    m.parties,
    m.people,
    m.teams,
    m.roles,
    m.goals,
    m.sides,
    m.ventures,
    m.externals,
    m.lists,
    m.links,
    m.events,
    m.programs,
    m.defines,
    m.objectives,
    m.frictions,
    m.risks,
    m.stakeholders,
    m.journeys,
    m.candidates,
    m.diligences,
    m.contributions,
    m.work,
    m.bodies,
    m.decisions,
    m.changes,
    m.escalations,
    m.kpis,
    m.reviews,
    m.values,
    m.shares,
    m.costs,
    m.payments,
    m.scenarios,
    m.assets,
    m.restrictions,
    m.options,
    m.agreements,
    m.services,
    single(m.legal),
    single(m.closing),
    single(m.term),
    m.rights,
    m.exits,
    m.plans,
    single(m.communication),
    m.accesses,
    m.barriers,
    single(m.coordination),
    m.amendments,
    m.playbooks,
  ]; // prettier-ignore
}

const indexes = new WeakMap<AllianceModel, ReadonlyMap<string, Element>>();

/** The elements of a model by id; built once a model. */
export function elementsById(model: AllianceModel): ReadonlyMap<string, Element> {
  const known = indexes.get(model);
  if (known) return known;
  const index = new Map<string, Element>();
  for (const element of allElements(model)) if (!index.has(element.id)) index.set(element.id, element);
  indexes.set(model, index);
  return index;
}
