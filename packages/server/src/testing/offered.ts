import type { OfferedAction } from '../protocol.ts';
import type { Session } from './session.ts';

/** The text of an open file after one of the offered actions, as an editor writes it that takes no snippets. */
export function applied(session: Session, path: string, { edits }: OfferedAction): string {
  const lines = session.text(path).split('\n');
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits
    .filter(({ uri }) => uri === session.uri(path))
    .map(({ range, text }) => ({ start: offset(range.start), end: offset(range.end), text }))
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), session.text(path));
}
