import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

/**
 * Turns what terminals match into values. Numbers, dates and percents stay texts: their reading is the job of `values/`,
 * where sloppy spellings are told and nothing is lost.
 */
export class AllianceValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.$type === 'TerminalRule') return terminalValue(rule.name, input);
    return super.runConverter(rule, input, cstNode);
  }
}

/** The value of what a terminal matched: the content of a text, a name without the dot behind it, everything else as it is written. */
export function terminalValue(terminal: string, image: string): string {
  if (terminal === 'TEXT') return textContent(image);
  if (terminal === 'NAME' && image.endsWith('.')) return image.slice(0, -1);
  return image;
}

/**
 * The content of a text: without its quotes, `\"` and `\\` unescaped; a text over several lines without its common indent.
 * A missing closing quote is tolerated (a check tells it).
 */
export function textContent(image: string): string {
  if (image.startsWith('"""'))
    return dedent(image.slice(3, image.endsWith('"""') && image.length >= 6 ? -3 : undefined));
  if (image.startsWith('“')) return image.slice(1, image.endsWith('”') ? -1 : undefined);
  return image.slice(1, isClosed(image) ? -1 : undefined).replace(/\\(["\\])/g, '$1');
}

/** Whether a text ends with its own kind of quote. */
export function isClosed(image: string): boolean {
  if (image.startsWith('"""')) return image.length >= 6 && image.endsWith('"""');
  if (image.startsWith('“')) return image.endsWith('”');
  if (image.length < 2 || !image.endsWith('"')) return false;
  return image[image.length - 2] !== '\\' || /^"(\\.|[^"\\])*"$/.test(image);
}

function dedent(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const filled = lines.slice(1).filter((line) => line.trim() !== '');
  const indent = filled.length === 0 ? 0 : Math.min(...filled.map((line) => line.length - line.trimStart().length));
  const first = lines[0]!.trim();
  const rest = lines.slice(1).map((line) => line.slice(Math.min(indent, line.length)).trimEnd());
  return [...(first ? [first] : []), ...rest].join('\n').trim();
}
