/** Closed sets about the alliance as a whole: what it is, how far it has come, and why it exists. */
export const allianceSets = {
  AllianceKind: {
    transactional: 'A simple vendor and customer deal with favourable terms; low commitment, low value created.',
    'co-marketing': 'The parties promote each other or a joint offer; campaigns, brands and leads are shared.',
    'co-selling': 'The sales teams go to market together: shared leads, joint accounts, cross-selling.',
    'technology-integration':
      "The parties' products are made to work together, through interfaces or joint engineering.",
    licensing: 'One party lets the other use its technology, content or brand, usually against royalties.',
    'joint-development': 'The parties develop something new together and agree who owns the result.',
    'joint-venture': 'The parties found and own a company together, with its own governance, capital and accounts.',
    'strategic-investment': 'One party takes a stake in the other, so that ownership aligns their interests.',
    consortium: 'Three or more organisations pursue one aim together without founding a company.',
  },
  Stage: {
    explore: 'Defining the strategic gap and whether to build, buy or partner; no partner is chosen yet.',
    select: 'Comparing candidates and examining them (due diligence) to choose a partner and a backup.',
    design: 'Designing the deal: contributions, economics, governance, intellectual property, term and exit.',
    sign: 'Turning what was agreed into binding agreements, ready for signature.',
    launch: 'Signed; the joint team starts, the 90-day plan runs, both organisations are briefed.',
    operate: 'The alliance runs: reviews, measures, decisions and changes.',
    renew: 'The term nears its end; the parties decide whether and how to go on.',
    exit: 'The alliance is ending; the wind-down is carried out.',
    closed: 'The alliance has ended; only what survives still holds.',
  },
  Route: {
    build: 'Fill the gap with own people and money.',
    buy: 'Fill the gap by acquiring a company or a product.',
    partner: 'Fill the gap together with another organisation.',
  },
} as const satisfies Record<string, Record<string, string>>;
