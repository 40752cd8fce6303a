import type { Message, MessageFix } from '../reporters/report.ts';

/** A text that changes when fixes are applied. */
export interface FixedFile {
  readonly uri: string;
  readonly text: string;
}

export interface FixRound {
  /** The files whose text differs, with their new text. */
  readonly files: readonly FixedFile[];
  /** How many fixes were applied. */
  readonly applied: number;
}

type Edit = MessageFix['edits'][number];

/**
 * Applies one fix of each message, in order, as far as they do not touch each other: what is left is offered again by the next check.
 * A fix is applied whole or not at all, also over several files.
 * @param unsafe whether fixes that decide something may be applied too
 * @param mayChange the files that may be written
 */
export function applyFixes(
  messages: readonly Message[],
  unsafe: boolean,
  mayChange: (uri: string) => boolean,
  textOf: (uri: string) => string | undefined,
): FixRound {
  const taken = new Map<string, Edit[]>();
  let applied = 0;
  for (const { fixes } of messages) {
    const fix = fixes.find(({ safe }) => safe) ?? (unsafe ? fixes[0] : undefined);
    if (!fix || fix.edits.length === 0) continue;
    if (!fix.edits.every((edit) => mayChange(edit.uri) && fits(edit, taken.get(edit.uri) ?? []))) continue;
    for (const edit of fix.edits) taken.set(edit.uri, [...(taken.get(edit.uri) ?? []), edit]);
    applied++;
  }
  const files = [...taken].flatMap(([uri, edits]) => {
    const before = textOf(uri);
    if (before === undefined) return [];
    const text = applyEdits(before, edits);
    return text === before ? [] : [{ uri, text }];
  });
  return { files, applied: files.length === 0 ? 0 : applied };
}

/** Whether an edit leaves those already taken alone. Two insertions at one place would decide their order: the second one waits. */
function fits(edit: Edit, others: readonly Edit[]): boolean {
  const end = edit.offset + edit.length;
  return others.every((other) => {
    const otherEnd = other.offset + other.length;
    return (
      end < other.offset ||
      otherEnd < edit.offset ||
      (end !== otherEnd && (end === other.offset || otherEnd === edit.offset))
    );
  });
}

/** A text with edits, which must not overlap; line ends as the text has them. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(at, edit.offset) + edit.text.replaceAll(/\r?\n/g, newline);
    at = edit.offset + edit.length;
  }
  return result + text.slice(at);
}
