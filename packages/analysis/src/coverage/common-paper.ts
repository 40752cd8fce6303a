/** The fields of the cover page of the Common Paper partnership agreement (version 1.0, CC BY 4.0), by their names, and where an alliance says each. */
import { knownValue } from '@alliance-lang/language';
import { alliedParties } from '../parties/principals.ts';
import { agreements, asks, everyParty } from './questions.ts';
import type { Standard } from './standard.ts';

export const commonPaper: Standard = {
  id: 'common-paper',
  title: 'Common Paper partnership agreement',
  noun: 'fields',
  source: 'Names of the variables of the Common Paper Partnership Agreement, version 1.0, CC BY 4.0.',
  terms: [
    {
      name: 'Company and Partner',
      questions: [asks('two parties', (m) => (alliedParties(m).length > 1 ? alliedParties(m) : []))],
    },
    { name: 'Effective Date', questions: [asks('the effective date', (m) => [m.alliance.effective, m.term?.starts])] },
    { name: 'End Date', questions: [asks('how long the term runs', (m) => [m.term?.runs, m.term?.ends])] },
    {
      name: 'Obligations',
      questions: [
        asks('what each party gives or does', (m) =>
          everyParty(m, (id) => [
            ...m.contributions.filter(
              ({ from }) =>
                from.id === id ||
                m.sides.some((side) => side.id === from.id && side.actors.some((actor) => actor.id === id)),
            ),
            ...m.work.filter(({ accountable, responsible }) =>
              [...accountable, ...responsible].some((actor) => actor.id === id || actor.id?.startsWith(`${id}.`)),
            ),
          ]),
        ),
      ],
    },
    { name: 'Territory', questions: [asks('the territory', (m) => m.alliance.scope?.territories)] },
    {
      name: 'Fees',
      questions: [
        asks('what is paid', (m) => [
          ...m.payments.filter(({ amounts }) => amounts.length > 0),
          ...m.shares.filter(({ split }) => split),
        ]),
      ],
    },
    {
      name: 'Payment Process',
      questions: [
        asks('who bills and how it is reckoned', (m) => [
          ...m.payments.map(({ method }) => method),
          ...m.shares.map(({ method, paid }) => method ?? paid),
        ]),
      ],
    },
    {
      name: 'Payment Schedule',
      questions: [
        asks('when it is paid', (m) => [
          ...m.payments.flatMap(({ due }) => due),
          ...m.shares.map(({ paid }) => paid),
          ...m.costs.map(({ paid }) => paid),
        ]),
      ],
    },
    {
      name: 'Brand Guidelines',
      questions: [
        asks('a licence of the brand', (m) =>
          m.assets.filter(({ assetKind, licenses }) => knownValue(assetKind)?.word === 'brand' && licenses.length > 0),
        ),
      ],
    },
    { name: 'Governing Law', questions: [asks('the governing law', (m) => m.legal?.governingLaw)] },
    { name: 'Chosen Courts', questions: [asks('the courts', (m) => m.legal?.courts)] },
    { name: 'Covered Claims', questions: [asks('an indemnity', (m) => m.legal?.indemnities)] },
    {
      name: 'General Cap Amount',
      questions: [
        asks('a general cap', (m) =>
          m.legal?.liability.flatMap(({ caps, unknown }): unknown[] =>
            unknown ? [unknown] : caps.filter((cap) => cap.for.length === 0),
          ),
        ),
      ],
    },
    {
      name: 'Increased Claims and Increased Cap Amount',
      questions: [
        asks('a cap for single matters', (m) =>
          m.legal?.liability.flatMap(({ caps }) => caps.filter((cap) => cap.for.length > 0)),
        ),
      ],
    },
    {
      name: 'Unlimited Claims',
      questions: [asks('what no cap holds for', (m) => m.legal?.liability.filter(({ except }) => except.length > 0))],
    },
    {
      name: 'DPA',
      questions: [asks('an agreement on personal data', (m) => [...agreements(m, 'dpa'), m.legal?.dataProtection])],
    },
    { name: 'Notice Address', questions: [asks('where notices go', (m) => m.legal?.notices)] },
  ],
};
