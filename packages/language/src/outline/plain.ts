import type { File } from '../generated/ast.ts';
import type { AllianceServices } from '../services.ts';
import { type Block, type Item, outlineOf } from './outline.ts';

/**
 * A text as plain lines, one a statement, each with the declarations around it: `kpi Revenue › target USD 500k by 2026-12-31`. Layout
 * is gone, comments stay, so that two versions can be compared line by line. What cannot be read stands as it is written, line by line.
 * Never throws on any text.
 */
export function plainLines(text: string, { alliance }: AllianceServices): string[] {
  const unix = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  // As comments the markers of a merge that is not settled keep their places, and both sides can be read.
  const marked = unix.replaceAll(MARKER, `${MARK}$&`);
  const { value } = alliance.parser.LangiumParser.parse<File>(marked);
  return linesOf(outlineOf(value, marked, alliance.parser.Lexer), '');
}

const MARKER = /^(?:<{7,}|\|{7,}|={7,}|>{7,})(?: .*)?$/gm;
const MARK = '//\u0001';

function linesOf({ items, tail }: Block, path: string): string[] {
  return [...items.flatMap((item) => itemLines(item, path)), ...written(tail, path)];
}

function itemLines(item: Item, path: string): string[] {
  const { lead, body, trail, block, words } = item;
  const before = written(lead, path);
  if (!block) return [...before, ...spread(body, path), ...written(trail, path)];
  const brace = block.headInk.lastIndexOf('{');
  const head = brace < 0 ? block.headInk : block.headInk.slice(0, brace).trim();
  const comment = written(block.head.slice(block.head.lastIndexOf('{') + 1), `${path}${nameIn(words)} › `);
  return [
    ...before,
    path + tidy(head),
    ...comment,
    ...linesOf(block, `${path}${nameIn(words)} › `),
    ...written(block.close.replace(/^}/, ''), path),
    ...written(trail, path),
  ];
}

/** The word and name of a declaration, without its title: `kpi Revenue`, `diligence on Contoso`, `term`. */
function nameIn(words: readonly string[]): string {
  const end = words.findIndex((word) => word === '{' || /^["“]/.test(word));
  return words.slice(0, end < 0 ? words.length : Math.max(1, end)).join(' ');
}

/** A statement on one line. Texts over several lines keep their lines, each behind the path. */
function spread(body: string, path: string): string[] {
  const [first = '', ...more] = body.split(/("""[\s\S]*?""")/).flatMap((part) => {
    return part.startsWith('"""') ? part.split('\n').map((line) => line.trim()) : [tidy(part)];
  });
  if (more.length === 0) return [path + first];
  return [path + first, ...more.filter((line) => line !== '').map((line) => `${path}${first.split(' ')[0]} │ ${line}`)];
}

/** Comments, and what could not be read, line by line. */
function written(text: string, path: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => (line.startsWith(MARK) ? line.slice(MARK.length) : path + line));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim();
}
