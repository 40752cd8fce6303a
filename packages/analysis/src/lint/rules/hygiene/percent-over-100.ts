import type { AllianceModel, Element, Range } from '@alliance-lang/language';
import { compareDecimals, isKnown, label } from '@alliance-lang/language';
import { splitsOf } from '../../../economics/splits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'percent-over-100',
  group: 'hygiene',
  from: { explore: 'error' },
  summary: 'More than 100% where a part of a whole is meant',
  why: 'Nobody can give more than all of their time, or take more than all of the money: a digit is wrong.',
  remedy: 'Write a percent from 0 to 100.',
  messages: {
    over: ({ where, what, percent }: { where: string; what: string; percent: string }) =>
      `${where} has ${what} of ${percent}%, more than the whole.`,
  },
  check(model, { report }) {
    for (const { element, at, percent, what } of partsOf(model)) {
      if (compareDecimals(percent, '100') <= 0) continue;
      report({ message: 'over', facts: { where: label(element), what, percent }, at, element });
    }
  },
  examples: {
    bad: [
      { text: 'party Contoso {\n  …\n  person Gina "Gina Rossi" {\n    «dedicated 150%»\n  }\n}' },
      { text: 'body SteerCo {\n  …\n  quorum «175%»\n}' },
    ],
    good: [
      {
        title: 'a target may be above all that there was, and a threshold above the target',
        text: [
          'kpi JointRevenue {',
          '  …',
          '  target 150% by 2027-12-31',
          '  trigger Fast when above 120% of target for 2 quarters then review by SteerCo',
          '}',
        ].join('\n'),
      },
      { text: 'party Contoso {\n  …\n  person Gina "Gina Rossi" {\n    dedicated 100%\n  }\n  contact Gina\n}' },
    ],
  },
});

interface Part {
  readonly element: Element;
  readonly at: Range;
  readonly percent: string;
  readonly what: string;
}

/** Percents that are a part of a whole: time, shares, votes, royalties. Targets, thresholds and prices may be more. */
function partsOf(model: AllianceModel): Part[] {
  const parts: Part[] = [];
  const add = (element: Element, at: Range, percent: string | undefined, what: string): void => {
    if (percent !== undefined) parts.push({ element, at, percent, what });
  };
  for (const member of [...model.people, ...model.teams, ...model.roles]) {
    if (isKnown(member.dedicated)) add(member, member.dedicated.at, member.dedicated.value, 'a dedication');
  }
  for (const { element, split } of splitsOf(model))
    for (const share of split.shares) add(element, share.at, share.percent, 'a share');
  for (const body of model.bodies) {
    for (const term of [...(body.quorum?.terms ?? []), ...(body.quorum?.fallback ?? [])])
      if (term.type === 'percent') add(body, term.at, term.percent, 'a quorum');
    for (const passes of body.passes) for (const rule of passes.rules) add(body, rule.at, rule.percent, 'a majority');
  }
  for (const asset of model.assets)
    for (const license of asset.licenses)
      if (license.royalty) add(license, license.royalty.at, license.royalty.percent, 'a royalty');
  for (const exit of model.exits)
    for (const tail of exit.settlement?.tails ?? []) add(exit, tail.at, tail.percent, 'a tail');
  return parts;
}
