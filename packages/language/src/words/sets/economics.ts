/** Closed sets about money. */
export const economicsSets = {
  Overrun: {
    proportional: 'Shared in the same proportion as the cost itself.',
    shared: 'Shared in equal parts, however the cost itself is split.',
    absorbed: 'Borne by the party that caused it or is named after by.',
  },
  CapitalCall: {
    'pro-rata': 'Each owner pays in proportion to its share.',
    equally: 'Each owner pays the same amount.',
    optional: 'Nobody has to pay; each owner decides for itself.',
  },
  Combine: {
    'greater-of': 'The larger of the amounts named counts.',
    'lesser-of': 'The smaller of the amounts named counts.',
  },
} as const satisfies Record<string, Record<string, string>>;
