import type { ElementKind } from '@alliance-lang/language';
import type { Sentences } from '../template.ts';

/** Instruments, legal terms, term and exit. */
export const LEGAL = {
  agreement: {
    agreementKind: 'It is of the kind {}.',
    kindText: 'It is a {}.',
    binding: 'It is {} binding.',
    between: 'It is between {}.',
    drafted: 'It was drafted on {}.',
    signed: 'It was signed by {actors}[ on {on}].',
    effective: 'It holds from {}.',
    ends: 'It ends on {}.',
    governs: 'It rules {}.',
    prevailsOver: 'It prevails over {}.',
    file: 'It is kept in {}.',
  },
  service: {
    providers: 'Provided by {}.',
    levels: 'Promised: {text}[, measured by {kpis}].',
    remedies: 'Where that is not kept: {}.',
  },
  legal: {
    governingLaw: 'The law of {text} governs.',
    courts: 'The courts of {text} decide[, exclusively{exclusive}].',
    language: 'The language is {text}.',
    notices: 'Notices go to the addresses: {addresses}.',
    compliance: 'All comply with: {items}.',
    confidentiality: 'Confidentiality binds {binds}[ for {covers}][, not for {except}][, until {ends}].',
    liability:
      'Liability[ of {binds}]: the limit is {caps}[; without limit: {except}][; nobody is liable for {excludes}].',
    indemnities: '{by} holds the others harmless[ against {for}].',
    warranties: '{by} warrants that it {that}[ for {for}].',
    insurances: '{by} insures[ {of}][ against {for}].',
    assignment:
      'Passing the alliance on: {consent}[ by {by}][, except {except}][; affiliates are free{affiliatesFree}].',
    changeOfControl: 'A change of control[: {consent}][ by {by}][, told with notice of {notice}].',
    audits: '{by} may audit {of}[ {cadence}][, looking at {covers}][, with notice of {notice}].',
    publicity: 'Publicity: [{consent}][ by {by}][ {text}][, except {except}].',
    forceMajeure: 'Force majeure: [{text}][ it is told within {notice}].',
    dataProtection: 'Data protection follows {regimes}[, under {under}].',
    amendments: 'The alliance is amended {form}[ by {by}].',
  },
  closing: {
    needs: 'The alliance begins only after {}.',
    longStop: 'That must be so by {point}[, else by {otherwise}][ when {when}].',
  },
  term: {
    starts: 'The term starts on {point}.',
    runs: 'It runs {}.',
    ends: 'It ends[ on {point}][ when {when}].',
    renewals:
      'It renews[ for {duration}][ automatically{automatic}][, up to {times} times][, by {by}][, with notice of {notice}][, when {when}][, unless {unless}][ never{never}].',
    sunset: 'It ends in any case on {point}[, unless {unless}].',
  },
  right: {
    holders: 'It may be used by {}.',
    jointly: 'Only together.',
    when: 'Only when: {}.',
    starts: 'It may be used from {}.',
    ends: 'It may be used until {}.',
    notice: 'Notice of {} must be given.',
    cure: 'Within {} the cause can be put right.',
    fee: 'Whoever uses it pays: {}.',
    immediate: 'It works at once.',
    effects: 'It {effect} {items}.',
    except: 'It cannot be used: {}.',
  },
  exit: {
    causes: 'This holds after: {}.',
    leads: 'The end is led by {}.',
    windDown: 'The alliance is wound down over {duration}.',
    dispositions: '{topic}[ ({items})]: {how}[ {actors}][, {split}][, {within}].',
    settlement: '[Accounts are settled {settle}.] [Paid after the end: {tails}.] [Bought out: {buyOuts}.]',
    survivals: 'What goes on: {items}[ for {duration|for}][ until {until}][ without end{perpetual}].',
    drops: 'What falls away: {items}.',
    rehearsed: 'The end is rehearsed {cadence}[, last on {on}].',
  },
  'wind-down-step': { by: 'By {}.', within: '{}.' },
} as const satisfies Partial<Record<ElementKind, Sentences>>;
