import type { AstNode } from 'langium';

/** What a declaration is called in a message: `a kpi`, `an asset`. */
const NOUNS: Readonly<Record<string, string>> = {
  Alliance: 'an alliance',
  Event: 'an event',
  Program: 'a program',
  Define: 'a defined term',
  Principle: 'a principle',
  Party: 'a party',
  Person: 'a person',
  Team: 'a team',
  Role: 'a role',
  Goal: 'a goal',
  Side: 'a side',
  Venture: 'a venture',
  External: 'an external',
  NamedList: 'a list',
  Link: 'a link',
  Objective: 'an objective',
  Friction: 'a friction',
  Risk: 'a risk',
  Stakeholder: 'a stakeholder',
  Journey: 'a journey',
  JourneyStep: 'a step',
  Candidate: 'a candidate',
  Diligence: 'a diligence',
  Contribution: 'a contribution',
  Deliverable: 'a deliverable',
  Responsibility: 'a responsibility',
  Body: 'a body',
  Decision: 'a decision',
  Change: 'a change',
  Escalation: 'an escalation',
  LadderStep: 'a step',
  Kpi: 'a kpi',
  Trigger: 'a trigger',
  Review: 'a review',
  JointValue: 'a value',
  Share: 'a share',
  Cost: 'a cost',
  Payment: 'a payment',
  Scenario: 'a scenario',
  Asset: 'an asset',
  License: 'a license',
  Restriction: 'a restriction',
  Option: 'an option',
  Agreement: 'an agreement',
  Service: 'a service',
  Legal: 'the legal terms',
  Closing: 'the closing',
  Term: 'the term',
  Right: 'a right',
  Exit: 'the exit',
  WindDownStep: 'a step',
  Plan: 'a plan',
  Milestone: 'a milestone',
  Communication: 'the communication',
  Report: 'a report',
  Access: 'an access',
  Barrier: 'a barrier',
  Coordination: 'the coordination',
  Amendment: 'an amendment',
  Playbook: 'a playbook',
  // What a place expects
  Actor: 'a party, side, venture, external, body, team, role or person',
  Anchor: 'an event, milestone, deliverable, right or whatever else has a date',
  Route: 'an escalation, a body, or a person, role or team',
  Anything: 'a declaration',
};

/** What a declaration is called in a message, with its article. */
export function nounOf(node: AstNode): string {
  return nounOfType(node.$type);
}

/** What a type of declaration, or what stands at a place, is called in a message, with its article. */
export function nounOfType(type: string): string {
  return NOUNS[type] ?? 'a declaration';
}

/** A noun without its article: `kpi`. */
export function bare(noun: string): string {
  return noun.replace(/^(an?|the) /, '');
}
