/**
 * Merges white space and comments that stand before or behind a thing. Comments that one side wrote are kept, where both did, those of
 * `own` stand first. Never a conflict: comments are no part of the deal.
 */
export function mergeComments(base: string | undefined, own: string, other: string): string {
  const [before, left, right] = [inkOf(base ?? ''), inkOf(own), inkOf(other)];
  if (left === right || right === before) return own;
  if (left === before) return withEdges(other, own);
  const known = new Set([...commentsOf(base ?? ''), ...commentsOf(own)]);
  const added = commentsOf(other).filter((comment) => !known.has(comment));
  if (added.length === 0) return own;
  const indent = /[ \t]*$/.exec(own)?.[0] ?? '';
  // Behind a statement comments stay on its line: those of both become one text there.
  if (!own.includes('\n')) return own.trimEnd() + added.map((comment) => ` ${asBlock(comment)}`).join('') + indent;
  const lines = added.map((comment) => `${comment}\n${indent}`).join('');
  return own + lines;
}

/** The comments of one text with the empty lines around those of another. */
function withEdges(text: string, edges: string): string {
  if (inkOf(text) === '') return /\n/.test(edges) && /\n/.test(text) ? whiteEdges(edges) : text;
  return text;
}

/** What remains of white space and comments when the comments are gone. */
function whiteEdges(edges: string): string {
  const [start = ''] = /^\s*/.exec(edges) ?? [];
  return start === edges ? edges : start.replace(/[ \t]*$/, '') + (/[ \t]*$/.exec(edges)?.[0] ?? '');
}

function asBlock(comment: string): string {
  return comment.startsWith('//') ? `/* ${comment.slice(2).trim().replaceAll('*/', '* /')} */` : comment;
}

function commentsOf(text: string): string[] {
  return text.match(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g) ?? [];
}

function inkOf(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
