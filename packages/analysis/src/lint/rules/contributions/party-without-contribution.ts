import { principalsFor, principalsOf } from '../../../parties/principals.ts';
import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'party-without-contribution',
  group: 'contributions',
  from: { design: 'error' },
  summary: 'A party that gives nothing',
  why: 'Who gives nothing has nothing to lose: such a party leaves, or is left, at the first difficulty.',
  remedy: 'Write a `contribution Name from Party { gives … }`; what `brings` says of a party commits it to nothing.',
  messages: {
    missing: ({ party }: { party: string }) => `${party} contributes nothing to the alliance.`,
    onlyBrings: ({ party, brings }: { party: string; brings: string }) =>
      `${party} contributes nothing: that it brings "${brings}" commits it to nothing.`,
  },
  check(model, { report }) {
    if (model.unreadable.includes('contribution')) return;
    const givers = model.contributions.map((contribution) => principalsFor(model, contribution.from));
    if (givers.some((givers) => givers === undefined)) return;
    for (const principal of principalsOf(model)) {
      const { element, parties, label: party } = principal;
      if (parties.length === 0 || givers.some((principals) => principals?.has(principal))) continue;
      const name = freeName(model, `${element.name ?? 'Party'}Contribution`);
      const skeleton = `contribution ${name} from ${element.id} {\n  gives tbd\n}`;
      const fixes = safeFix('Add a contribution to be agreed', insertDeclaration(model, skeleton, model.contributions));
      const [brings] = parties.flatMap((one) => one.brings).flatMap((one) => ('value' in one ? [one.value] : []));
      if (brings) report({ message: 'onlyBrings', facts: { party, brings }, at: element.nameAt, element, fixes });
      else report({ message: 'missing', facts: { party }, at: element.nameAt, element, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'party «Contoso» { … }',
        without: ['contribution RetailData', 'contribution ReserveContoso'],
        fixed: 'contribution ContosoContribution from Contoso {\n  gives tbd\n}',
      },
      {
        title: 'a party of which nothing is said',
        text: 'party «Contoso» { … }',
        without: ['contribution RetailData', 'contribution ReserveContoso', 'party Contoso.brings'],
      },
    ],
    good: [
      {
        title: 'the contribution of a team counts for its party',
        without: ['contribution RetailData', 'contribution ReserveContoso'],
        stage: 'design',
        text: 'contribution Agents from Contoso.Support {\n  gives people 4 fte\n  valued USD 900k per year\n  toward ForecastConnector\n}',
      },
      {
        title: 'what Contoso gives is not agreed yet',
        without: ['contribution RetailData', 'contribution ReserveContoso'],
        stage: 'design',
        text: 'contribution Data from Contoso {\n  gives tbd\n  toward ForecastConnector\n}',
      },
    ],
  },
});
