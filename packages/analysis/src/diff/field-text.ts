/** How fields of the model are called in lists of changes. */
import type { ElementKind } from '@alliance-lang/language';

const KIND_WORDS: Partial<Readonly<Record<ElementKind, string>>> = {
  license: 'licence',
  kpi: 'KPI',
  'journey-step': 'step of the journey',
  'ladder-step': 'step of the escalation',
  'wind-down-step': 'step of the wind-down',
  value: 'joint value',
  external: 'outsider',
  link: 'counterparts',
  legal: 'legal terms',
  change: 'change procedure',
  share: 'share of revenue',
  cost: 'joint cost',
};

/** The kind of a declaration in words. */
export function kindText(kind: ElementKind): string {
  return KIND_WORDS[kind] ?? kind;
}

/** Fields whose name in the model is no word of the language. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  doc: 'comment',
  notes: 'note',
  sources: 'source',
  signOffs: 'sign-off',
  waivers: 'waiver',
  program: 'stream of work',
  minimums: 'minimum',
  maximums: 'maximum',
  money: '',
  amounts: 'amount',
  fields: 'field of use',
  territories: 'territory',
  flags: 'kind of right',
  holders: 'holder',
  deadlocks: 'deadlock',
  then: 'what follows',
  when: 'condition',
  tiers: 'tier',
  passes: 'decides by',
  rules: '',
  actor: '',
  actors: '',
  point: '',
  by: 'by',
  targets: 'target',
  triggers: 'trigger',
  caps: 'cap',
  amount: '',
  alerts: 'alert',
  offerings: 'offering',
  excludes: 'shut out',
  pilots: 'pilot',
  assignedBy: 'assigned by',
  guarantees: 'guaranteed by',
  otherwise: 'else',
  limits: 'limit',
  gains: 'gains',
  levels: 'level',
  remedies: 'remedy',
  indemnities: 'indemnity',
  warranties: 'warranty',
  insurances: 'insurance',
  dispositions: '',
  survivals: 'survives',
  tails: 'tail',
  settlement: '',
  windDown: 'wind-down',
  duration: '',
  reportsTo: 'reports to',
  heldBy: 'held by',
  namedBy: 'named by',
  jobTitle: 'job title',
  assetKind: 'kind',
  restrictionKind: 'kind',
  optionKind: 'kind',
  agreementKind: 'kind',
  kinds: 'kind',
  effects: 'effect',
  items: '',
  text: 'wording',
  renewals: 'renewal',
  how: '',
  gives: 'gives',
};

/** `minimums.money` of Contoso reads `minimum (Contoso)`; `made.consent` reads `made consent`. */
export function fieldText(field: string, entry?: string): string {
  const words = field
    .split('.')
    .map((part) => FIELD_WORDS[part] ?? part.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
    .filter(Boolean);
  const name = words.join(', ') || field.split('.')[0]!;
  return entry ? `${name} (${entry})` : name;
}
