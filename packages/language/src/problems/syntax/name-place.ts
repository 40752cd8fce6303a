import type { Range } from '../../model/base.ts';
import { nameTable } from '../../references/names.ts';
import type { ProblemFix } from '../problem.ts';
import { type ProblemReport, type Told, told } from '../report.ts';
import type { GrammarWords } from './blocks.ts';
import { code } from './describe.ts';
import { isKeyword, isWord, type Situation } from './situation.ts';

const EXAMPLE_NAMES: Readonly<Record<string, string>> = {
  party: 'Northwind',
  person: 'Alice',
  team: 'Platform',
  role: 'Ceo',
  body: 'SteerCo',
  kpi: 'JointRevenue',
  alliance: 'RetailInsights',
  decision: 'PriceChange',
  escalation: 'Disputes',
};

/** Whether the name of a declaration is what is expected, directly after its word. */
export function isDeclaredName({ previous, expected, rules }: Situation, words: GrammarWords): boolean {
  return (
    expected.size === 1 &&
    expected.has('NAME') &&
    previous !== undefined &&
    isFirstWord(rules.at(-1) ?? '', previous.image, words)
  );
}

/** Whether a rule begins with a word: `quick-win` and `milestone` begin the same rule. */
function isFirstWord(rule: string, word: string, words: GrammarWords): boolean {
  const definition = words.sets.rule(rule)?.definition;
  return /^[a-z]/.test(word) && definition !== undefined && words.sets.first(definition).has(word);
}

/** Tells a declaration without its name: `party "Northwind Inc" {`. */
export function tellNoDeclaredName(report: ProblemReport, { actual, previous, sameLine }: Situation): Told {
  const word = previous!.image;
  const at = report.placeOfToken(previous!);
  if (sameLine && isWord(actual) && !isKeyword(actual))
    return tellLowerCase(report, actual.image, report.placeOfToken(actual));
  const title = sameLine && actual.tokenType.name === 'TEXT' ? actual.image : undefined;
  const name = title && nameFrom(title);
  const example = `${word} ${name ?? EXAMPLE_NAMES[word] ?? 'Name'}${title ? ` ${title}` : ''}`;
  const fixes: ProblemFix[] = name
    ? [{ title: `Name it ${name}`, safe: false, edits: [report.edit(at.offset + at.length, 0, ` ${name}`)] }]
    : [];
  return told('syntax-error', at, `${code(word)} needs a name after it: ${code(example)}.`, { fixes });
}

/** Tells a name that starts with a small letter; with the declared name that it probably is. */
export function tellLowerCase(report: ProblemReport, written: string, at: Range): Told {
  const meant = declaredAs(report, written) ?? nameFrom(written) ?? written;
  const message = `A name starts with a capital letter: ${code(meant)}.`;
  return told('lower-case-name', at, message, { fixes: [report.replacing(at, meant)] });
}

/** The declared name that differs only in capitals and hyphens. */
export function declaredAs(report: ProblemReport, written: string): string | undefined {
  const wanted = written.replaceAll('-', '').toLowerCase();
  const visible = report.services.references.WorkspaceGraph.visibleFrom(report.document);
  for (const document of visible) {
    for (const name of nameTable(document.parseResult.value).keys()) if (name.toLowerCase() === wanted) return name;
  }
  return undefined;
}

/** A name made from a text: `"Northwind Cloud, Inc."` → `NorthwindCloud`, `joint-revenue` → `JointRevenue`. */
function nameFrom(text: string): string | undefined {
  const parts = text
    .split(/[^\p{L}\p{N}_.]+/u)
    .filter((part) => part && !/^(inc|ltd|llc|gmbh|ag|plc|co|corp)\.?$/i.test(part));
  const joined = parts
    .slice(0, 4)
    .map((part) => part.split('.').map(capital).join('.'))
    .join('');
  return /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}_.]*$/u.test(joined) ? joined.replace(/\.$/, '') : undefined;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
