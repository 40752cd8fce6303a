import type { AllianceModel, Right } from '@alliance-lang/language';
import { elementOf } from '@alliance-lang/language';
import type { Principal } from '../../../parties/principals.ts';
import { principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { freeName, insertDeclaration, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';
import { kindsOf } from '../../stage.ts';

export default defineRule({
  name: 'no-way-out',
  group: 'exit',
  from: { sign: 'error' },
  summary: 'A party without any right to terminate; a joint company without option, transfer or dissolution',
  why: 'A party that cannot leave is trapped in a structure that may no longer serve it, and behaves accordingly.',
  remedy:
    'Declare a `right` that the party holds: for convenience, for breach, for missed targets; for a joint company an `option`.',
  messages: {
    trapped: ({ party }: { party: string }) => `${party} has no right to end the alliance, for any reason.`,
    onlyPart: ({ party, rights }: { party: string; rights: string }) =>
      `${party} has no right to end the alliance: ${rights} ends or changes only a part of it.`,
    venture: ({ venture }: { venture: string }) =>
      `Nobody can leave ${venture}: there is no option, no right to transfer shares and none to dissolve it.`,
  },
  check(model, { report }) {
    if (model.unreadable.includes('right')) return;
    const fixes = fixesFor(model);
    for (const principal of principalsOf(model)) {
      if (principal.parties.length === 0) continue;
      const held = model.rights.filter((right) => mayHold(model, right, principal));
      if (held.some((right) => endsAlliance(model, right))) continue;
      const { element, label: party } = principal;
      const rights = held.map((right) => right.name).join(', ');
      if (rights) report({ message: 'onlyPart', facts: { party, rights }, at: element.nameAt, element, fixes });
      else report({ message: 'trapped', facts: { party }, at: element.nameAt, element, fixes });
    }
    const [venture] = model.ventures;
    const joint = venture ?? (kindsOf(model).includes('joint-venture') ? model.alliance : undefined);
    if (joint && !hasVentureExit(model)) {
      report({ message: 'venture', facts: { venture: joint.name ?? joint.id }, at: joint.nameAt, element: joint });
    }
  },
  examples: {
    bad: [
      {
        title: 'the rights are all on one side',
        text: [
          'party «Contoso» { … }',
          'right Convenience {\n  holder Northwind\n  notice 180 days\n}',
          'right MaterialBreach {\n  …\n  holder Northwind\n}',
        ].join('\n'),
      },
      {
        title: 'a right that ends one program does not end the alliance',
        text: [
          'party «Contoso» { … }',
          'program Analytics {\n  starts effective\n  runs 12 months\n}',
          'right Convenience {\n  holder Northwind\n  notice 180 days\n}',
          'right MaterialBreach {\n  …\n  holder Northwind\n}',
          'right EndAnalytics {\n  holder Contoso\n  notice 90 days\n  terminates Analytics\n}',
        ].join('\n'),
      },
      {
        title: 'a joint company without an option',
        text: 'venture «RetailCo» "Retail Insights Ltd" {\n  owned Northwind 55%, Contoso 45%\n}',
      },
    ],
    good: [
      {
        title: 'other-party is whoever did not break it',
        text: 'right MaterialBreach {\n  holder other-party\n  when "material breach"\n  cure 30 days\n}\n\nterm {\n  …\n  note "No termination for convenience."\n}',
        without: ['right Convenience'],
      },
      {
        title: 'a put option is a way out of a joint company',
        text: [
          'venture RetailCo "Retail Insights Ltd" {\n  owned Northwind 55%, Contoso 45%\n}',
          'option Sale {\n  kind put\n  holder any-party\n  over "all shares"\n}',
        ].join('\n'),
      },
    ],
  },
});

/** Whether a principal holds a right, or may: its holder is not stated, not known or depends on the case. */
function mayHold(model: AllianceModel, right: Right, principal: Principal): boolean {
  if (right.holders.length === 0) return true;
  return right.holders.some((holder) => principalsForAll(model, [holder])?.has(principal) ?? true);
}

/** A right ends the alliance unless it says that it does something else, or ends only a part. */
function endsAlliance(model: AllianceModel, right: Right): boolean {
  if (right.effects.length === 0) return true;
  return right.effects.some(
    ({ effect, items }) =>
      effect === 'terminates' &&
      items.some((item) => item.id === model.alliance.id || elementOf(model, item.id) === undefined),
  );
}

function hasVentureExit(model: AllianceModel): boolean {
  if (model.unreadable.includes('option') || model.unreadable.includes('restriction')) return true;
  const transfers = model.restrictions.some(({ restrictionKind }) => {
    const kind = restrictionKind && 'value' in restrictionKind ? restrictionKind.value.word : '';
    return kind === 'first-refusal' || kind === 'first-offer';
  });
  const sold = model.exits.some((exit) => exit.dispositions.some((disposition) => disposition.how === 'sold'));
  const dissolves = model.rights.some((right) =>
    right.effects.some((effect) => effect.items.some((item) => elementOf(model, item.id)?.kind === 'venture')),
  );
  return model.options.length > 0 || transfers || sold || dissolves;
}

function fixesFor(model: AllianceModel) {
  const skeleton = `right ${freeName(model, 'Convenience')} {\n  holder any-party\n  notice tbd\n}`;
  return unsafeFix('Add a right for every party to leave', insertDeclaration(model, skeleton, model.rights));
}
