import type * as ast from '../generated/ast.ts';
import type { AllianceModel } from '../model/alliance-model.ts';
import type { Alliance } from '../model/purpose.ts';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import * as economics from './economics.ts';
import * as governance from './governance.ts';
import * as legal from './legal.ts';
import * as operation from './operation.ts';
import * as people from './people.ts';
import * as purpose from './purpose.ts';
import { type Source, sourceOf } from './source.ts';
import * as term from './term.ts';
import * as work from './work.ts';

type Mutable<T> = T extends readonly (infer Item)[] ? Item[] : T;

/** The lists of a model that every file can add to. */
type ListKey = {
  [Key in keyof AllianceModel]-?: AllianceModel[Key] extends readonly { readonly kind: string }[] ? Key : never;
}[keyof AllianceModel];

/** The part of a model that one file says: lists to be joined, and declarations that stand once in an alliance. */
export type Fragment = { readonly [Key in ListKey]: AllianceModel[Key] } & {
  readonly alliances: readonly Alliance[];
  readonly legals: readonly NonNullable<AllianceModel['legal']>[];
  readonly closings: readonly NonNullable<AllianceModel['closing']>[];
  readonly terms: readonly NonNullable<AllianceModel['term']>[];
  readonly communications: readonly NonNullable<AllianceModel['communication']>[];
  readonly coordinations: readonly NonNullable<AllianceModel['coordination']>[];
  readonly unreadable: readonly string[];
};
type Draft = { [Key in keyof Fragment]: Mutable<Fragment[Key]> };

function emptyDraft(): Draft {
  return {
    alliances: [], legals: [], closings: [], terms: [], communications: [], coordinations: [], unreadable: [],
    parties: [], people: [], teams: [], roles: [], goals: [], sides: [], ventures: [], externals: [], lists: [], links: [],
    events: [], programs: [], defines: [], objectives: [], frictions: [], risks: [], stakeholders: [], journeys: [], candidates: [], diligences: [],
    contributions: [], work: [], bodies: [], decisions: [], changes: [], escalations: [], kpis: [], reviews: [],
    values: [], shares: [], costs: [], payments: [], scenarios: [], assets: [], restrictions: [], options: [],
    agreements: [], services: [], rights: [], exits: [], plans: [], accesses: [], barriers: [], amendments: [], playbooks: [],
  }; // biome-ignore format: one family a line
}

/** Builds the part of the model that a document says. The document must be linked. Never throws on incomplete input. */
export function fragmentOf(document: AllianceDocument): Fragment {
  const source = sourceOf(document);
  const draft = emptyDraft();
  for (const alliance of source.file.alliances ?? []) draft.alliances.push(purpose.allianceOf(source, alliance));
  for (const declaration of source.file.declarations ?? []) addDeclaration(source, declaration, draft);
  const inside = (offset: number): boolean =>
    [...(source.file.alliances ?? []), ...(source.file.declarations ?? [])].some(
      ({ $cstNode: cst }) => cst !== undefined && offset >= cst.offset && offset <= cst.end,
    );
  draft.unreadable.push(...source.unreadable.filter((spot) => !inside(spot.offset)).flatMap((spot) => spot.words));
  return draft;
}

type Builders = {
  [Type in ast.Declaration['$type']]: (
    source: Source,
    node: Extract<ast.Declaration, { $type: Type }>,
    draft: Draft,
  ) => void;
};

const BUILDERS: Builders = {
  Event: (s, n, d) => d.events.push(purpose.eventOf(s, n)),
  Program: (s, n, d) => d.programs.push(purpose.programOf(s, n)),
  Define: (s, n, d) => d.defines.push(purpose.defineOf(s, n)),
  Party: (s, n, d) => {
    d.parties.push(people.partyOf(s, n));
    people.collectMembers(s, n, d);
    d.goals.push(...people.goalsOf(s, n));
  },
  Side: (s, n, d) => d.sides.push(people.sideOf(s, n)),
  Venture: (s, n, d) => {
    d.ventures.push(people.ventureOf(s, n));
    people.collectMembers(s, n, d);
  },
  External: (s, n, d) => {
    d.externals.push(people.externalOf(s, n));
    people.collectMembers(s, n, d);
  },
  NamedList: (s, n, d) => d.lists.push(people.listOf(s, n)),
  Link: (s, n, d) => d.links.push(people.linkOf(s, n)),
  Role: (s, n, d) => d.roles.push(people.roleOf(s, n)),
  Objective: (s, n, d) => d.objectives.push(purpose.objectiveOf(s, n)),
  Friction: (s, n, d) => d.frictions.push(purpose.frictionOf(s, n)),
  Risk: (s, n, d) => d.risks.push(purpose.riskOf(s, n)),
  Stakeholder: (s, n, d) => d.stakeholders.push(purpose.stakeholderOf(s, n)),
  Journey: (s, n, d) => d.journeys.push(purpose.journeyOf(s, n)),
  Candidate: (s, n, d) => d.candidates.push(purpose.candidateOf(s, n)),
  Diligence: (s, n, d) => d.diligences.push(purpose.diligenceOf(s, n)),
  Contribution: (s, n, d) => d.contributions.push(work.contributionOf(s, n)),
  Deliverable: (s, n, d) => d.work.push(work.workItemOf(s, n)),
  Responsibility: (s, n, d) => d.work.push(work.workItemOf(s, n)),
  Body: (s, n, d) => d.bodies.push(governance.bodyElement(s, n)),
  Decision: (s, n, d) => d.decisions.push(governance.decisionOf(s, n)),
  Change: (s, n, d) => d.changes.push(governance.changeOf(s, n)),
  Escalation: (s, n, d) => d.escalations.push(governance.escalationOf(s, n)),
  Kpi: (s, n, d) => d.kpis.push(governance.kpiOf(s, n)),
  Review: (s, n, d) => d.reviews.push(governance.reviewOf(s, n)),
  JointValue: (s, n, d) => d.values.push(economics.jointValueOf(s, n)),
  Share: (s, n, d) => d.shares.push(economics.shareOf(s, n)),
  Cost: (s, n, d) => d.costs.push(economics.costOf(s, n)),
  Payment: (s, n, d) => d.payments.push(economics.paymentOf(s, n)),
  Scenario: (s, n, d) => d.scenarios.push(economics.scenarioOf(s, n)),
  Asset: (s, n, d) => d.assets.push(economics.assetOf(s, n)),
  Restriction: (s, n, d) => d.restrictions.push(economics.restrictionOf(s, n)),
  Option: (s, n, d) => d.options.push(economics.optionOf(s, n)),
  Agreement: (s, n, d) => d.agreements.push(legal.agreementOf(s, n)),
  Service: (s, n, d) => d.services.push(legal.serviceOf(s, n)),
  Legal: (s, n, d) => d.legals.push(legal.legalOf(s, n)),
  Closing: (s, n, d) => d.closings.push(legal.closingOf(s, n)),
  Term: (s, n, d) => d.terms.push(term.termOf(s, n)),
  Right: (s, n, d) => d.rights.push(term.rightOf(s, n)),
  Exit: (s, n, d) => d.exits.push(term.exitOf(s, n)),
  Plan: (s, n, d) => d.plans.push(operation.planOf(s, n)),
  Communication: (s, n, d) => d.communications.push(operation.communicationOf(s, n)),
  Access: (s, n, d) => d.accesses.push(operation.accessOf(s, n)),
  Barrier: (s, n, d) => d.barriers.push(operation.barrierOf(s, n)),
  Coordination: (s, n, d) => d.coordinations.push(operation.coordinationOf(s, n)),
  Amendment: (s, n, d) => d.amendments.push(operation.amendmentOf(s, n)),
  Playbook: (s, n, d) => d.playbooks.push(operation.playbookOf(s, n)),
};

function addDeclaration(source: Source, node: ast.Declaration, draft: Draft): void {
  const build = BUILDERS[node.$type] as ((source: Source, node: ast.Declaration, draft: Draft) => void) | undefined;
  build?.(source, node, draft);
}
