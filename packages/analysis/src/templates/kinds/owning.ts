import { firstTwo, type KindTemplate } from '../draft.ts';
import { block, open } from '../writing.ts';
import { background } from './joint-assets.ts';

export const jointVenture: KindTemplate = {
  offering: 'What does the joint company make or sell?',
  objective: 'Build a company that stands on its own',
  pilot: ['First customers of the joint company', 'commercial'],
  gives: [
    { kind: 'cash', question: 'How much capital, and when?' },
    { kind: 'technology', question: 'Which technology, on which terms?' },
  ],
  measures: [
    { name: 'CompanyRevenue', title: 'Revenue of the joint company', category: 'business' },
    { name: 'PlanProgress', title: 'Milestones of the business plan reached in time', category: 'delivery' },
  ],
  decisions: [
    { name: 'BusinessPlan', title: 'Business plan and yearly budget', area: 'financial' },
    { name: 'KeyPeople', title: 'Who manages the joint company', area: 'people' },
    { name: 'NewCapital', title: 'New capital and new shareholders', area: 'legal' },
  ],
  economics(draft) {
    const owned = draft.parties.map(({ name }) => `${name} tbd`).join(', ');
    const [first] = firstTwo(draft);
    return [
      block('event Incorporation "The joint company is registered"', `expected by ${open('When?')}`),
      block(
        `venture ${draft.names.take('JointCompany')} "The joint company"`,
        `form ${open('Which form, under which law?')}`,
        'formed by Incorporation',
        `owned ${owned}`,
        `capital ${open('How much?')}`,
        'calls pro-rata else dilutes',
        block('role ManagingDirector "Managing director"', 'function executive', `named by ${first.name}`),
      ),
    ];
  },
  assets: (draft) => background(draft, 'Background', 'For the business of the joint company only?'),
  more(draft) {
    const parties = draft.parties.map(({ name }) => name).join(', ');
    return [
      block(
        'restriction LockUp "Nobody sells its shares early"',
        'kind lock-up',
        `binds ${parties}`,
        `ends ${open('When?')}`,
      ),
      block(
        'restriction FirstRefusal "Shares are offered to the other shareholders first"',
        'kind first-refusal',
        `binds ${parties}`,
        'over "shares of the joint company"',
        'respond within 30 days',
      ),
    ];
  },
};

export const strategicInvestment: KindTemplate = {
  offering: 'What does the investment make possible for both?',
  objective: 'The investment opens what neither has alone',
  pilot: ['First joint project after the investment', 'commercial'],
  gives: [
    { kind: 'cash', question: 'How much, in which steps?' },
    { kind: 'market-access', question: 'What does the investor get beside the shares?' },
  ],
  measures: [
    { name: 'ValueOfStake', title: 'Value of the stake', category: 'business' },
    { name: 'JointProjects', title: 'Joint projects that are alive', category: 'strategic' },
  ],
  decisions: [
    { name: 'ReservedMatters', title: 'Matters that need the investor’s consent', area: 'legal' },
    { name: 'UseOfFunds', title: 'What the money is spent on', area: 'financial' },
  ],
  economics(draft) {
    const [investor, company] = firstTwo(draft);
    return [
      block(
        `payment Investment from ${investor.name} to ${company.name}`,
        `amount ${open('How much, for which share?')}`,
        `due ${open('At closing, or in steps?')}`,
      ),
    ];
  },
  more(draft) {
    const [investor, company] = firstTwo(draft);
    return [
      block(
        'restriction Standstill "The investor does not go above its stake"',
        'kind standstill',
        `binds ${investor.name}`,
        `favours ${company.name}`,
        `ends ${open('When?')}`,
      ),
      block(
        'restriction FirstOffer "Shares are offered to the investor first"',
        'kind first-offer',
        `binds ${company.name}`,
        `favours ${investor.name}`,
        'over "new shares"',
        'respond within 30 days',
      ),
    ];
  },
};
