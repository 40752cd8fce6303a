/** Whether one declaration or clause is as a line of a playbook says. */
import type { LiabilityCap, PlaybookLine, Split } from '@alliance-lang/language';
import { knownValue } from '@alliance-lang/language';
import { ownProperty, partOf } from './parts.ts';
import type { Candidate } from './subjects.ts';
import type { PolicyValue } from './values.ts';
import { compareWithLimit, isOneOf, limitOf, splitValues, valuesOf } from './values.ts';

/**
 * What became of a line on one candidate: it is as described, it is not (with the value that is not, or the aspect that is not stated), or
 * nobody can say: a value is `tbd`, or in another currency.
 */
export type Judgement =
  | { readonly is: 'as-described'; readonly value?: PolicyValue }
  | { readonly is: 'different'; readonly value: PolicyValue }
  | { readonly is: 'silent'; readonly aspect: string }
  | { readonly is: 'incomparable'; readonly value: PolicyValue }
  | { readonly is: 'open' };

/** Values of which all must be so, or any. */
interface Group {
  readonly values: readonly PolicyValue[];
  readonly any: boolean;
}

/**
 * Judges a candidate that the line is about. Its aspects must be stated, and what the last of them says must compare as the line does.
 * @param own ids of the parties whose policy it is: of a split their shares count
 */
export function judge(line: PlaybookLine, candidate: Candidate, own: ReadonlySet<string>): Judgement {
  const subject = line.subject ?? '';
  const parts = line.aspects.flatMap((aspect) => {
    const part = partOf(subject, aspect);
    return part?.type === 'property' ? [part] : [];
  });
  let last: readonly Group[] | undefined;
  for (const { aspect, property } of parts) {
    const groups = groupsOf(line, property, candidate, own);
    if (groups.every(({ values }) => values.length === 0)) {
      const { data } = candidate;
      return data.unknown || data.unreadable.includes(aspect) ? { is: 'open' } : { is: 'silent', aspect };
    }
    last = groups;
  }
  const property = ownProperty(subject);
  if (!last && line.comparator && property) last = groupsOf(line, property, candidate, own);
  if (!last) return { is: 'as-described' };
  return line.comparator ? compared(line, last) : stated(last);
}

/** A statement that is `tbd` is neither there nor lacking. */
function stated(groups: readonly Group[]): Judgement {
  const known = groups.flatMap(({ values }) => values).find(({ type }) => type !== 'unknown');
  return known ? { is: 'as-described', value: known } : { is: 'open' };
}

function groupsOf(line: PlaybookLine, property: string, candidate: Candidate, own: ReadonlySet<string>): Group[] {
  const data = candidate.data[property];
  if (property === 'caps') return capGroups((data ?? []) as readonly LiabilityCap[], line.comparator === 'at-most');
  if (property === 'split' && data) return [{ values: splitValues(data as Split, own), any: false }];
  return valuesOf(data, candidate.at).map((value) => ({ values: [value], any: false }));
}

/** The caps that hold in general. Of `greater-of USD 2M and fees of 12 months` any term reaches a floor, and all must keep under a ceiling. */
function capGroups(caps: readonly LiabilityCap[], isCeiling: boolean): Group[] {
  const general = caps.filter((cap) => cap.for.length === 0);
  return (general.length > 0 ? general : caps).map(({ at, combine, terms }) => ({
    values: terms.flatMap((term): readonly PolicyValue[] => {
      if (term.type === 'money') return valuesOf(term.money, at);
      if (term.type === 'fees') return [{ type: 'unknown', at, shown: 'the fees of a period' }];
      if (term.type === 'percent') return [{ type: 'unknown', at, shown: 'a share of something' }];
      return valuesOf(term, at);
    }),
    any: (combine === 'greater-of') !== isCeiling && terms.length > 1,
  }));
}

function compared(line: PlaybookLine, groups: readonly Group[]): Judgement {
  const judged = groups.map((group) => groupJudgement(line, group));
  const texts = line.comparator === 'is' || line.comparator === 'one-of';
  // Of several words, such as two laws on data, one that fits is enough; quantities must all keep the limit.
  if (texts && line.values.length > 0) {
    return (
      judged.find((one) => one.is === 'as-described') ??
      judged.find((one) => one.is === 'open') ??
      judged[0] ?? { is: 'open' }
    );
  }
  const order =
    line.mode === 'forbid'
      ? (['as-described', 'incomparable'] as const)
      : (['different', 'incomparable', 'open'] as const);
  for (const is of order) {
    const found = judged.find((one) => one.is === is);
    if (found) return found;
  }
  return judged[0] ?? { is: 'open' };
}

function groupJudgement(line: PlaybookLine, { values, any }: Group): Judgement {
  const judged = values.map((value) => valueJudgement(line, value));
  const first = any ? 'as-described' : 'different';
  return (
    judged.find((one) => one.is === first) ??
    judged.find((one) => one.is === 'open') ??
    judged.find((one) => one.is === 'incomparable') ??
    judged[0] ?? { is: 'open' }
  );
}

function valueJudgement({ comparator, amount, values }: PlaybookLine, value: PolicyValue): Judgement {
  if (value.type === 'unknown') return { is: 'open' };
  const wanted = knownValue(amount);
  if (!wanted) return { is: isOneOf(value, values) ? 'as-described' : 'different', value };
  const comparison = compareWithLimit(value, limitOf(wanted), comparator === 'at-most' ? 'upper' : 'lower');
  if (comparison === undefined || comparison === 'other') return { is: 'incomparable', value };
  const fits =
    comparison === 'equal' ||
    (comparator === 'at-least' && comparison === 'above') ||
    (comparator === 'at-most' && comparison === 'below');
  return { is: fits ? 'as-described' : 'different', value };
}
