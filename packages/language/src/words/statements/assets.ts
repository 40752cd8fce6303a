import type { WordEntry } from '../word-entry.ts';

/** Declaration words about assets, licences, restrictions and options. */
export const assetsDeclarations = {
  asset: {
    title: 'Asset',
    explanation: 'Something of value, who owns it and who may use it: technology, data or a brand.',
    example: 'asset ForecastEngine "Engine" { kind background  owner Northwind  license Core to Contoso }',
  },
  license: {
    title: 'Licence',
    explanation: 'A right to use an asset, with its field, territory, terms and royalty.',
    example: 'license Core to Contoso { field "retail"  non-exclusive  royalty Subscription }',
  },
  restriction: {
    title: 'Restriction',
    explanation: 'A promise not to do something, such as exclusivity or a non-compete.',
    example: 'restriction NoPoaching { kind non-solicit-employees  binds Northwind, Contoso  ends exit }',
  },
  option: {
    title: 'Option',
    explanation: 'A right to buy, sell or convert shares or assets later.',
    example: 'option NorthwindCall { kind call  holder Northwind  over "all shares"  price "net book value" }',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about assets, licences, restrictions and options. */
export const assetsStatements = {
  'asset.kind': {
    title: 'Kind of asset',
    explanation: 'Whether it was there before, is made together, or is data or a brand.',
    example: 'kind background',
  },
  'asset.owner': {
    title: 'Owner',
    explanation: 'Who owns it, alone or jointly.',
    example: 'owner jointly Northwind, Contoso',
  },
  'asset.license': {
    title: 'Licence',
    explanation: 'Who may use the asset, and how.',
    example: 'license Core to Contoso { field "retail"  non-exclusive }',
  },
  'asset.escrow': {
    title: 'Escrow',
    explanation: 'What a third party keeps in trust, and when it is released.',
    example: 'escrow "source code" released when insolvency',
  },
  'asset.personal': {
    title: 'Personal data',
    explanation: 'The data is about people, so data protection law applies.',
    example: 'personal',
  },
  'asset.regime': {
    title: 'Data protection law',
    explanation: 'Which data protection laws apply.',
    example: 'regime gdpr',
  },
  'asset.controller': {
    title: 'Controller',
    explanation: 'Who decides why and how personal data is used.',
    example: 'controller Contoso',
  },
  'asset.processor': {
    title: 'Processor',
    explanation: 'Who handles the personal data on the controller’s behalf.',
    example: 'processor Northwind',
  },
  'asset.covers': {
    title: 'Covers',
    explanation: 'What belongs to the asset.',
    example: 'covers "models", "documentation"',
  },
  'license.field': { title: 'Field of use', explanation: 'What the asset may be used for.', example: 'field "retail"' },
  'license.territory': { title: 'Territory', explanation: 'Where the asset may be used.', example: 'territory "EMEA"' },
  'license.exclusive': {
    title: 'Exclusive',
    explanation: 'Nobody else may use it in this field and territory.',
    example: 'exclusive',
  },
  'license.non-exclusive': {
    title: 'Non-exclusive',
    explanation: 'The owner may use it and license it to others as well.',
    example: 'non-exclusive',
  },
  'license.perpetual': { title: 'Perpetual', explanation: 'The licence has no end.', example: 'perpetual' },
  'license.irrevocable': {
    title: 'Irrevocable',
    explanation: 'The licence cannot be taken back.',
    example: 'irrevocable',
  },
  'license.non-transferable': {
    title: 'Non-transferable',
    explanation: 'The licence may not be passed on.',
    example: 'non-transferable',
  },
  'license.transferable': {
    title: 'Transferable',
    explanation: 'The licence may be passed on.',
    example: 'transferable',
  },
  'license.royalty-free': {
    title: 'Royalty-free',
    explanation: 'Nothing is paid for the use.',
    example: 'royalty-free',
  },
  'license.sublicense': {
    title: 'Sublicence',
    explanation: 'To whom the licensee may give a licence in turn.',
    example: 'sublicense to affiliates',
  },
  'license.royalty': { title: 'Royalty', explanation: 'What is paid for the use.', example: 'royalty Subscription' },
  'license.starts': { title: 'Start', explanation: 'When the licence starts.', example: 'starts effective' },
  'license.ends': { title: 'End', explanation: 'When the licence ends.', example: 'ends exit' },
  'license.covers': {
    title: 'Covers',
    explanation: 'Which part of the asset is licensed.',
    example: 'covers "documentation"',
  },
  'restriction.kind': { title: 'Kind of restriction', explanation: 'What is promised.', example: 'kind exclusivity' },
  'restriction.binds': {
    title: 'Binds',
    explanation: 'Who is bound, with or without affiliates.',
    example: 'binds Northwind with affiliates',
  },
  'restriction.favours': { title: 'Favours', explanation: 'Who may insist on it.', example: 'favours Contoso' },
  'restriction.field': {
    title: 'Field',
    explanation: 'The business that it covers.',
    example: 'field "demand forecasting"',
  },
  'restriction.territory': { title: 'Territory', explanation: 'Where it holds.', example: 'territory "EMEA"' },
  'restriction.over': {
    title: 'Over',
    explanation: 'What it is about, such as a product, a share or an opportunity.',
    example: 'over "new resort in the market area"',
  },
  'restriction.starts': { title: 'Start', explanation: 'When it starts.', example: 'starts effective' },
  'restriction.ends': { title: 'End', explanation: 'When it ends.', example: 'ends 2027-12-31' },
  'restriction.except': {
    title: 'Exception',
    explanation: 'What is allowed all the same.',
    example: 'except "existing customers"',
  },
  'restriction.lapses': {
    title: 'Lapses',
    explanation: 'What makes it end early.',
    example: 'lapses when JointRevenue.Failing',
  },
  'restriction.respond': {
    title: 'Time to respond',
    explanation: 'How long the favoured party has to say yes or no.',
    example: 'respond within 10 business days',
  },
  'restriction.close': {
    title: 'Time to close',
    explanation: 'How long the parties have to complete the deal.',
    example: 'close within 60 days',
  },
  'restriction.limit': {
    title: 'Limit',
    explanation: 'The quantity or amount that may not be passed.',
    example: 'limit at-most USD 1M per year',
  },
  'restriction.when': {
    title: 'Condition',
    explanation: 'Under which condition it holds.',
    example: 'when JointRevenue at-least USD 1M',
  },
  'option.kind': { title: 'Kind of option', explanation: 'What the holder may do.', example: 'kind put' },
  'option.holder': { title: 'Holder', explanation: 'Who may use the option.', example: 'holder Contoso' },
  'option.over': { title: 'Over', explanation: 'What may be bought, sold or converted.', example: 'over "all shares"' },
  'option.starts': { title: 'Start', explanation: 'From when the option may be used.', example: 'starts 2028-02-01' },
  'option.ends': { title: 'End', explanation: 'Until when the option may be used.', example: 'ends 2028-07-30' },
  'option.price': {
    title: 'Price',
    explanation: 'What is paid, or how that is worked out.',
    example: 'price "net book value × share"',
  },
  'option.when': { title: 'Condition', explanation: 'Under which condition it may be used.', example: 'when deadlock' },
  'option.notice': {
    title: 'Notice',
    explanation: 'How long before use it must be announced.',
    example: 'notice 30 days',
  },
  'option.needs': {
    title: 'Conditions',
    explanation: 'What must have happened before the option may be used.',
    example: 'needs MergerCleared',
  },
  'option.cure': {
    title: 'Cure period',
    explanation: 'How long the other side has to put things right before the option may be used.',
    example: 'cure 30 days',
  },
  'option.respond': {
    title: 'Time to respond',
    explanation: 'How long the other side has to answer once the option is used.',
    example: 'respond within 30 days',
  },
  'option.close': {
    title: 'Time to close',
    explanation: 'How long the parties have to complete the deal.',
    example: 'close within 60 days',
  },
  'option.except': {
    title: 'Exception',
    explanation: 'What the option does not cover.',
    example: 'except "employee shares"',
  },
} as const satisfies Record<string, WordEntry>;
