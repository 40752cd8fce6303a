import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';

/** How editors show a kind of declaration. */
export interface DeclarationKind {
  /** What people call it. */
  readonly word: string;
  readonly symbol: SymbolKind;
  readonly item: CompletionItemKind;
}

const kind = (word: string, symbol: SymbolKind, item: CompletionItemKind): DeclarationKind => ({ word, symbol, item });

/** By type of the syntax tree. Editors have symbols for programs, so these are chosen to look different, not to mean what they say. */
const KINDS: Readonly<Record<string, DeclarationKind>> = {
  Alliance: kind('alliance', SymbolKind.Module, CompletionItemKind.Module),
  Principle: kind('principle', SymbolKind.Key, CompletionItemKind.Text),
  Event: kind('event', SymbolKind.Event, CompletionItemKind.Event),
  Program: kind('program', SymbolKind.Package, CompletionItemKind.Module),
  Define: kind('defined term', SymbolKind.Constant, CompletionItemKind.Constant),
  NamedList: kind('list', SymbolKind.Array, CompletionItemKind.Enum),
  Party: kind('party', SymbolKind.Class, CompletionItemKind.Class),
  Side: kind('side', SymbolKind.Class, CompletionItemKind.Class),
  Venture: kind('venture', SymbolKind.Class, CompletionItemKind.Class),
  External: kind('external', SymbolKind.Class, CompletionItemKind.Class),
  Person: kind('person', SymbolKind.Variable, CompletionItemKind.Variable),
  Team: kind('team', SymbolKind.Namespace, CompletionItemKind.Folder),
  Role: kind('role', SymbolKind.Interface, CompletionItemKind.Interface),
  Goal: kind('goal', SymbolKind.Constant, CompletionItemKind.Constant),
  Link: kind('link', SymbolKind.Null, CompletionItemKind.Reference),
  Objective: kind('objective', SymbolKind.Constant, CompletionItemKind.Constant),
  Friction: kind('friction', SymbolKind.Object, CompletionItemKind.Field),
  Risk: kind('risk', SymbolKind.Object, CompletionItemKind.Field),
  Stakeholder: kind('stakeholder', SymbolKind.Object, CompletionItemKind.Field),
  Journey: kind('journey', SymbolKind.Function, CompletionItemKind.Function),
  JourneyStep: kind('step', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
  Candidate: kind('candidate', SymbolKind.Object, CompletionItemKind.Field),
  Diligence: kind('diligence', SymbolKind.Object, CompletionItemKind.Field),
  Contribution: kind('contribution', SymbolKind.Field, CompletionItemKind.Field),
  Deliverable: kind('deliverable', SymbolKind.Method, CompletionItemKind.Method),
  Responsibility: kind('responsibility', SymbolKind.Method, CompletionItemKind.Method),
  Plan: kind('plan', SymbolKind.Function, CompletionItemKind.Function),
  Milestone: kind('milestone', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
  Body: kind('body', SymbolKind.Struct, CompletionItemKind.Struct),
  Decision: kind('decision', SymbolKind.Operator, CompletionItemKind.Operator),
  Change: kind('change', SymbolKind.Operator, CompletionItemKind.Operator),
  Escalation: kind('escalation', SymbolKind.Function, CompletionItemKind.Function),
  LadderStep: kind('step', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
  Kpi: kind('kpi', SymbolKind.Number, CompletionItemKind.Unit),
  Review: kind('review', SymbolKind.Event, CompletionItemKind.Event),
  Trigger: kind('trigger', SymbolKind.Event, CompletionItemKind.Event),
  JointValue: kind('value', SymbolKind.Number, CompletionItemKind.Value),
  Share: kind('share', SymbolKind.Number, CompletionItemKind.Value),
  Cost: kind('cost', SymbolKind.Number, CompletionItemKind.Value),
  Payment: kind('payment', SymbolKind.Number, CompletionItemKind.Value),
  Scenario: kind('scenario', SymbolKind.Object, CompletionItemKind.Field),
  Asset: kind('asset', SymbolKind.File, CompletionItemKind.File),
  License: kind('licence', SymbolKind.Key, CompletionItemKind.Property),
  Restriction: kind('restriction', SymbolKind.Key, CompletionItemKind.Property),
  Option: kind('option', SymbolKind.Key, CompletionItemKind.Property),
  Agreement: kind('agreement', SymbolKind.File, CompletionItemKind.File),
  Service: kind('service', SymbolKind.Property, CompletionItemKind.Property),
  Legal: kind('legal terms', SymbolKind.File, CompletionItemKind.File),
  Closing: kind('closing', SymbolKind.Event, CompletionItemKind.Event),
  Term: kind('term', SymbolKind.Event, CompletionItemKind.Event),
  Right: kind('right', SymbolKind.Key, CompletionItemKind.Property),
  Exit: kind('exit', SymbolKind.Event, CompletionItemKind.Event),
  WindDownStep: kind('step', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
  Communication: kind('communication', SymbolKind.Namespace, CompletionItemKind.Folder),
  Report: kind('report', SymbolKind.File, CompletionItemKind.File),
  Access: kind('access', SymbolKind.Interface, CompletionItemKind.Interface),
  Barrier: kind('barrier', SymbolKind.Interface, CompletionItemKind.Interface),
  Coordination: kind('coordination', SymbolKind.Namespace, CompletionItemKind.Folder),
  Amendment: kind('amendment', SymbolKind.File, CompletionItemKind.File),
  Playbook: kind('playbook', SymbolKind.Module, CompletionItemKind.Module),
};

const UNKNOWN = kind('name', SymbolKind.Variable, CompletionItemKind.Reference);

/** How a type of the syntax tree is shown. */
export function declarationKind(type: string): DeclarationKind {
  return KINDS[type] ?? UNKNOWN;
}

/** Whether nodes of a type are declarations: shown as symbols. */
export function isDeclarationType(type: string): boolean {
  return Object.hasOwn(KINDS, type);
}
