import type { Agreement, AllianceModel, ScopeItem } from '@alliance-lang/language';
import { insertStatement, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-precedence',
  group: 'legal',
  from: { sign: 'warning' },
  summary: 'Several instruments cover one subject, and nothing says which prevails',
  why: 'Two documents about the same thing differ sooner or later; without an order, each side quotes its own.',
  remedy: 'Write `prevails over …` in the agreement that goes first.',
  messages: {
    tied: ({ subject, first, second }: { subject: string; first: string; second: string }) =>
      `${first} and ${second} both govern ${subject}, and neither prevails over the other.`,
  },
  check(model, { report }) {
    const governing = new Map<string, Agreement>();
    for (const agreement of model.agreements) {
      for (const item of agreement.governs) {
        const key = item.id ?? item.text;
        if (key === undefined) continue;
        const other = governing.get(key);
        if (!other) governing.set(key, agreement);
        else if (other !== agreement && !isOrdered(model, other, agreement)) {
          const facts = { subject: subjectOf(item), first: other.name, second: agreement.name };
          const related = [{ at: other.nameAt, message: `${other.name} governs it too` }];
          const fixes = unsafeFix(
            `Let ${other.name} prevail`,
            insertStatement(other, `prevails over ${agreement.name}`),
          );
          report({ message: 'tied', facts, at: item.at, element: agreement, related, fixes });
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'agreement Levels {\n  …\n  governs Api, «CustomerSupport»\n}',
        fixed: 'agreement Master "Master alliance agreement" {\n  …\n  prevails over Levels\n}',
      },
    ],
    good: [{ text: 'agreement Levels {\n  …\n  governs Api, CustomerSupport\n  prevails over Master\n}' }],
  },
});

/** Whether one prevails over the other, directly or through others. */
function isOrdered(model: AllianceModel, a: Agreement, b: Agreement): boolean {
  return reaches(model, a, b, new Set()) || reaches(model, b, a, new Set());
}

function reaches(model: AllianceModel, from: Agreement, to: Agreement, seen: Set<string>): boolean {
  if (seen.has(from.id)) return false;
  seen.add(from.id);
  return from.prevailsOver.some((ref) => {
    const next = model.agreements.find((agreement) => agreement.id === ref.id);
    return ref.id === to.id || (next !== undefined && reaches(model, next, to, seen));
  });
}

function subjectOf(item: ScopeItem): string {
  return item.name ?? `"${item.text ?? ''}"`;
}
