import type { AstNode } from 'langium';
import { CstUtils } from 'langium';
import type { BraceError } from '../../parser/braces.ts';
import type { RelatedPlace } from '../problem.ts';
import { type ProblemReport, type Told, told } from '../report.ts';
import type { GrammarWords } from './blocks.ts';
import { code } from './describe.ts';
import type { Situation } from './situation.ts';

/** Tells a block that is not closed. */
export function tellMissingBrace(report: ProblemReport, situation: Situation, words: GrammarWords): Told {
  const { previous, actual, atEnd, block } = situation;
  const related = atBlock(report, situation);
  const word = (block && words.wordOf(block)) ?? 'block';
  const name = headOf(report, situation);
  const what = name ? `${code(name)} is not closed` : `This ${word} is not closed`;
  const before = atEnd ? 'at the end of the file' : `before ${code(actual.image)}`;
  const end = previous ? previous.startOffset + previous.image.length : 0;
  const at = previous ? report.placeOfToken(previous) : report.place(0, 0);
  const indent = ' '.repeat(Math.max(0, related[0]?.at.character ?? 0));
  const oneLine = previous !== undefined && related[0] !== undefined && related[0].at.line === previous.endLine! - 1;
  const fixes = [
    { title: 'Close it here', safe: false, edits: [report.edit(end, 0, oneLine ? ' }' : `\n${indent}}`)] },
  ];
  return told('missing-brace', at, `${what}: a \`}\` is missing ${before}.`, { related, fixes });
}

/** Where the block begins in which something went wrong. */
export function atBlock(report: ProblemReport, situation: Situation): RelatedPlace[] {
  const node = nodeOf(report, situation);
  const head = node?.$cstNode && firstLine(node.$cstNode.text);
  if (!node?.$cstNode || head === undefined) return [];
  return [{ at: report.place(node.$cstNode.offset, head.length), message: 'The block begins here' }];
}

/** The head of the block: `body SteerCo`. */
function headOf(report: ProblemReport, situation: Situation): string | undefined {
  const node = nodeOf(report, situation);
  const text = node?.$cstNode && firstLine(node.$cstNode.text);
  return text && HEAD.exec(text)?.[0];
}

/** The word of a block and its name. */
const HEAD = /^[a-z][a-z-]*(\s+[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}_.]*)?/u;

/** The syntax node of the block. */
function nodeOf(report: ProblemReport, { previous, block }: Situation): AstNode | undefined {
  const root = report.document.parseResult.value.$cstNode;
  if (!root || !previous || !block) return undefined;
  let node = CstUtils.findLeafNodeAtOffset(root, previous.startOffset)?.astNode;
  while (node && node.$type !== block) node = node.$container;
  return node;
}

function firstLine(text: string): string {
  return text.split(/[\r\n{]/, 1)[0]!.trimEnd();
}

/** Tells a brace that the indentation shows to be missing or too many. */
export function tellBrace(report: ProblemReport, error: BraceError): Told {
  const at = report.place(error.offset, error.length);
  if (error.brace === 'needless') {
    const fixes = [{ title: 'Take it out', safe: false, edits: [report.edit(at.offset, at.length, '')] }];
    return told('missing-brace', at, 'This `}` closes nothing. Is a `{` missing before it?', { fixes });
  }
  const { opener } = error;
  const line = opener ? firstLine(report.text.slice(opener.startOffset, opener.startOffset + 200)) : 'block';
  const head = HEAD.exec(line)?.[0] ?? line;
  const related = opener
    ? [{ at: report.place(opener.startOffset, head.length), message: 'The block begins here' }]
    : [];
  const end = at.offset + at.length;
  const indent = ' '.repeat(Math.max(0, (opener?.startColumn ?? 1) - 1));
  const fixes = [{ title: 'Close it here', safe: false, edits: [report.edit(end, 0, `\n${indent}}`)] }];
  return told('missing-brace', at, `${code(head)} is not closed: a \`}\` is missing after this line.`, {
    related,
    fixes,
  });
}
