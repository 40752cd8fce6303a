import type { Finding } from '@alliance-lang/analysis';
import {
  type AllianceModel,
  addDays,
  type Clause,
  contains,
  type Element,
  elementOf,
  type Range,
} from '@alliance-lang/language';
import type { EditorEdit } from './workspace-edit.ts';

const REASON = 'Say why this is fine';
/** Long enough for a decision to be prepared, short enough to be looked at again. */
const DAYS = 180;

/**
 * The edit that waives a finding on the clause that it is drawn in, so that it holds back nothing else, or else on the
 * declaration that it is about, for half a year: with places for reason, owner and day where the
 * editor takes snippets. Undefined when the declaration is not in the model any more.
 * @param text the text of a file by URI
 */
export function waiverEdit(
  finding: Finding,
  model: AllianceModel,
  today: string,
  text: (uri: string) => string | undefined,
): EditorEdit | undefined {
  const element = elementOf(model, finding.elementId);
  const file = element && text(element.at.uri);
  if (!element || file === undefined) return undefined;
  const owner = ownerIn(model, finding);
  const until = addDays(today, DAYS) ?? today;
  const clause = clauseAt(element, finding.at);
  return placed(
    clause ? { at: clause.at, bodyAt: blockOf(clause.at, file) } : element,
    file,
    `waive ${finding.rule} because "${REASON}" by ${owner} until ${until}`,
    `waive ${finding.rule} because "\${1:${REASON}}" by \${2:${owner}} until \${3:${until}}`,
  );
}

/** Whoever answers for the alliance, as far as it says so; for a playbook, somebody of the company whose playbook it is. */
function ownerIn({ alliance, parties, playbooks }: AllianceModel, { related }: Finding): string {
  const playbook = playbooks.find(({ at }) => related.some((place) => contains(at, place.at)));
  const owners = playbook ? parties.filter(({ id }) => playbook.appliesTo.some((actor) => actor.id === id)) : [];
  const leading = (some: AllianceModel['parties']) =>
    some.flatMap(({ leads, sponsors }) => [...leads, ...sponsors]).find((actor) => actor.id !== undefined);
  if (owners.length > 0) return leading(owners)?.id ?? owners[0]?.id ?? '';
  const driver = alliance.driver?.id === undefined ? undefined : alliance.driver;
  return (driver ?? leading(parties))?.id ?? parties[0]?.id ?? '"Who answers for it"';
}

/** The innermost clause of a declaration in which a finding is drawn; declarations inside it are none of its clauses. */
function clauseAt(value: unknown, place: Range, depth = 0): Clause | undefined {
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  const inside = depth > 0 && !Array.isArray(value);
  if (inside && 'nameAt' in value) return undefined;
  const own = inside && 'waivers' in value ? (value as Clause) : undefined;
  if (own && !contains(own.at, place)) return undefined;
  for (const part of Object.values(value)) {
    const found = clauseAt(part, place, depth + 1);
    if (found) return found;
  }
  return own;
}

/** The inside of a clause's own block, which its closing brace ends; undefined where it has none. */
function blockOf(at: Range, file: string): Range | undefined {
  const end = at.offset + at.length;
  if (file[end - 1] !== '}') return undefined;
  return { ...at, length: at.length - 1, endCharacter: at.endCharacter - 1 };
}

/** Puts a statement at the end of a declaration's block, which is made when there is none. */
function placed(
  { at, bodyAt }: Pick<Element, 'at' | 'bodyAt'>,
  file: string,
  statement: string,
  snippet: string,
): EditorEdit {
  const edit = (offset: number, before: string, after: string): EditorEdit => ({
    uri: at.uri,
    offset,
    length: 0,
    text: before + statement + after,
    snippet: escaped(before) + snippet + escaped(after),
  });
  if (!bodyAt) return edit(at.offset + at.length, ' { ', ' }');
  const end = bodyAt.offset + bodyAt.length;
  if (bodyAt.line === bodyAt.endLine) {
    const before = /\s/.test(file[end - 1] ?? '') ? '' : ' ';
    return edit(end, before, ' ');
  }
  const lineStart = file.lastIndexOf('\n', end - 1) + 1;
  const indent = file.slice(lineStart, end);
  // A brace behind something else on its line: the statement gets a line of its own before it.
  if (indent.trim() !== '') return edit(end, '\n  ', '\n');
  return edit(lineStart, `${indent}  `, '\n');
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
