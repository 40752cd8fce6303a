import { all, firstTwo, type KindTemplate } from '../draft.ts';
import { block, open } from '../writing.ts';
import { background } from './joint-assets.ts';

export const transactional: KindTemplate = {
  offering: 'What is bought and sold?',
  objective: 'Reliable supply on terms that both would sign again',
  pilot: ['First order delivered and accepted', 'operational'],
  gives: [
    { kind: 'goods', question: 'What is delivered, and how much?' },
    { kind: 'cash', question: 'What is paid for it?' },
  ],
  measures: [
    { name: 'OrderVolume', title: 'Volume of orders', category: 'business' },
    { name: 'OnTimeDelivery', title: 'Orders delivered on time and complete', category: 'operations' },
  ],
  decisions: [{ name: 'Prices', title: 'Prices and discounts', area: 'pricing' }],
  economics(draft) {
    const [seller, buyer] = firstTwo(draft);
    const amount = open('Which price, and by which list?');
    return [
      block(`payment Purchases from ${buyer.name} to ${seller.name}`, `amount ${amount}`, 'due invoice within 30 days'),
    ];
  },
};

export const coMarketing: KindTemplate = {
  offering: 'Which products do the parties promote together?',
  objective: 'Customers hear of both parties from both',
  pilot: ['First joint campaign', 'marketing'],
  gives: [
    { kind: 'marketing', question: 'Which channels, content and events?' },
    { kind: 'marketing', question: 'Which channels, content and events?' },
  ],
  measures: [
    { name: 'JointLeads', title: 'Qualified leads from joint campaigns', category: 'business' },
    { name: 'JointReach', title: 'People reached by joint campaigns', category: 'strategic' },
  ],
  decisions: [
    { name: 'BrandUse', title: 'Use of names and logos', area: 'brand' },
    { name: 'CampaignBudget', title: 'Budget of joint campaigns', area: 'budget' },
  ],
  economics: () => [
    block('cost Campaigns "Joint campaigns"', `budget ${open('How much a year?')} per year`, 'split equally'),
  ],
  assets: (draft) => background(draft, 'Brand', 'Which names and logos, for what?'),
};

export const coSelling: KindTemplate = {
  offering: 'Which joint offer do the parties sell?',
  objective: 'Win customers together that neither wins alone',
  pilot: ['First joint customers', 'commercial'],
  gives: [
    { kind: 'people', question: 'How many sellers, for how much of their time?' },
    { kind: 'market-access', question: 'Which customers and channels?' },
  ],
  measures: [
    { name: 'JointRevenue', title: 'Revenue from joint customers', category: 'business' },
    { name: 'JointPipeline', title: 'Joint opportunities in work', category: 'strategic' },
  ],
  decisions: [
    { name: 'JointPrices', title: 'Prices of the joint offer', area: 'pricing' },
    { name: 'TargetAccounts', title: 'Which customers are approached together', area: 'scope' },
  ],
  economics: (draft) => [
    block(
      'share JointSales "Revenue from joint customers"',
      `base ${open('Which revenue counts?')}`,
      `split ${open('Which share for whom?')}`,
    ),
    block(
      'responsibility LeadRouting "Who follows up on which lead"',
      'area leads',
      `accountable ${firstTwo(draft)[0].name}.Lead`,
      `responsible ${draft.parties.map(({ name }) => `${name}.Lead`).join(', ')}`,
    ),
  ],
  more: (draft) => [
    block(
      'restriction CustomersStay "Nobody courts the customers that another party brought"',
      'kind non-solicit-customers',
      `binds ${all(draft)}`,
      'ends exit',
    ),
  ],
};
