import { all, type Draft } from '../draft.ts';
import { block, open } from '../writing.ts';

/** What each party has had before and lets the others use for the alliance. */
export function background(draft: Draft, what: string, question: string): string[] {
  return draft.parties.map((party) => {
    const others = draft.parties.filter((other) => other !== party).map((other) => other.name);
    return block(
      `asset ${draft.names.take(`${party.name}${what}`)}`,
      'kind background',
      `owner ${party.name}`,
      block(`license Use to ${others.join(', ')}`, `field ${open(question)}`, 'non-exclusive', 'ends exit'),
    );
  });
}

/** What comes into being in the alliance and belongs to all. */
export function jointResults(draft: Draft, title: string): string {
  return block(
    `asset ${draft.names.take('JointResults')} "${title}"`,
    'kind foreground',
    `owner jointly ${all(draft)}`,
    `license Work between ${all(draft)}`,
  );
}
