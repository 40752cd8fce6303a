/** The parts that a policy can ask for: for each subject, its aspects and where the model holds them. */
import { wordsOf } from '@alliance-lang/language';

type Parts = Readonly<Record<string, string>>;

const DEDICATED: Parts = { dedicated: 'dedicated' };
const WORK: Parts = { owner: 'accountable', due: 'due', kind: 'area' };

/** Aspect → property of the model. An aspect that stands in no row is none of its subject. */
const PARTS: Readonly<Record<string, Parts>> = {
  person: DEDICATED,
  sponsor: DEDICATED,
  lead: DEDICATED,
  contact: DEDICATED,
  friction: { owner: 'owner', remedy: 'answer' },
  risk: { owner: 'owner', level: 'impact', remedy: 'mitigation' },
  contribution: { amount: 'gives', valued: 'valued', starts: 'starts', ends: 'ends', due: 'due', territory: 'regions' },
  deliverable: WORK,
  responsibility: WORK,
  body: {
    level: 'level',
    seats: 'seats',
    chair: 'chair',
    quorum: 'quorum',
    passes: 'passes',
    deadlock: 'deadlocks',
    meets: 'meets',
  },
  decision: { kind: 'areas', owner: 'made' },
  kpi: { kind: 'category', baseline: 'baseline', target: 'targets', owner: 'collected' },
  review: { meets: 'meets', owner: 'heldBy' },
  value: { total: 'total' },
  share: { split: 'split', minimum: 'minimums', due: 'paid' },
  cost: { budget: 'budget', split: 'split', overrun: 'overrun', due: 'paid' },
  payment: { amount: 'amounts', due: 'due', starts: 'starts', ends: 'ends' },
  asset: { kind: 'assetKind', owner: 'owner', regime: 'regimes' },
  license: { field: 'fields', territory: 'territories', starts: 'starts', ends: 'ends', fee: 'royalty' },
  restriction: {
    kind: 'restrictionKind',
    field: 'fields',
    territory: 'territories',
    except: 'except',
    starts: 'starts',
    ends: 'ends',
  },
  option: {
    kind: 'optionKind',
    price: 'price',
    notice: 'notice',
    cure: 'cure',
    starts: 'starts',
    ends: 'ends',
    except: 'except',
  },
  agreement: { kind: 'agreementKind', starts: 'effective', ends: 'ends' },
  service: { level: 'levels', remedy: 'remedies', owner: 'providers' },
  closing: { ends: 'longStop' },
  term: { starts: 'starts', ends: 'ends', runs: 'runs', renews: 'renewals' },
  right: { notice: 'notice', cure: 'cure', fee: 'fee', starts: 'starts', ends: 'ends', except: 'except' },
  exit: { 'wind-down': 'windDown', survives: 'survivals', owner: 'leads' },
  plan: { starts: 'starts' },
  access: { owner: 'owner', meets: 'refreshed' },
  coordination: { kind: 'mode', owner: 'office' },
  confidentiality: { ends: 'ends', except: 'except' },
  liability: { cap: 'caps', except: 'except' },
  warranty: { runs: 'for' },
  insurance: { amount: 'of' },
  assignment: { except: 'except' },
  'change-of-control': { notice: 'notice', except: 'except' },
  audit: { meets: 'cadence', notice: 'notice' },
  publicity: { except: 'except' },
  'force-majeure': { notice: 'notice' },
  'data-protection': { regime: 'regimes' },
};

/** What a subject itself says, for a policy that names no aspect: `governing-law one-of "New York"`. */
const OWN: Parts = {
  'governing-law': 'text',
  courts: 'text',
  language: 'text',
  compliance: 'items',
  confidentiality: 'covers',
  assignment: 'consent',
  'change-of-control': 'consent',
  publicity: 'consent',
  'data-protection': 'regimes',
  amendments: 'form',
};

/** The words by which a subject's declarations are told apart, so that `restriction exclusivity` means only these. */
const KIND_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  restriction: new Set(wordsOf('RestrictionKind')),
  option: new Set(wordsOf('OptionKind')),
  agreement: new Set(wordsOf('AgreementKind')),
  body: new Set(wordsOf('BodyLevel')),
};

/** An aspect as a line means it: the property of the model that holds it, or a kind that narrows the subject. */
export type Part =
  | { readonly type: 'property'; readonly aspect: string; readonly property: string }
  | { readonly type: 'kind'; readonly word: string };

/** What an aspect means for a subject; `undefined` when the subject has no such thing. */
export function partOf(subject: string, aspect: string): Part | undefined {
  const parts = PARTS[subject];
  if (parts && Object.hasOwn(parts, aspect)) return { type: 'property', aspect, property: parts[aspect] ?? aspect };
  return KIND_WORDS[subject]?.has(aspect) ? { type: 'kind', word: aspect } : undefined;
}

/** The aspects of a subject in the order of the table, for a message. */
export function aspectsOf(subject: string): readonly string[] {
  return Object.keys(PARTS[subject] ?? {});
}

/** The property that a subject without an aspect stands for; `undefined` when it has no value of its own. */
export function ownProperty(subject: string): string | undefined {
  return OWN[subject];
}
