// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets mark their tab stops so.
import { insertDeclaration, insertStatement } from '@alliance-lang/analysis';
import {
  type ActorRef,
  type AllianceModel,
  type Diligence,
  type Element,
  elementOf,
  knownValue,
  label,
  type Party,
  type Person,
  type Range,
  type Role,
  type WorkItem,
} from '@alliance-lang/language';
import { MARK, withSnippet } from './rule-skeletons.ts';
import type { EditorEdit } from './workspace-edit.ts';

/** What can be written into a gap of a picture. */
export interface GapEdit {
  readonly title: string;
  readonly edit: EditorEdit;
  /** Whether something is left to be filled in. */
  readonly isForm?: true;
}

/** More names than these are found by typing them. */
const MOST = 40;

/**
 * What can be written where a picture shows an empty place.
 * @param elementId the declaration that the place belongs to
 * @param gap what lacks, as the node of the picture says it: `accountable`, `sponsor`, `lead`, `holder:<role>`, `link:<person>`,
 *   `examine:<area>`
 */
export function gapEdits(model: AllianceModel, elementId: string, gap: string): GapEdit[] {
  const [what, about = ''] = gap.split(/:(.*)/s);
  const element = elementOf(model, elementId);
  if (!element) return [];
  switch (what) {
    case 'accountable':
      return accountable(model, element as WorkItem);
    case 'sponsor':
    case 'lead':
      return office(model, element as Party, what);
    case 'holder':
      return holder(model, elementOf(model, about) as Role | undefined);
    case 'link':
      return counterpart(model, element as Party, elementOf(model, about));
    case 'examine':
      return examination(element as Diligence, about);
    default:
      return [];
  }
}

/** Whoever does the work comes first. */
function accountable(model: AllianceModel, item: WorkItem): GapEdit[] {
  const doing = item.responsible.flatMap(({ id }) => elementOf(model, id) ?? []);
  const parties = new Set(model.alliance.between.map(({ id }) => id));
  const others = model.people.filter(({ party }) => parties.size === 0 || parties.has(party));
  const [open] = item.accountable.filter((actor) => actor.unknown !== undefined);
  return named([...doing, ...others]).map((who) => ({
    title: `${label(who)} is accountable`,
    edit: open ? replaced(open, who.id) : insertStatement(item, `accountable ${who.id}`),
  }));
}

function office(model: AllianceModel, party: Party, as: 'sponsor' | 'lead'): GapEdit[] {
  const own = model.people.filter((person) => person.party === party.id);
  const executives = (person: Person): number => (knownValue(person.function)?.word === 'executive' ? 0 : 1);
  const sorted = as === 'sponsor' ? [...own].sort((a, b) => executives(a) - executives(b)) : own;
  const work = as === 'sponsor' ? 'executive' : 'alliances';
  const form = `person \${1:Name} "\${2:Full name}" { function ${work} }\n${as} \${1:Name}`;
  return [
    ...named(sorted).map((person) => ({
      title: `${label(person)} is the ${as}`,
      edit: insertStatement(party, `${as} ${person.name ?? person.id}`),
    })),
    { title: 'Somebody new', edit: withSnippet(insertStatement(party, MARK), form), isForm: true },
  ];
}

function holder(model: AllianceModel, role: Role | undefined): GapEdit[] {
  if (!role) return [];
  const own = model.people.filter(({ party }) => role.party === undefined || party === role.party);
  return named(own).map((person) => ({
    title: `${label(person)} holds the role`,
    edit: insertStatement(role, `held by ${person.id}`),
  }));
}

function counterpart(model: AllianceModel, party: Party, person: Element | undefined): GapEdit[] {
  if (!person) return [];
  const others = model.people.filter((other) => other.party === party.id);
  return named(others).map((other) => ({
    title: `${label(other)} is the counterpart of ${label(person)}`,
    edit: withSnippet(
      insertDeclaration(model, MARK, model.links),
      `link ${person.id} with ${other.id} { about "\${1:topic}"  meets \${2|weekly,monthly,quarterly|} }`,
    ),
    isForm: true,
  }));
}

function examination(diligence: Diligence, area: string): GapEdit[] {
  const finding = diligence.findings.find((each) => each.area === area);
  const form = `${area} \${1|passed,concern,failed,open|} "\${2:What was seen}"`;
  if (!finding)
    return [
      {
        title: `Write what was seen: ${area}`,
        edit: withSnippet(insertStatement(diligence, MARK), form),
        isForm: true,
      },
    ];
  if (knownValue(finding.status)?.word !== 'open') return [];
  const { uri, offset, length } = finding.at;
  const text = `${area} passed "${finding.evidence ?? 'What was seen'}"`;
  const snippet = form.replace(
    '${2:What was seen}',
    `\${2:${(finding.evidence ?? 'What was seen').replace(/[$}\\"]/g, '')}}`,
  );
  return [{ title: `Write what was seen: ${area}`, edit: { uri, offset, length, text, snippet }, isForm: true }];
}

function named<T extends Element>(elements: readonly T[]): T[] {
  return [...new Map(elements.map((element) => [element.id, element])).values()].slice(0, MOST);
}

function replaced({ at }: ActorRef & { readonly at: Range }, text: string): EditorEdit {
  return { uri: at.uri, offset: at.offset, length: at.length, text };
}
