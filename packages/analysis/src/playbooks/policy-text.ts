/** Lines of playbooks as text, and what about a line can never be checked. */
import type { PlaybookLine } from '@alliance-lang/language';
import { isWordOf, knownValue } from '@alliance-lang/language';
import { aspectsOf, ownProperty, partOf } from './parts.ts';
import { isSubject } from './subjects.ts';
import { limitOf } from './values.ts';

/** A line as it is written, without its reason: `require liability cap at-least USD 1M`. */
export function policyText(line: PlaybookLine): string {
  const { mode, agreedBy, subject, name, text, aspects, comparator, amount, values, binding, before, unlessAgreedBy } =
    line;
  const limit = knownValue(amount);
  const names = (actors: typeof binding): string =>
    actors.map((actor) => actor.name ?? `"${actor.text ?? ''}"`).join(', ');
  const parts = [
    mode,
    agreedBy.length > 0 && `agreed by ${agreedBy.map(({ word }) => word).join(', ')}`,
    subject,
    name,
    text !== undefined && `"${text}"`,
    ...aspects,
    comparator,
    comparator && (limit ? limitOf(limit).shown : values.map((value) => `"${value}"`).join(', ')),
    binding.length > 0 && `binding ${names(binding)}`,
    before && `before ${before.word}`,
    unlessAgreedBy.length > 0 && `unless agreed by ${names(unlessAgreedBy)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Why a line can be checked on no alliance. */
export type Flaw =
  | { readonly type: 'no-part'; readonly subject: string; readonly aspect: string; readonly has: readonly string[] }
  | { readonly type: 'no-value'; readonly subject: string; readonly has: readonly string[] }
  | { readonly type: 'no-order'; readonly comparator: string }
  | { readonly type: 'binds-nobody'; readonly subject: string }
  /** A word that the language does not know, or a line that could not be read: the language tells these. */
  | { readonly type: 'unread' };

/** Subjects that bind or charge somebody. */
const BINDING: ReadonlySet<string> = new Set([
  'restriction',
  'contribution',
  'payment',
  'access',
  'option',
  'right',
  'deliverable',
  'responsibility',
  'person',
  'party',
  'confidentiality',
  'liability',
  'indemnity',
  'warranty',
  'insurance',
  'audit',
]);

/** What is wrong with a line as a policy, whatever the alliance; `undefined` for a line that can be checked. */
export function flawOf(line: PlaybookLine): Flaw | undefined {
  if (line.agreedBy.length > 0) return line.agreedBy.every(({ known }) => known) ? undefined : { type: 'unread' };
  const { subject, aspects, comparator, amount, binding } = line;
  if (subject === undefined || !isSubject(subject) || line.unreadable.length > 0) return { type: 'unread' };
  for (const aspect of aspects) {
    if (!isWordOf('PlaybookAspect', aspect)) return { type: 'unread' };
    if (!partOf(subject, aspect)) return { type: 'no-part', subject, aspect, has: aspectsOf(subject) };
  }
  const hasPart = aspects.some((aspect) => partOf(subject, aspect)?.type === 'property');
  if (comparator && !hasPart && !ownProperty(subject)) return { type: 'no-value', subject, has: aspectsOf(subject) };
  if ((comparator === 'at-least' || comparator === 'at-most') && !amount) return { type: 'no-order', comparator };
  return binding.length > 0 && !BINDING.has(subject) ? { type: 'binds-nobody', subject } : undefined;
}

/** Whether a line can be checked on no alliance. */
export function hasFlaw(line: PlaybookLine): boolean {
  return flawOf(line) !== undefined;
}
