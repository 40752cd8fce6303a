import { each, firstTwo, type KindTemplate } from '../draft.ts';
import { block, open } from '../writing.ts';
import { background, jointResults } from './joint-assets.ts';

export const technologyIntegration: KindTemplate = {
  offering: 'Which products work together, and for whom?',
  objective: 'Customers use both products as one',
  pilot: ['Integration with the first customers', 'technical'],
  gives: [
    { kind: 'technology', question: 'Which product and which interfaces?' },
    { kind: 'technology', question: 'Which product and which interfaces?' },
  ],
  measures: [
    { name: 'JointCustomers', title: 'Customers that use the integration', category: 'business' },
    { name: 'Uptime', title: 'Availability of the integration', category: 'delivery' },
  ],
  decisions: [
    { name: 'Interfaces', title: 'Interfaces and their versions', area: 'architecture' },
    { name: 'Releases', title: 'What is released, and when', area: 'release' },
    { name: 'CustomerData', title: 'Handling of customer data', area: 'data-handling' },
  ],
  economics: (draft) => [
    block(
      'responsibility CustomerSupport "Support of joint customers"',
      'area support',
      `accountable ${firstTwo(draft)[0].name}.Lead`,
      `responsible ${each(draft, 'Lead')}`,
    ),
  ],
  assets: (draft) => [
    ...background(draft, 'Product', 'For which use?'),
    jointResults(draft, 'What connects the products'),
  ],
};

export const licensing: KindTemplate = {
  offering: 'What may be used, in which products?',
  objective: 'The licensed work reaches markets that its owner does not',
  pilot: ['First product that uses the licensed work', 'commercial'],
  gives: [
    { kind: 'ip', question: 'Which rights?' },
    { kind: 'market-access', question: 'Which markets, with what effort?' },
  ],
  measures: [
    { name: 'LicensedSales', title: 'Sales of licensed products', category: 'business' },
    { name: 'ReportsInTime', title: 'Royalty reports that arrive in time', category: 'operations' },
  ],
  decisions: [
    { name: 'QualityApproval', title: 'Approval of licensed products', area: 'brand' },
    { name: 'FieldOfUse', title: 'Changes of field and territory', area: 'scope' },
  ],
  economics(draft) {
    const [owner, licensee] = firstTwo(draft);
    return [
      block(
        `payment Royalty from ${licensee.name} to ${owner.name}`,
        `amount ${open('Which royalty, on which base?')}`,
        'due quarterly within 30 days',
      ),
    ];
  },
  assets(draft) {
    const [owner] = draft.parties;
    const licensees = draft.parties.filter((party) => party !== owner).map(({ name }) => name);
    return [
      block(
        `asset ${draft.names.take('LicensedWork')}`,
        'kind background',
        `owner ${owner?.name}`,
        block(
          `license Use to ${licensees.join(', ')}`,
          `field ${open('For which products?')}`,
          `territory ${open('In which countries?')}`,
          'non-exclusive',
          'non-transferable',
          'ends exit',
        ),
      ),
    ];
  },
};

export const jointDevelopment: KindTemplate = {
  offering: 'What is developed together, and what comes after it?',
  objective: 'Develop together what neither could alone in time',
  pilot: ['First working prototype', 'technical'],
  gives: [
    { kind: 'people', question: 'How many engineers, for how much of their time?' },
    { kind: 'people', question: 'How many engineers, for how much of their time?' },
  ],
  measures: [
    { name: 'Milestones', title: 'Milestones reached in time', category: 'delivery' },
    { name: 'MarketInterest', title: 'Customers that want the result', category: 'business' },
  ],
  decisions: [
    { name: 'Roadmap', title: 'What is developed next', area: 'technical' },
    { name: 'DevelopmentBudget', title: 'Budget of the development', area: 'budget' },
    { name: 'Filings', title: 'Patents: what is filed, where, by whom', area: 'legal' },
  ],
  economics: () => [
    block(
      'cost Development "Cost of the development"',
      `budget ${open('How much in all?')}`,
      'split equally',
      'overrun proportional',
    ),
  ],
  assets: (draft) => [
    ...background(draft, 'Background', 'For the development only?'),
    jointResults(draft, 'What is developed together'),
  ],
};

export const consortium: KindTemplate = {
  offering: 'What do the members do together that none could alone?',
  objective: 'Results that every member can use',
  pilot: ['First joint result', 'operational'],
  gives: [
    { kind: 'people', question: 'Who, for how much of their time?' },
    { kind: 'people', question: 'Who, for how much of their time?' },
  ],
  measures: [
    { name: 'Adoption', title: 'Members that use the results', category: 'strategic' },
    { name: 'WorkDone', title: 'Work packages finished in time', category: 'delivery' },
  ],
  decisions: [
    { name: 'WorkProgramme', title: 'Work programme', area: 'scope' },
    { name: 'ConsortiumBudget', title: 'Budget and fees', area: 'budget' },
    { name: 'Admission', title: 'Who joins and who leaves', area: 'legal' },
  ],
  economics: () => [
    block(
      'cost Secretariat "Secretariat and joint cost"',
      `budget ${open('How much a year?')} per year`,
      'split equally',
    ),
  ],
  assets: (draft) => [jointResults(draft, 'Results of the consortium')],
};
