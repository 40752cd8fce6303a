import type { NamedNode } from '@alliance-lang/language';
import { type AstNode, AstUtils, type Reference } from 'langium';
import type { AllianceLspServices } from '../../services.ts';
import { isDeclarationType } from '../declaration-kinds.ts';
import { occurrencesOf } from '../names/occurrences.ts';
import { headline } from '../symbols/declarations.ts';

/** What it says of a declaration to be named at a place, before the name of what names it. By type of the naming node and its property. */
const PHRASES: Readonly<Record<string, string>> = {
  'MembersStatement.actors': 'member of',
  'GuestsStatement.actors': 'guest of',
  'ChairStatement.actor': 'chairs',
  'MinutesStatement.actor': 'keeps the minutes of',
  'AccountableStatement.actors': 'accountable for',
  'Milestone.actors': 'accountable for',
  'ResponsibleStatement.actors': 'responsible for',
  'ConsultedStatement.actors': 'consulted on',
  'InformedStatement.actors': 'informed of',
  'MadeStatement.actors': 'decides',
  'MadeStatement.consent': 'must consent to',
  'ProposedStatement.actors': 'proposes',
  'AssessedStatement.actors': 'assesses',
  'ApprovedStatement.actors': 'approves',
  'LadderStep.actors': 'a step of',
  'JourneyStep.actors': 'serves the customer in',
  'WindDownStep.actors': 'winds down',
  'SponsorStatement.actors': 'sponsor of',
  'PartyLeadStatement.actors': 'leads',
  'ContactStatement.actors': 'contact of',
  'ProgramLeadStatement.actors': 'leads',
  'ExitLeadStatement.actors': 'leads',
  'DriverStatement.actor': 'drives',
  'OwnerStatement.actor': 'owner of',
  'Link.from': 'counterpart in',
  'Link.to': 'counterpart in',
  'CollectedStatement.actors': 'collects',
  'HeldStatement.actors': 'holds',
  'NamedByStatement.actors': 'names who is',
  'ReportsToStatement.actors': 'reported to by',
  'OfficeStatement.actors': 'office of',
  'Report.by': 'writes',
  'Report.to': 'reads',
  'SignOff.actors': 'agreed to',
  'SignedStatement.actors': 'signed',
  'Waiver.by': 'waived a rule of',
  'BetweenStatement.actors': 'party to',
  'Side.actors': 'acts through',
  'GuaranteedStatement.actors': 'answers for',
  'Contribution.actor': 'gives',
  'Payment.from': 'pays',
  'Payment.to': 'receives',
  'Access.from': 'gives access:',
  'Access.to': 'has access:',
  'SplitShare.actor': 'has a share in',
  'MinimumStatement.actor': 'guarantees a minimum of',
  'BindsStatement.actors': 'bound by',
  'FavoursStatement.actors': 'favoured by',
  'HolderStatement.actors': 'holds',
  'AssetOwnerStatement.actors': 'owns',
  'License.licensees': 'licensed:',
  'License.between': 'licensed:',
  'Diligence.actor': 'examined in',
  'DiligenceFinding.actors': 'examines',
  'Candidate.party': 'candidate',
  'Stakeholder.actor': 'stakeholder:',
  'ActorConsequence.actors': 'acts in',
  'MeasuredStatement.kpis': 'measures',
  'ServesStatement.goals': 'served by',
  'NeedsStatement.items': 'needed by',
  'TowardStatement.items': 'furthered by',
  'GovernsStatement.items': 'governed by',
  'EscalatesConsequence.target': 'takes what escalates from',
  'Milestone.delivers': 'delivered at',
  'Expectation.kpi': 'expected in',
  'RoyaltyStatement.share': 'royalty of',
  'NamedCondition.target': 'a condition of',
  'NamedPoint.target': 'dates',
  'RightEffect.items': 'touched by',
  'RightConsequence.target': 'opened by',
  'SurvivesStatement.items': 'survives by',
  'DropsStatement.items': 'dropped by',
  'Disposition.items': 'disposed of by',
  'ExitCause.target': 'ends the alliance by',
  'DeadlockStatement.on': 'settled when deadlocked in',
  'BelongsTo.program': 'includes',
  'PartOf.alliance': 'continued in',
};
const PASSING = new Set(['ActorRef', 'ScopeItem', 'ListItem', 'EffectItem']);

/** More of a kind than anybody reads in a hover. */
const MOST = 6;
const MOST_LINES = 12;

/** What is said of a declaration where it is named, over all files: `accountable for` → what, in the order of the files. */
export function saidElsewhere(
  target: NamedNode,
  services: AllianceLspServices,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { document, offset, text, declares } of occurrencesOf(target, services)) {
    if (declares) continue;
    const reference = document.references.find(
      ({ $refNode: cst }) => cst !== undefined && cst.offset <= offset && offset < cst.end,
    );
    // The owner of what is named is not what is said: `Northwind` in `Northwind.Alice`.
    if (!reference?.$refNode || offset + text.length !== reference.$refNode.end) continue;
    const said = sayingOf(reference as Reference, target);
    if (!said) continue;
    const [phrase, name] = said;
    const names = found.get(phrase);
    if (names) names.add(name);
    else found.set(phrase, new Set([name]));
  }
  // What has words of its own weighs more than a mere mention.
  const ordered = [...found].sort(([a], [b]) => Number(a.startsWith('`')) - Number(b.startsWith('`')));
  return new Map(ordered.slice(0, MOST_LINES).map(([phrase, names]) => [phrase, shortened([...names])]));
}

function shortened(names: readonly string[]): string[] {
  return names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} more`] : [...names];
}

/** In which words a reference speaks of its target, and which declaration says so. */
function sayingOf(reference: Reference, target: NamedNode): [phrase: string, name: string] | undefined {
  let node: AstNode | undefined = reference.$refNode?.astNode;
  if (!node) return undefined;
  let property = propertyOf(node, reference);
  while (node?.$container && PASSING.has(node.$type)) {
    property = node.$containerProperty ?? '';
    node = node.$container;
  }
  if (!node) return undefined;
  const owner = ownerOf(node);
  if (!owner || owner === target) return undefined;
  const phrase = PHRASES[`${node.$type}.${property}`];
  return [phrase ? `*${phrase}*` : `\`${wordOf(node)}\` in`, headline(owner)];
}

function propertyOf(node: AstNode, reference: Reference): string {
  const entry = Object.entries(node).find(
    ([name, value]) =>
      !name.startsWith('$') && (value === reference || (Array.isArray(value) && value.includes(reference))),
  );
  return entry?.[0] ?? '';
}

/** The declaration that says it; for a step, the ladder or plan that the step belongs to. */
function ownerOf(node: AstNode): AstNode | undefined {
  const STEPS = new Set(['LadderStep', 'JourneyStep', 'Trigger', 'WindDownStep']);
  let at: AstNode | undefined = node;
  while (at && (!isDeclarationType(at.$type) || STEPS.has(at.$type))) at = at.$container;
  return (
    at ??
    (node.$type === 'PartOf'
      ? undefined
      : AstUtils.getContainerOfType(node, (each): each is AstNode => isDeclarationType(each.$type)))
  );
}

function wordOf(node: AstNode): string {
  return /^[a-z][a-z-]*/.exec(node.$cstNode?.text ?? '')?.[0] ?? 'part';
}
