/**
 * The 41 clause types that lawyers labelled in the Contract Understanding Atticus Dataset (CUAD v1, The Atticus Project, CC BY 4.0), and where an
 * alliance says each. `filed` counts the six filed agreements named in `sample` in which the experts found the clause.
 */
import { isKnown, knownValue } from '@alliance-lang/language';
import { alliedParties } from '../parties/principals.ts';
import { agreements, asks, convenience, licences, licencesWith, restrictions } from './questions.ts';
import type { Standard } from './standard.ts';

export const cuad: Standard = {
  id: 'cuad',
  title: 'CUAD',
  noun: 'clause types',
  source: 'Clause types of CUAD v1, The Atticus Project, CC BY 4.0.',
  sample: {
    size: 6,
    title:
      'three strategic alliances, a joint venture, a collaboration and a joint development agreement, filed between 2005 and 2020 and labelled by the experts of CUAD',
  },
  terms: [
    { name: 'Document Name', filed: 6, questions: [asks('an agreement', (m) => m.agreements)] },
    { name: 'Parties', filed: 6, questions: [asks('the parties', alliedParties)] },
    {
      name: 'Agreement Date',
      filed: 5,
      questions: [
        asks('when an agreement was signed', (m) =>
          m.agreements.flatMap(({ signed }) => signed.flatMap(({ on }) => on ?? [])),
        ),
      ],
    },
    {
      name: 'Effective Date',
      filed: 6,
      questions: [
        asks('the effective date', (m) => [
          m.alliance.effective,
          m.term?.starts,
          ...m.agreements.map(({ effective }) => effective),
        ]),
      ],
    },
    {
      name: 'Expiration Date',
      filed: 4,
      questions: [asks('how long the term runs', (m) => [m.term?.runs, m.term?.ends])],
    },
    {
      name: 'Renewal Term',
      filed: 1,
      questions: [asks('a renewal', (m) => m.term?.renewals.filter(({ never }) => !never))],
    },
    {
      name: 'Notice Period To Terminate Renewal',
      filed: 1,
      questions: [
        asks('the notice against a renewal', (m) => m.term?.renewals.filter(({ notice, unless }) => notice || unless)),
      ],
    },
    { name: 'Governing Law', filed: 6, questions: [asks('the governing law', (m) => m.legal?.governingLaw)] },
    {
      name: 'Most Favored Nation',
      filed: 0,
      questions: [asks('a most-favoured promise', (m) => restrictions(m, 'most-favoured'))],
    },
    {
      name: 'Competitive Restriction Exception',
      filed: 2,
      questions: [
        asks('what a restriction excepts', (m) =>
          restrictions(m, 'exclusivity', 'non-compete', 'non-solicit-customers').filter(
            ({ except }) => except.length > 0,
          ),
        ),
      ],
    },
    { name: 'Non-Compete', filed: 1, questions: [asks('a non-compete', (m) => restrictions(m, 'non-compete'))] },
    {
      name: 'Exclusivity',
      filed: 3,
      questions: [
        asks('an exclusivity or exclusive licence', (m) => [
          ...restrictions(m, 'exclusivity'),
          ...licencesWith(m, 'exclusive'),
        ]),
      ],
    },
    {
      name: 'No-Solicit Of Customers',
      filed: 1,
      questions: [asks('a promise to leave customers alone', (m) => restrictions(m, 'non-solicit-customers'))],
    },
    {
      name: 'No-Solicit Of Employees',
      filed: 2,
      questions: [asks('a promise to leave employees alone', (m) => restrictions(m, 'non-solicit-employees'))],
    },
    {
      name: 'Non-Disparagement',
      filed: 0,
      questions: [asks('a promise of no disparagement', (m) => restrictions(m, 'non-disparagement'))],
    },
    {
      name: 'Termination For Convenience',
      filed: 2,
      questions: [asks('a right to leave without a cause', convenience)],
    },
    {
      name: 'Rofr/Rofo/Rofn',
      filed: 3,
      questions: [
        asks('a first right or an option', (m) => [
          ...restrictions(m, 'first-offer', 'first-refusal', 'first-negotiation'),
          ...m.options,
        ]),
      ],
    },
    {
      name: 'Change Of Control',
      filed: 3,
      questions: [
        asks('what a change of control leads to', (m) => [
          m.legal?.changeOfControl,
          ...[...m.rights, ...m.options].filter(({ when }) =>
            when?.terms.some(({ type }) => type === 'change-of-control'),
          ),
        ]),
      ],
    },
    { name: 'Anti-Assignment', filed: 5, questions: [asks('who may assign', (m) => m.legal?.assignment)] },
    { name: 'Revenue/Profit Sharing', filed: 2, questions: [asks('a share of revenue', (m) => m.shares)] },
    { name: 'Price Restrictions', filed: 0, questions: [asks('a limit on prices', (m) => restrictions(m, 'price'))] },
    {
      name: 'Minimum Commitment',
      filed: 2,
      questions: [
        asks('a minimum', (m) => [
          ...m.shares.flatMap(({ minimums }) => minimums),
          ...restrictions(m, 'volume').filter(({ limits }) =>
            limits.some(({ comparator }) => comparator === 'at-least' || comparator === 'above'),
          ),
        ]),
      ],
    },
    {
      name: 'Volume Restriction',
      filed: 0,
      questions: [
        asks('a limit on volume', (m) =>
          restrictions(m, 'volume').filter(
            ({ limits }) => !limits.some(({ comparator }) => comparator === 'at-least' || comparator === 'above'),
          ),
        ),
      ],
    },
    {
      name: 'Ip Ownership Assignment',
      filed: 3,
      questions: [
        asks('who owns what is made', (m) =>
          m.assets.filter(
            ({ assetKind, owner }) =>
              owner && (owner.assignedBy.length > 0 || knownValue(assetKind)?.word === 'foreground'),
          ),
        ),
      ],
    },
    {
      name: 'Joint Ip Ownership',
      filed: 0,
      questions: [asks('joint ownership', (m) => m.assets.filter(({ owner }) => owner?.jointly))],
    },
    { name: 'License Grant', filed: 3, questions: [asks('a licence', licences)] },
    {
      name: 'Non-Transferable License',
      filed: 1,
      questions: [asks('a non-transferable licence', (m) => licencesWith(m, 'non-transferable'))],
    },
    { name: 'Affiliate License-Licensor', filed: 1, questions: [] },
    {
      name: 'Affiliate License-Licensee',
      filed: 0,
      questions: [
        asks('a licence that affiliates may use', (m) =>
          licences(m).filter(({ sublicense }) => sublicense?.word === 'affiliates' || sublicense?.word === 'any'),
        ),
      ],
    },
    { name: 'Unlimited/All-You-Can-Eat-License', filed: 0, questions: [] },
    {
      name: 'Irrevocable Or Perpetual License',
      filed: 2,
      questions: [asks('a perpetual or irrevocable licence', (m) => licencesWith(m, 'perpetual', 'irrevocable'))],
    },
    {
      name: 'Source Code Escrow',
      filed: 0,
      questions: [
        asks('an escrow', (m) => [...m.assets.flatMap(({ escrows }) => escrows), ...agreements(m, 'escrow')]),
      ],
    },
    {
      name: 'Post-Termination Services',
      filed: 2,
      questions: [
        asks('what is done after the end', (m) =>
          m.exits.filter(({ windDown, survivals }) => windDown || survivals.length > 0),
        ),
      ],
    },
    { name: 'Audit Rights', filed: 4, questions: [asks('a right to audit', (m) => m.legal?.audits)] },
    {
      name: 'Uncapped Liability',
      filed: 1,
      questions: [
        asks('liability without a cap', (m) =>
          m.legal?.liability.filter(
            ({ caps, except }) =>
              except.length > 0 || caps.some(({ terms }) => terms.some(({ type }) => type === 'unlimited')),
          ),
        ),
      ],
    },
    {
      name: 'Cap On Liability',
      filed: 4,
      questions: [
        asks('a cap or an exclusion', (m) =>
          m.legal?.liability.filter(
            ({ caps, excludes, unknown }) =>
              unknown ||
              excludes.length > 0 ||
              caps.some(({ terms }) => terms.some(({ type }) => type !== 'unlimited')),
          ),
        ),
      ],
    },
    {
      name: 'Liquidated Damages',
      filed: 1,
      questions: [
        asks('a sum agreed for leaving or failing', (m) => [
          ...m.rights.flatMap(({ fee }) => (fee && !fee.none ? [fee] : [])),
          ...m.services.filter(({ remedies }) => remedies.length > 0),
          ...m.payments.filter(({ due }) =>
            due.some(
              ({ point }) =>
                isKnown(point) &&
                point.value.type === 'named' &&
                m.rights.some(({ id }) => point.value.type === 'named' && point.value.target.id === id),
            ),
          ),
        ]),
      ],
    },
    {
      name: 'Warranty Duration',
      filed: 1,
      questions: [asks('how long a warranty lasts', (m) => m.legal?.warranties.filter((clause) => clause.for))],
    },
    { name: 'Insurance', filed: 2, questions: [asks('insurance', (m) => m.legal?.insurances)] },
    { name: 'Covenant Not To Sue', filed: 0, questions: [] },
    {
      name: 'Third Party Beneficiary',
      filed: 1,
      questions: [asks('somebody outside with rights', (m) => m.externals)],
    },
  ],
};
