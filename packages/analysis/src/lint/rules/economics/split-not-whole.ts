import type { Condition, ConditionTerm, Split, Tier } from '@alliance-lang/language';
import { compareDecimals, isKnown, knownValue, label, subtractDecimals } from '@alliance-lang/language';
import { isOpenSplit, splitsOf, statedPercent } from '../../../economics/splits.ts';
import { replace, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'split-not-whole',
  group: 'economics',
  from: { explore: 'error' },
  summary: 'A split that does not add up to 100%; a tier that is never reached or overlaps another',
  why: 'What is missing from a split, or counted twice, is found in the first statement of account and argued about from then on.',
  remedy: 'Let the percents sum to 100, or give one party the `remainder`; put the highest `above` first.',
  messages: {
    sum: ({ name, sum, missing }: { name: string; sum: string; missing: string }) =>
      `The split of "${name}" adds up to ${sum}%, not 100%: ${missing}.`,
    nothingLeft: ({ name, actor, sum }: { name: string; actor: string; sum: string }) =>
      `In the split of "${name}" ${actor} has the remainder, but the others take ${sum}% already.`,
    twice: ({ name, actor }: { name: string; actor: string }) => `${actor} stands twice in the split of "${name}".`,
    remainders: ({ name }: { name: string }) =>
      `The split of "${name}" has two remainders: nothing says how they divide it.`,
    unreachable: ({ name }: { name: string }) =>
      `This tier of "${name}" is never reached: an earlier one always holds first, because tiers are read in order.`,
    overlap: ({ name }: { name: string }) =>
      `This tier of "${name}" overlaps an earlier one; where both hold, the earlier decides.`,
  },
  check(model, { report }) {
    for (const { element, split } of splitsOf(model)) {
      const name = label(element);
      const names = new Set<string>();
      for (const share of split.shares) {
        if (names.has(share.actor.name))
          report({ message: 'twice', facts: { name, actor: share.actor.name }, at: share.at, element });
        names.add(share.actor.name);
      }
      const problem = problemOf(split);
      if (problem === 'remainders') report({ message: 'remainders', facts: { name }, at: split.at, element });
      else if (problem === 'nothing-left') {
        const rest = split.shares.find((share) => share.remainder);
        const facts = { name, actor: rest?.actor.name ?? '', sum: statedPercent(split) };
        report({ message: 'nothingLeft', facts, at: rest?.at ?? split.at, element });
      } else if (problem === 'sum') {
        const sum = statedPercent(split);
        const facts = { name, sum, missing: differenceOf(sum) };
        report({ message: 'sum', facts, at: split.at, element, fixes: fixesFor(split, sum) });
      }
    }
    for (const share of model.shares) {
      share.tiers.forEach((tier, index) => {
        const before = share.tiers.slice(0, index);
        const covering = before.find((earlier) => covers(earlier, tier));
        const clash = covering ?? before.find((earlier) => overlaps(earlier, tier));
        if (!clash) return;
        const related = [{ at: clash.when.at, message: 'This one is read first' }];
        const at = tier.when.at;
        if (covering) report({ message: 'unreachable', facts: { name: label(share) }, at, element: share, related });
        else
          report({
            message: 'overlap',
            facts: { name: label(share) },
            at,
            element: share,
            related,
            severity: 'warning',
          });
      });
    }
  },
  examples: {
    bad: [
      {
        text: 'share Subscription "Net subscription revenue" {\n  …\n  split «Northwind 50%, Contoso 45%»\n}',
        fixed: 'share Subscription "Net subscription revenue" {\n  …\n  split Northwind 50%, Contoso remainder\n}',
      },
      {
        title: 'thirds to one decimal are not a whole',
        text: [
          'party Fabrikam {\n  goal Reach "Be found in more shops"\n}',
          'cost Hosting {\n  …\n  split «Northwind 33.3%, Contoso 33.3%, Fabrikam 33.3%»\n}',
        ].join('\n'),
        stage: 'explore',
      },
      {
        title: 'nothing is left for the remainder',
        text: 'cost Hosting {\n  …\n  split Northwind 100%, «Contoso remainder»\n}',
      },
      {
        title: 'the sum of a tier counts on its own; above 5M hides above 10M',
        text: [
          'share Subscription {',
          '  …',
          '  when above USD 5M per year then split «Northwind 50%, Contoso 40%»',
          '  when «above USD 10M per year» then split equally',
          '}',
        ].join('\n'),
      },
      {
        title: 'one party stands twice',
        text: 'cost Hosting {\n  …\n  split Northwind 55%, Contoso 25%, «Contoso 20%»\n}',
      },
      { title: 'two remainders', text: 'cost Hosting {\n  …\n  split «Northwind remainder, Contoso remainder»\n}' },
      {
        title: 'between 5M and 8M both tiers hold',
        text: 'share Subscription {\n  …\n  when above USD 5M per year then split equally\n  when «below USD 8M per year» then split Northwind 60%, Contoso 40%\n}',
      },
    ],
    good: [
      {
        title: 'exact decimals',
        text: 'cost Hosting {\n  …\n  split Northwind 66.67%, Contoso 33.33%\n}',
      },
      {
        title: 'one share is not agreed yet',
        stage: 'design',
        text: 'cost Hosting {\n  …\n  split Northwind 60%, Contoso tbd\n}',
      },
      {
        title: 'the highest tier first, another measure after it',
        text: [
          'share Subscription {',
          '  …',
          '  when above USD 10M per year then split equally',
          '  when above USD 5M per year then split Northwind 52%, Contoso remainder',
          '  when "introduced by Contoso" then split Northwind 40%, Contoso 60%',
          '}',
        ].join('\n'),
      },
    ],
  },
});

function problemOf(split: Split): 'sum' | 'nothing-left' | 'remainders' | undefined {
  if (split.equally || split.unknown || split.shares.length === 0) return undefined;
  const side = compareDecimals(statedPercent(split), '100');
  const remainders = split.shares.filter((share) => share.remainder).length;
  if (remainders > 1) return 'remainders';
  if (remainders === 1 && side === 0) return 'nothing-left';
  // An open share may take what the known ones leave, but cannot take less than nothing.
  const mayGrow = remainders === 1 || isOpenSplit(split);
  return side > 0 || (side < 0 && !mayGrow) ? 'sum' : undefined;
}

function differenceOf(sum: string): string {
  return compareDecimals(sum, '100') < 0
    ? `${subtractDecimals('100', sum)}% belongs to nobody`
    : `${subtractDecimals(sum, '100')}% is given away twice`;
}

/** What is missing can go to the last of the list; what is too much cannot be taken from anybody unasked. */
function fixesFor(split: Split, sum: string) {
  const last = split.shares.at(-1);
  if (!last || compareDecimals(sum, '100') >= 0) return [];
  return unsafeFix(`Give the remainder to ${last.actor.name}`, replace(last.at, `${last.actor.name} remainder`));
}

/** Whether the earlier tier holds whenever the later one does. */
function covers(earlier: Tier, later: Tier): boolean {
  if (sameText(earlier.when, later.when)) return true;
  const pair = comparable(earlier.when, later.when);
  if (!pair || pair.up !== pair.laterUp) return false;
  return pair.up ? pair.order <= 0 : pair.order >= 0;
}

/** Whether "above 5" and "below 8" leave a stretch in which both hold. */
function overlaps(earlier: Tier, later: Tier): boolean {
  const pair = comparable(earlier.when, later.when);
  if (!pair || pair.up === pair.laterUp) return false;
  return pair.up ? pair.order < 0 : pair.order > 0;
}

function sameText(a: Condition, b: Condition): boolean {
  const [first, second] = [a.terms[0], b.terms[0]];
  return (
    a.terms.length === 1 &&
    b.terms.length === 1 &&
    first?.type === 'text' &&
    second?.type === 'text' &&
    first.text === second.text
  );
}

/** The order of two levels of the same measure; `undefined` when they cannot be compared. */
function comparable(
  a: Condition,
  b: Condition,
): { readonly up: boolean; readonly laterUp: boolean; readonly order: number } | undefined {
  const [first, second] = [levelOf(a), levelOf(b)];
  if (!first || !second || first.measure !== second.measure) return undefined;
  return { up: first.up, laterUp: second.up, order: compareDecimals(first.amount, second.amount) };
}

function levelOf(
  condition: Condition,
): { readonly up: boolean; readonly measure: string; readonly amount: string } | undefined {
  const term: ConditionTerm | undefined = condition.terms[0];
  if (condition.terms.length !== 1 || (term?.type !== 'level' && term?.type !== 'named')) return undefined;
  const { comparator, amount, per, window, reference } = term;
  if (!comparator || !isKnown(amount)) return undefined;
  const value = amount.value;
  const target = term.type === 'named' ? term.target.name : '';
  const rest = `${per ?? ''} ${reference ?? ''} ${window ? JSON.stringify(knownValue(window)) : ''} ${target}`;
  const up = comparator === 'above' || comparator === 'at-least';
  if (value.type === 'money') return { up, measure: `${value.currency} ${rest}`, amount: value.amount };
  if (value.type === 'percent') return { up, measure: `% ${rest}`, amount: value.percent };
  return { up, measure: `${value.unit ?? ''} ${rest}`, amount: value.number };
}
