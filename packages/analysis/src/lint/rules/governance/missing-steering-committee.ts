import type { AllianceModel, Body } from '@alliance-lang/language';
import { isKnown, isMissing, label } from '@alliance-lang/language';
import { seatedPrincipals } from '../../../decisions/voting.ts';
import type { Principal } from '../../../parties/principals.ts';
import { listedPrincipals, principalsOf } from '../../../parties/principals.ts';
import { freeName, insertDeclaration, insertStatement, safeFix, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-steering-committee',
  group: 'governance',
  from: { design: 'error' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'No strategic body in which every party sits',
  why: 'Without a place where senior people of every party meet, direction and escalations are decided by whoever has most power.',
  remedy: 'Declare a `body` with `level strategic` and members of every party.',
  messages: {
    missing: ({ alliance }: { alliance: string }) => `${alliance} has no strategic body in which its parties meet.`,
    absent: ({ body, absent }: { body: string; absent: string }) =>
      `The strategic body ${body} has no member of ${absent}, and no other strategic body has all parties.`,
    unleveled: ({ body }: { body: string }) =>
      `Every party sits in ${body}, but nothing says that it is strategic, and there is no other strategic body.`,
  },
  check(model, { report }) {
    const principals = principalsOf(model).filter((principal) => principal.parties.some((party) => !party.joins));
    if (principals.length < 2 || model.unreadable.includes('body')) return;
    const absentFrom = (body: Body): readonly Principal[] => {
      const seated = seatedPrincipals(model, body);
      return seated ? principals.filter((principal) => !seated.has(principal)) : [];
    };
    const strategic = model.bodies.filter(isMaybeStrategic);
    if (strategic.some((body) => absentFrom(body).length === 0)) return;

    const [partial] = strategic;
    const joint = model.bodies.find((body) => isMissing(body, body.level, 'level') && absentFrom(body).length === 0);
    if (joint) {
      const fixes = unsafeFix(`Make ${joint.name} the strategic body`, insertStatement(joint, 'level strategic'));
      report({ message: 'unleveled', facts: { body: label(joint) }, at: joint.nameAt, element: joint, fixes });
    } else if (partial) {
      const facts = { body: label(partial), absent: listedPrincipals(absentFrom(partial)) };
      report({ message: 'absent', facts, at: partial.nameAt, element: partial });
    } else {
      const { alliance } = model;
      const fixes = safeFix(
        'Add a steering committee to be filled in',
        insertDeclaration(model, skeleton(model), model.bodies),
      );
      report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['body'],
        stage: 'design',
        fixed: [
          'body SteerCo "Joint steering committee" {',
          '  level strategic',
          '  members tbd',
          '  quorum tbd',
          '  passes by tbd',
          '  meets tbd',
          '}',
        ].join('\n'),
      },
      {
        title: 'one of three parties is left out',
        text: [
          'alliance RetailInsights {\n  between Northwind, Contoso, Fabrikam\n  …\n}',
          'party Fabrikam {\n  sponsor tbd\n  lead tbd\n  contact tbd\n}',
          'body «SteerCo» "Joint steering committee" { … }',
        ].join('\n'),
      },
      {
        title: 'nothing says that the one joint body is strategic',
        text: 'body «SteerCo» "Joint steering committee" { … }',
        without: ['body SteerCo.level'],
        fixed: 'body SteerCo "Joint steering committee" {\n  …\n  level strategic\n}',
      },
    ],
    good: [
      {
        title: 'seats for each party are seats for every party',
        text: 'body SteerCo {\n  …\n  seats 2 per-party\n}',
        without: ['body SteerCo.members'],
      },
      {
        title: 'who sits there is not decided yet',
        stage: 'design',
        text: 'body SteerCo {\n  …\n  members Northwind.Alice, tbd\n}',
      },
    ],
  },
});

/** A body whose level is said to be unknown may be the strategic one. */
function isMaybeStrategic(body: Body): boolean {
  if (isKnown(body.level)) return body.level.value.word === 'strategic' || !body.level.value.known;
  return body.level !== undefined || !isMissing(body, body.level, 'level');
}

function skeleton(model: AllianceModel): string {
  const statements = ['level strategic', 'members tbd', 'quorum tbd', 'passes by tbd', 'meets tbd'];
  return `body ${freeName(model, 'SteerCo')} "Joint steering committee" {\n  ${statements.join('\n  ')}\n}`;
}
