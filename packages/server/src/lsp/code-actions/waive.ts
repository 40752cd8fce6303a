import type { Finding } from '@alliance-lang/analysis';
import { type AllianceModel, addDays, type Element, elementOf } from '@alliance-lang/language';
import type { EditorEdit } from './workspace-edit.ts';

const REASON = 'Say why this is fine';
/** Long enough for a decision to be prepared, short enough to be looked at again. */
const DAYS = 180;

/**
 * The edit that waives a finding on the declaration that it is about, for half a year: with places for reason, owner and day where the
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
  const owner = ownerIn(model);
  const until = addDays(today, DAYS) ?? today;
  return placed(
    element,
    file,
    `waive ${finding.rule} because "${REASON}" by ${owner} until ${until}`,
    `waive ${finding.rule} because "\${1:${REASON}}" by \${2:${owner}} until \${3:${until}}`,
  );
}

/** Whoever answers for the alliance, as far as it says so; a waiver needs a name. */
function ownerIn({ alliance, parties }: AllianceModel): string {
  const leads = parties.flatMap(({ leads, sponsors }) => [...leads, ...sponsors]);
  const named = [alliance.driver, ...leads].find((actor) => actor?.id !== undefined);
  return named?.id ?? parties[0]?.id ?? '"Who answers for it"';
}

/** Puts a statement at the end of a declaration's block, which is made when there is none. */
function placed(element: Element, file: string, statement: string, snippet: string): EditorEdit {
  const { at, bodyAt } = element;
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
