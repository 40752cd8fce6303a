import type { AllianceModel, Exit } from '@alliance-lang/language';
import { knownValue } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-survival',
  group: 'exit',
  from: { sign: 'warning' },
  small: 'information',
  summary:
    'Confidentiality, liability or a restriction that ends on the day of the exit, because nothing lets it survive',
  why: 'What protects a party after the end is needed most after the end.',
  remedy: 'Write `survives confidentiality for 5 years` in the exit, and so for each clause that goes on.',
  messages: {
    missing: ({ what }: { what: string }) => `Nothing says whether, and for how long, ${what} survives the end.`,
  },
  check(model, { report }) {
    const exit = model.exits.find((candidate) => candidate.causes.length === 0);
    if (!exit || exit.unknown || exit.unreadable.includes('survives')) return;
    const lacking = lackingSurvival(model, exit);
    if (lacking.length === 0) return;
    const words = lacking.filter((word) => /^[a-z]/.test(word));
    const fixes =
      words.length === 1 && lacking.length === 1
        ? safeFix('Let it survive', insertStatement(exit, `survives ${words[0]}`))
        : [];
    report({ message: 'missing', facts: { what: listed(lacking) }, at: exit.nameAt, element: exit, fixes });
  },
  examples: {
    bad: [
      {
        text: '«exit» {\n  …\n  survives confidentiality for 5 years\n}',
        fixed: 'exit {\n  …\n  survives confidentiality for 5 years\n  survives liability\n}',
      },
      {
        title: 'a promise not to poach that ends with the alliance protects nobody',
        text: 'restriction NoPoaching {\n  kind non-solicit-employees\n  binds Northwind, Contoso\n}\n\n«exit» { … }',
      },
    ],
    good: [
      { text: 'exit {\n  …\n  survives confidentiality, liability\n}' },
      {
        title: 'the restriction says its own end',
        text: 'restriction NoPoaching {\n  kind non-solicit-employees\n  binds Northwind, Contoso\n  ends 12 months after exit\n}',
      },
    ],
  },
});

/** Restrictions that are meant for the time after. */
const AFTERWARDS: ReadonlySet<string | undefined> = new Set([
  'non-solicit-employees',
  'non-solicit-customers',
  'non-disparagement',
  'non-circumvention',
]);

function lackingSurvival(model: AllianceModel, exit: Exit): string[] {
  const items = exit.survivals.flatMap((survival) => survival.items);
  // A text may mean anything, and so may an unknown item.
  if (items.some((item) => item.text !== undefined || item.unknown || item.word === 'legal')) return [];
  const has = (key: string): boolean => items.some((item) => item.word === key || item.id === key);
  const { legal } = model;
  const clauses = [
    ...(legal?.confidentiality && !legal.confidentiality.ends && !has('confidentiality') ? ['confidentiality'] : []),
    ...((legal?.liability.length ?? 0) > 0 && !has('liability') ? ['liability'] : []),
  ];
  const restrictions = model.restrictions.filter(
    (restriction) =>
      AFTERWARDS.has(knownValue(restriction.restrictionKind)?.word) &&
      !restriction.ends &&
      !restriction.unknown &&
      !has(restriction.id),
  );
  return [...clauses, ...restrictions.map((restriction) => restriction.name)];
}
