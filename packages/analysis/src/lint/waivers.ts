/** Waivers: which findings they hold back, and what becomes of each. */
import type { AllianceModel, Element, ElementKind, Range, Waiver } from '@alliance-lang/language';
import { allElements, contains, isKnown } from '@alliance-lang/language';
import type { Finding } from './finding.ts';
import type { WaiverOutcome } from './rule.ts';

/** A waiver and how far it reaches: a whole alliance, or what stands in a range. */
interface Reach {
  readonly owner: Element;
  readonly waiver: Waiver;
  /** Absent when the waiver stands on the alliance. */
  readonly within?: Range;
  /** Whether it stands on a clause: then it holds for nothing else of the declaration. */
  readonly onClause: boolean;
}

interface Entry {
  readonly reach: Reach;
  readonly name: { readonly at: Range; readonly name: string };
  readonly expired: boolean;
  used: boolean;
}

/**
 * The waivers of one check. A waiver holds for the findings of its rules that are drawn inside the declaration or clause
 * that carries it, that concern this declaration, or that point to it as related; on a clause it holds for nothing else of
 * the declaration, on the alliance for all.
 * A waiver past its last day (`until`, inclusive) holds nothing.
 */
export class Waivers {
  readonly #byRule = new Map<string, Entry[]>();
  readonly #entries: Entry[] = [];
  readonly #active: ReadonlySet<string>;

  constructor(model: AllianceModel, active: ReadonlySet<string>, today: string | undefined) {
    this.#active = active;
    for (const reach of reachesOf(model)) {
      const until = isKnown(reach.waiver.until) ? reach.waiver.until.value : undefined;
      const expired = today !== undefined && until !== undefined && until < today;
      for (const name of reach.waiver.rules) {
        const entry: Entry = { reach, name, expired, used: false };
        this.#entries.push(entry);
        const same = this.#byRule.get(name.name);
        if (same) same.push(entry);
        else this.#byRule.set(name.name, [entry]);
      }
    }
  }

  /** Whether a waiver holds a finding back; all that do count as used. */
  hold(finding: Finding): boolean {
    if (finding.internal) return false;
    let held = false;
    for (const entry of this.#byRule.get(finding.rule) ?? []) {
      if (entry.expired || !covers(entry.reach, finding)) continue;
      entry.used = true;
      held = true;
    }
    return held;
  }

  /** What became of each, after all findings were held against them. */
  outcomes(): WaiverOutcome[] {
    return this.#entries.map(({ reach, name, expired, used }) => ({
      owner: reach.owner,
      at: reach.waiver.at,
      nameAt: name.at,
      rule: name.name,
      because: reach.waiver.because,
      by: reach.waiver.by,
      until: isKnown(reach.waiver.until) ? reach.waiver.until.value : undefined,
      state: expired ? 'expired' : used ? 'used' : this.#active.has(name.name) ? 'unused' : 'unchecked',
    }));
  }
}

function covers({ owner, within, onClause }: Reach, finding: Finding): boolean {
  if (!within || (!onClause && finding.elementId === owner.id)) return true;
  return contains(within, finding.at) || finding.related.some((related) => contains(within, related.at));
}

const cache = new WeakMap<AllianceModel, readonly Reach[]>();

/** The waivers of a model; collected once. */
function reachesOf(model: AllianceModel): readonly Reach[] {
  const known = cache.get(model);
  if (known) return known;
  const found = [...reaches(model)];
  cache.set(model, found);
  return found;
}

/** Properties below which no clause stands. */
const PLAIN: ReadonlySet<string> = new Set([
  'at',
  'nameAt',
  'bodyAt',
  'notes',
  'sources',
  'signOffs',
  'waivers',
  'unreadable',
]);

function* reaches(model: AllianceModel): Generator<Reach> {
  for (const element of allElements(model)) {
    const onAlliance = element.kind === 'alliance';
    for (const waiver of element.waivers)
      yield { owner: element, waiver, within: onAlliance ? undefined : element.at, onClause: false };
    if (!WITH_CLAUSES.has(element.kind)) continue;
    for (const [key, value] of Object.entries(element)) if (!PLAIN.has(key)) yield* inClauses(element, value, 0);
  }
}

/** Kinds whose statements may have a block of their own, with waivers in it. */
const WITH_CLAUSES: ReadonlySet<ElementKind> = new Set([
  'alliance',
  'party',
  'diligence',
  'legal',
  'term',
  'program',
  'exit',
  'communication',
  'playbook',
]);

/** Waivers on clauses: values with a place and waivers of their own that are no declarations. */
function* inClauses(owner: Element, value: unknown, depth: number): Generator<Reach> {
  if (typeof value !== 'object' || value === null || depth > 3) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* inClauses(owner, item, depth + 1);
    return;
  }
  if ('kind' in value && 'nameAt' in value) return;
  if (!('waivers' in value)) return;
  const clause = value as { readonly at: Range; readonly waivers: readonly Waiver[] };
  for (const waiver of clause.waivers) yield { owner, waiver, within: clause.at, onClause: true };
  for (const [key, inner] of Object.entries(value)) if (!PLAIN.has(key)) yield* inClauses(owner, inner, depth + 1);
}
