/** Who stands where: every place in which a declaration names an actor. */
import type {
  Access,
  ActorRef,
  AllianceModel,
  Body,
  Change,
  Communication,
  Contribution,
  Coordination,
  Decision,
  DiligenceFinding,
  Element,
  Escalation,
  Exit,
  Journey,
  Kpi,
  Plan,
  Review,
  Risk,
  WorkItem,
} from '@alliance-lang/language';
import { allElements } from '@alliance-lang/language';

/** One naming of an actor. */
export interface ActorEdge {
  /** The declaration that names the actor: a step where a step does, else the whole. */
  readonly from: Element;
  readonly actor: ActorRef;
  /** As what, in words that follow "as": `member`, `accountable`, `owner`. */
  readonly as: string;
}

const cache = new WeakMap<AllianceModel, readonly ActorEdge[]>();

/** All edges of an alliance, in model order; collected once a model. */
export function actorEdges(model: AllianceModel): readonly ActorEdge[] {
  const known = cache.get(model);
  if (known) return known;
  const edges: ActorEdge[] = [];
  if (model.alliance.driver) edges.push({ from: model.alliance, actor: model.alliance.driver, as: 'driver' });
  for (const element of allElements(model)) collect(element, edges);
  cache.set(model, edges);
  return edges;
}

function collect(element: Element, edges: ActorEdge[]): void {
  const from = (owner: Element, as: string, actors: readonly (ActorRef | undefined)[] | undefined): void => {
    for (const actor of actors ?? []) if (actor) edges.push({ from: owner, actor, as });
  };
  const add = (as: string, actors: readonly (ActorRef | undefined)[] | undefined): void => from(element, as, actors);
  switch (element.kind) {
    case 'body': {
      const body = element as Body;
      add('member', body.members);
      add('guest', body.guests);
      add('chair', [body.chair?.actor]);
      add('keeper of the minutes', [body.minutes?.by]);
      break;
    }
    case 'deliverable':
    case 'responsibility': {
      const work = element as WorkItem;
      add('accountable', work.accountable);
      add('responsible', work.responsible);
      add('consulted', work.consulted);
      add('informed', work.informed);
      break;
    }
    case 'decision': {
      const decision = element as Decision;
      add('decider', decision.made?.by);
      add('consulted', decision.consulted);
      add('informed', decision.informed);
      break;
    }
    case 'change': {
      const change = element as Change;
      add('proposer', change.proposed?.by);
      add('assessor', change.assessed?.by);
      add('approver', change.approved?.by);
      break;
    }
    case 'escalation':
      for (const step of (element as Escalation).steps) from(step, 'somebody to settle it', step.by);
      break;
    case 'journey':
      for (const step of (element as Journey).steps) from(step, 'owner of the step', step.owners);
      break;
    case 'plan':
      for (const milestone of (element as Plan).milestones) from(milestone, 'accountable', milestone.accountable);
      break;
    case 'exit': {
      const exit = element as Exit;
      add('lead of the exit', exit.leads);
      for (const step of exit.windDown?.steps ?? []) from(step, 'owner of the step', step.by);
      break;
    }
    case 'communication': {
      const communication = element as Communication;
      for (const report of communication.reports) {
        from(report, 'author', report.by);
        from(report, 'reader', report.to);
      }
      add('approver of press releases', communication.press?.by);
      break;
    }
    case 'kpi':
      add('collector', (element as Kpi).collected?.by);
      break;
    case 'review':
      add('holder', (element as Review).heldBy);
      break;
    case 'contribution':
      add('giver', [(element as Contribution).from]);
      break;
    case 'friction':
    case 'risk':
      add('owner', [(element as Risk).owner]);
      break;
    case 'access': {
      const access = element as Access;
      add('giver', [access.from]);
      add('receiver', access.to);
      add('owner', [access.owner]);
      break;
    }
    case 'coordination': {
      const coordination = element as Coordination;
      add('office', coordination.office);
      for (const region of coordination.regions) add('lead of a region', region.leads);
      break;
    }
    case 'diligence':
      for (const finding of (element as Element & { findings: readonly DiligenceFinding[] }).findings)
        add('examiner', finding.by);
      break;
    default:
      break;
  }
}
