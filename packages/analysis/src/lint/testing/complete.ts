/** Completes the examples of rules to whole alliances. */
import type { Example, Marked } from '../example.ts';
import { readMarks } from '../example.ts';
import { BASE_ALLIANCE } from './base-alliance.ts';

/** A declaration: its header without title (`party Northwind`, `term`), and its whole text. */
interface Declaration {
  readonly header: string;
  readonly text: string;
}

/** The whole text of an example with its marks still in it. */
export function completeMarked(example: Pick<Example, 'text' | 'stage' | 'without'>): string {
  const without = example.without ?? [];
  const own = declarationsOf(example.text);
  const base = declarationsOf(BASE_ALLIANCE.replace(/^ {2}stage sign$/m, `  stage ${example.stage ?? 'sign'}`));
  const result: string[] = [];
  const used = new Set<Declaration>();
  for (const declaration of base) {
    const instead = own.find((candidate) => candidate.header === declaration.header && !used.has(candidate));
    if (instead) {
      used.add(instead);
      result.push(expand(instead.text, declaration.text, dropped(declaration.header, without)));
    } else if (!without.includes(declaration.header) && !without.includes(word(declaration.header))) {
      const statements = dropped(declaration.header, without);
      result.push(
        statements.length > 0 ? expand(emptied(declaration.text), declaration.text, statements) : declaration.text,
      );
    }
  }
  for (const declaration of own) if (!used.has(declaration)) result.push(declaration.text);
  return `${result.join('\n\n')}\n`;
}

/** The whole text of an example without its marks, and where they stood in it. */
export function complete(example: Pick<Example, 'text' | 'stage' | 'without'>): Marked {
  return readMarks(completeMarked(example));
}

/** The declarations of a snippet, expanded as they stand in the completed text. */
export function expectedDeclarations(example: Example, text: string): readonly string[] {
  const whole = declarationsOf(completeMarked({ ...example, text }));
  const headers = new Set(declarationsOf(text).map((declaration) => declaration.header));
  return whole.filter((declaration) => headers.has(declaration.header)).map((declaration) => declaration.text);
}

/** Statement words that an example leaves out of a base declaration: those of `party Contoso.sponsor`. */
function dropped(header: string, without: readonly string[]): string[] {
  return without.flatMap((what) => {
    const [owner, statement] = [what.slice(0, what.lastIndexOf('.')), what.slice(what.lastIndexOf('.') + 1)];
    return statement && /^[a-z]/.test(statement) && (owner === header || owner === word(header)) ? [statement] : [];
  });
}

/** Puts the statements of the base declaration in the place of `…`: those that the example does not have itself. */
function expand(text: string, base: string, without: readonly string[]): string {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => /^\s*…$/.test(line) || /\{ … \}$/.test(line));
  if (index < 0) return text;
  const own = new Set(statementsOf(text).map(keyOf));
  const kept = statementsOf(base).filter(
    (statement) => !own.has(keyOf(statement)) && !without.includes(word(statement)),
  );
  const line = lines[index] ?? '';
  const filled = /\{ … \}$/.test(line) ? [line.replace(/ … \}$/, ''), ...kept, '}'] : kept;
  return [...lines.slice(0, index), ...filled, ...lines.slice(index + 1)].join('\n');
}

/** Words that may stand several times in a block, each with a name. */
const NAMED = /^\s*((?:person|team|role|goal|milestone|quick-win|license|trigger) [\p{Lu}]\w*)/u;

/** What a statement is about: its word, with the name where several have the word. */
function keyOf(statement: string): string {
  return NAMED.exec(readMarks(statement).text)?.[1] ?? word(statement);
}

function emptied(text: string): string {
  return `${text.slice(0, text.indexOf('{'))}{ … }`;
}

function word(text: string): string {
  return /[a-z][a-z-]*/.exec(readMarks(text).text)?.[0] ?? '';
}

/** Statements of a block, each with the lines below it that are indented more. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  for (const line of text.split('\n').slice(1, -1)) {
    if (/^ {2}[^ }…]/.test(line) || statements.length === 0) statements.push(line);
    else statements[statements.length - 1] += `\n${line}`;
  }
  return statements.filter((statement) => !/^\s*…$/.test(statement));
}

/** Splits a text at its top-level declarations; each begins in the first column. */
function declarationsOf(text: string): Declaration[] {
  const declarations: string[][] = [];
  for (const line of text.split('\n')) {
    if (/^[«a-z]/.test(line)) declarations.push([line]);
    else declarations.at(-1)?.push(line);
  }
  return declarations.map((lines) => {
    const whole = lines.join('\n').trimEnd();
    return { header: headerOf(readMarks(whole).text), text: whole };
  });
}

/** `party Northwind`, `term`, `diligence Contoso`, `link Northwind.Alice`, `exit after MaterialBreach`. */
function headerOf(text: string): string {
  const match = /^([a-z][a-z-]*)(?: on| after)?(?: ([\p{Lu}][\p{L}\p{N}_.]*))?/u.exec(text);
  const kind = match?.[1] ?? '';
  if (kind === 'alliance') return kind;
  return match?.[2] ? `${kind} ${match[2]}` : kind;
}
