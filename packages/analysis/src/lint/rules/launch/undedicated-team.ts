import type { AllianceModel } from '@alliance-lang/language';
import { decimalToNumber, isKnown } from '@alliance-lang/language';
import { firmnessOf } from '../../../balance/commitment.ts';
import type { Principal } from '../../../parties/principals.ts';
import { principalOf, principalsFor, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'undedicated-team',
  group: 'launch',
  from: { launch: 'warning' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'Firmly committed work, and a party has nobody dedicated to it',
  why: 'A joint team that is joint only on paper leaves the work to those who are there.',
  remedy: 'Write `dedicated 50%` or more at people of the party, or a contribution that gives people.',
  options: {
    percent: {
      type: 'number',
      default: 50,
      minimum: 1,
      maximum: 100,
      description: 'The percent of somebody’s time that counts as dedicated.',
    },
  },
  messages: {
    nobody: ({ party, percent }: { party: string; percent: number }) =>
      `${party} has nobody who gives at least ${percent}% of the time to the alliance.`,
  },
  check(model, { options, report }) {
    if (!model.contributions.some((contribution) => firmnessOf(model, contribution) === 'hard')) return;
    for (const principal of principalsOf(model)) {
      if (principal.parties.length === 0 || hasTeam(model, principal, options.percent)) continue;
      const { element } = principal;
      report({
        message: 'nobody',
        facts: { party: principal.label, percent: options.percent },
        at: element.nameAt,
        element,
      });
    }
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: [
          'party «Contoso» {',
          '  …',
          '  person Emil "Emil Okafor" {',
          '    function alliances',
          '    dedicated 20%',
          '  }',
          '  person Frida "Frida Lund" {',
          '    function data',
          '    dedicated 20%',
          '  }',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'who says nothing about the time may have it',
        stage: 'launch',
        text: 'party Contoso {\n  …\n  person Frida "Frida Lund" {\n    function data\n  }\n}',
      },
    ],
  },
});

function hasTeam(model: AllianceModel, principal: Principal, percent: number): boolean {
  const members = [...model.people, ...model.teams, ...model.roles].filter(
    (member) => principalOf(model, member.party) === principal,
  );
  const dedicated = members.some((member) => {
    if (!member.dedicated) return member.kind === 'person';
    return !isKnown(member.dedicated) || decimalToNumber(member.dedicated.value) >= percent;
  });
  const given = model.contributions.some(
    (contribution) =>
      principalsFor(model, contribution.from)?.has(principal) &&
      contribution.gives.some((item) => item.kind.word === 'people'),
  );
  return dedicated || given;
}
