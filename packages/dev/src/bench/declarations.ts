import type { Random } from './random.ts';

export type Kind =
  | 'deliverable'
  | 'kpi'
  | 'decision'
  | 'body'
  | 'objective'
  | 'escalation'
  | 'contribution'
  | 'payment'
  | 'risk'
  | 'asset';

/** What a declaration may refer to: names by kind. */
export interface Names {
  /** Parties of the alliance. */
  readonly parties: readonly string[];
  /** `Northwind.Alice1`: people of those parties. */
  readonly people: readonly string[];
  /** Declarations of the alliance, of all of its files. */
  readonly of: (kind: Kind) => readonly string[];
}

/** Writes one declaration of a kind. */
type Writer = (name: string, names: Names, random: Random) => readonly string[];

/** People, distinct. */
function several(random: Random, from: readonly string[], count: number): string {
  return random.shuffled(from).slice(0, count).join(', ');
}

const date = (random: Random): string =>
  `2027-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;

const writers: Readonly<Record<Kind, Writer>> = {
  deliverable: (name, { people }, random) => [
    `deliverable ${name} "Result ${name}" {`,
    `  area ${random.pick(['commercial', 'technical', 'operational'])}`,
    `  due ${date(random)}`,
    ...(random.chance(0.95) ? [`  accountable ${random.pick(people)}`] : []),
    `  responsible ${several(random, people, 2)}`,
    `  consulted ${random.pick(people)}`,
    '}',
  ],
  kpi: (name, _, random) => [
    `kpi ${name} "Measure ${name}" {`,
    `  category ${random.pick(['business', 'delivery', 'operations', 'relationship'])}`,
    '  better higher',
    `  baseline ${random.below(50)} on 2026-11-02`,
    ...(random.chance(0.9) ? [`  target ${50 + random.below(50)} by ${date(random)}`] : []),
    '}',
  ],
  decision: (name, { people, of }, random) => [
    `decision ${name} "Who decides ${name}" {`,
    `  area ${random.pick(['pricing', 'budget', 'architecture', 'release'])}`,
    `  made by ${random.pick([...of('body'), ...people])}`,
    `  consulted ${random.pick(people)}`,
    '  decided within 10 business days else stays-as-is',
    '}',
  ],
  body: (name, { people, of }, random) => [
    `body ${name} "Committee ${name}" {`,
    `  level ${random.pick(['strategic', 'operational', 'working'])}`,
    '  mandate "Direction, prices and disputes"',
    '  seats 2 per-party',
    `  members ${several(random, people, 4)}`,
    `  chair ${random.pick(people)} rotates yearly`,
    '  quorum 1 per-party',
    '  votes 1 per-party',
    '  passes by unanimity',
    `  deadlock then escalates to ${random.pick(of('escalation'))}`,
    '  meets monthly',
    '}',
  ],
  objective: (name, { of }, random) => [
    `objective ${name} "Where ${name} leads" {`,
    `  measured by ${random.pick(of('kpi'))}`,
    `  needs ${random.pick(of('deliverable'))}`,
    '}',
  ],
  escalation: (name, { people }, random) => [
    `escalation ${name} "Steps of ${name}" {`,
    `  step "Leads talk" by ${several(random, people, 2)} within 10 business days`,
    `  step "Executives meet" by ${several(random, people, 2)} within 15 business days`,
    '  step mediation under "CEDR Model Procedure" within 30 days',
    '}',
  ],
  contribution: (name, { parties, of }, random) => [
    `contribution ${name} from ${random.pick(parties)} {`,
    `  gives people ${1 + random.below(9)} fte`,
    `  valued EUR ${100 + random.below(400)}k per year`,
    '  effort shall',
    `  toward ${random.pick(of('deliverable'))}`,
    '}',
  ],
  payment: (name, { parties, of }, random) => [
    `payment ${name} "Fee ${name}" from ${parties[0]} to ${parties[1]} {`,
    `  amount EUR ${10 + random.below(90)}k`,
    `  due ${random.pick(of('deliverable'))} within 30 days`,
    '  method "Fixed price, VAT extra"',
    '}',
  ],
  risk: (name, { people }, random) => [
    `risk ${name} "What if ${name} fails" {`,
    `  likelihood ${random.pick(['low', 'medium', 'high'])}`,
    `  impact ${random.pick(['low', 'medium', 'high'])}`,
    `  owner ${random.pick(people)}`,
    '  mitigation "Reviewed at every meeting"',
    '}',
  ],
  asset: (name, { parties, of }, random) => [
    `asset ${name} "Work ${name}" {`,
    '  kind foreground',
    `  owner jointly ${parties[0]}, ${parties[1]}`,
    `  license Use${name} to ${random.pick(parties)} {`,
    '    field "retail"',
    '    non-exclusive',
    '    ends exit',
    '  }',
    `  note "Made in ${random.pick(of('deliverable'))}"`,
    '}',
  ],
};

/** The order in which kinds follow each other, as often as they occur in what people write. */
export const CYCLE: readonly Kind[] = [
  'escalation',
  'body',
  'kpi',
  'deliverable',
  'objective',
  'decision',
  'deliverable',
  'contribution',
  'deliverable',
  'decision',
  'kpi',
  'risk',
  'payment',
  'deliverable',
  'decision',
  'asset',
];

/** The lines of one declaration. */
export function writeDeclaration(kind: Kind, name: string, names: Names, random: Random): readonly string[] {
  return writers[kind](name, names, random);
}

/** About how many lines a declaration of a kind has. */
export const LINES: Readonly<Record<Kind, number>> = {
  deliverable: 7,
  kpi: 6,
  decision: 6,
  body: 12,
  objective: 4,
  escalation: 5,
  contribution: 6,
  payment: 5,
  risk: 6,
  asset: 10,
};
