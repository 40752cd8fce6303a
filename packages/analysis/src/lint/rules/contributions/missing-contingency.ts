import { isKnown } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-contingency',
  group: 'contributions',
  from: { sign: 'information' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'Joint cost without contingency funds',
  why: 'What nobody foresaw is paid by somebody; without a reserve it is paid by an argument.',
  remedy: 'Declare a contribution of each party with `purpose contingency`, or a `cap` in the overrun of the cost.',
  messages: { missing: () => 'The parties share costs, but set nothing aside for what cannot be foreseen.' },
  check(model, { report }) {
    const [cost] = model.costs;
    if (!cost || model.unreadable.includes('contribution')) return;
    const reserve = model.contributions.some(({ purpose }) => {
      if (!purpose) return false;
      if (!isKnown(purpose)) return true;
      return purpose.value.type === 'text' || purpose.value.word.word === 'contingency';
    });
    if (!reserve) report({ message: 'missing', at: cost.nameAt, element: cost });
  },
  examples: {
    bad: [{ text: 'cost «Hosting» { … }', without: ['contribution ReserveNorthwind', 'contribution ReserveContoso'] }],
    good: [
      {
        text: 'contribution ReserveContoso from Contoso {\n  …\n  purpose contingency\n}',
        without: ['contribution ReserveNorthwind'],
      },
    ],
  },
});
