import type { AstNode, Reference } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { ActorRef, ElementKind, Ref, ScopeItem, SetWord } from '../model/base.ts';
import { pieceOf } from '../references/cst.ts';
import { qualifiedName } from '../references/names.ts';
import { isWordOf, type WordSetName } from '../words/sets.ts';
import { at, rangeOf, type Source } from './source.ts';

/** The kind of element that a declaration becomes. */
const KINDS: Readonly<Record<string, ElementKind>> = {
  Alliance: 'alliance',
  Event: 'event',
  Program: 'program',
  Define: 'define',
  Principle: 'principle',
  Party: 'party',
  Person: 'person',
  Team: 'team',
  Role: 'role',
  Goal: 'goal',
  Side: 'side',
  Venture: 'venture',
  External: 'external',
  NamedList: 'list',
  Link: 'link',
  Objective: 'objective',
  Friction: 'friction',
  Risk: 'risk',
  Stakeholder: 'stakeholder',
  Journey: 'journey',
  JourneyStep: 'journey-step',
  Candidate: 'candidate',
  Diligence: 'diligence',
  Contribution: 'contribution',
  Deliverable: 'deliverable',
  Responsibility: 'responsibility',
  Body: 'body',
  Decision: 'decision',
  Change: 'change',
  Escalation: 'escalation',
  LadderStep: 'ladder-step',
  Kpi: 'kpi',
  Trigger: 'trigger',
  Review: 'review',
  JointValue: 'value',
  Share: 'share',
  Cost: 'cost',
  Payment: 'payment',
  Scenario: 'scenario',
  Asset: 'asset',
  License: 'license',
  Restriction: 'restriction',
  Option: 'option',
  Agreement: 'agreement',
  Service: 'service',
  Legal: 'legal',
  Closing: 'closing',
  Term: 'term',
  Right: 'right',
  Exit: 'exit',
  WindDownStep: 'wind-down-step',
  Plan: 'plan',
  Milestone: 'milestone',
  Communication: 'communication',
  Report: 'report',
  Access: 'access',
  Barrier: 'barrier',
  Coordination: 'coordination',
  Amendment: 'amendment',
  Playbook: 'playbook',
};

/** The kind of element of a node; undefined for nodes that are no declarations. */
export function kindOf(node: AstNode): ElementKind | undefined {
  return KINDS[node.$type];
}

/** A reference with its target's id and kind when it resolves. */
export function refOf(source: Source, reference: Reference | undefined): Ref | undefined {
  if (!reference) return undefined;
  const target = reference.ref;
  return {
    at: rangeOf(source, reference.$refNode),
    name: reference.$refText,
    ...(target ? { id: qualifiedName(target), kind: kindOf(target) } : {}),
  };
}

/** References, without the ones that are not written yet. */
export function refsOf(source: Source, references: readonly Reference[]): Ref[] {
  return references.flatMap((reference) => refOf(source, reference) ?? []);
}

/** Whoever is named after `by`, `from`, `accountable` and the like. */
export function actorOf(source: Source, node: ast.ActorRef | undefined): ActorRef | undefined {
  if (!node) return undefined;
  if (node.target) return refOf(source, node.target);
  const place = at(source, node);
  if (node.text !== undefined) return { at: place, text: node.text };
  if (node.word) return { at: place, word: node.word };
  if (node.unknown)
    return { at: place, unknown: node.unknown.state, ...(node.unknown.reason ? { reason: node.unknown.reason } : {}) };
  return { at: place, unknown: 'unreadable' };
}

/** An actor that must be there: unreadable at the statement's place when it is not. */
export function requiredActor(source: Source, node: ast.ActorRef | undefined, owner: AstNode): ActorRef {
  return actorOf(source, node) ?? { at: at(source, owner), unknown: 'unreadable' };
}

/** The actors of statements of one kind, in the order of the text. */
export function actorsOf(
  source: Source,
  statements: readonly { readonly actors: readonly ast.ActorRef[] }[],
): ActorRef[] {
  return statements.flatMap((statement) => actorList(source, statement.actors));
}

/** A list of actors. */
export function actorList(source: Source, nodes: readonly ast.ActorRef[]): ActorRef[] {
  return nodes.flatMap((node) => actorOf(source, node) ?? []);
}

/** What something covers. */
export function scopeItem(source: Source, node: ast.ScopeItem): ScopeItem {
  const place = at(source, node);
  if (node.target) return { ...refOf(source, node.target)! };
  if (node.text !== undefined) return { at: place, text: node.text };
  if (node.unknown)
    return { at: place, unknown: node.unknown.state, ...(node.unknown.reason ? { reason: node.unknown.reason } : {}) };
  return { at: place, unknown: 'unreadable' };
}

/** A list of what something covers. */
export function scopeItems(source: Source, nodes: readonly ast.ScopeItem[]): ScopeItem[] {
  return nodes.map((node) => scopeItem(source, node));
}

/** The items of statements of one kind, in the order of the text. */
export function itemsOf(
  source: Source,
  statements: readonly { readonly items: readonly ast.ScopeItem[] }[],
): ScopeItem[] {
  return statements.flatMap((statement) => scopeItems(source, statement.items));
}

/** Names and clause words: `survives confidentiality, NoPoaching`. */
export function effectItems(source: Source, nodes: readonly ast.EffectItem[]): ScopeItem[] {
  return nodes.map((node) =>
    node.item ? scopeItem(source, node.item) : { at: at(source, node), word: node.clause ?? '' },
  );
}

/** A word of a closed set at the place of a node. */
export function setWord(
  source: Source,
  set: WordSetName,
  word: string,
  node: AstNode,
  property = 'word',
  index?: number,
): SetWord {
  const leaf = pieceOf(node, property, index);
  return { at: leaf ? rangeOf(source, leaf) : at(source, node), word, known: isWordOf(set, word) };
}

/** The words of a closed set that a statement lists. */
export function setWords(
  source: Source,
  set: WordSetName,
  node: AstNode & { readonly words: readonly string[] },
): SetWord[] {
  return node.words.map((word, index) => setWord(source, set, word, node, 'words', index));
}
