import type { AstNode, CstNode } from 'langium';

/** Statements after which a person or a role is meant, by type of syntax node. */
const PERSON_PLACES = new Set([
  'AccountableStatement',
  'SponsorStatement',
  'PartyLeadStatement',
  'DriverStatement',
  'ProgramLeadStatement',
  'ExitLeadStatement',
]);

/** The statement around a name: the node itself, or what holds the actor or item that the name is. */
function statementOf(container: AstNode): AstNode {
  return container.$type === 'ActorRef' || container.$type === 'ScopeItem'
    ? (container.$container ?? container)
    : container;
}

/** Whether a person or a role is meant by a name. */
export function isPersonPlace(container: AstNode): boolean {
  return PERSON_PLACES.has(statementOf(container).$type);
}

/** The word of the language that stands before a name: `accountable`, `by`, `escalates to`. */
export function placeWord(name: CstNode): string | undefined {
  const start = name.offset;
  const text = name.root.fullText;
  const line = text.slice(Math.max(0, start - 200), start);
  return /(?:^|\s)([a-z][a-z-]*)\s+(?:[\p{Lu}"“][^,{}\n\r]*,\s*)*$/u.exec(line)?.[1];
}
