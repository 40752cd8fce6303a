/** Which declaration of one version is which of the other: by id, else renamed and similar. */
import type { AllianceModel } from '@alliance-lang/language';
import { type Content, contentsOf, type ElementContent } from './content.ts';

/** The declarations of two versions, paired. */
export interface Matching {
  readonly pairs: readonly { readonly before: ElementContent; readonly after: ElementContent }[];
  readonly removed: readonly ElementContent[];
  readonly added: readonly ElementContent[];
  /** Ids of the version before that are others after. */
  readonly names: ReadonlyMap<string, string>;
}

/** How much of two declarations must be alike for one to be the other under a new name; 1 is all. */
const RENAMED = 0.6;
/** The same for declarations that never had a name of their own, such as the steps of a ladder. */
const NAMELESS = 0.35;
/** What more declarations than this have in common says nothing about two of them. */
const COMMON = 24;
/** Kinds of which an alliance has one. */
const SINGLE: ReadonlySet<string> = new Set(['alliance', 'legal', 'closing', 'term', 'communication', 'coordination']);

/** Pairs the declarations of two models. Takes time in proportion to their size. */
export function matchElements(before: AllianceModel, after: AllianceModel): Matching {
  const names = new Map<string, string>();
  const afterContents = contentsOf(after, new Map());
  const matcher = new Matcher(afterContents, names);
  let beforeContents = contentsOf(before, names);
  matcher.byId(beforeContents);
  // A rename lets the references to it agree, by which further renames can be told.
  for (let round = 0; round < 4; round++) {
    const known = names.size;
    const found = matcher.byLikeness(beforeContents);
    if (names.size > known) beforeContents = contentsOf(before, names);
    if (!found) break;
  }
  return matcher.result(beforeContents);
}

class Matcher {
  readonly #after: readonly ElementContent[];
  readonly #names: Map<string, string>;
  readonly #ids: ReadonlySet<string>;
  /** Places in the lists of contents. */
  readonly #pairs = new Map<number, number>();
  readonly #taken = new Set<number>();

  constructor(after: readonly ElementContent[], names: Map<string, string>) {
    this.#after = after;
    this.#names = names;
    this.#ids = new Set(after.map(({ element }) => element.id));
  }

  byId(before: readonly ElementContent[]): void {
    const places = uniqueById(this.#after);
    const own = uniqueById(before);
    for (const [key, index] of own) {
      const there = places.get(key);
      if (there !== undefined && ownersAgree(before[index]!, this.#after[there]!, this.#names))
        this.#pair(index, there, before);
    }
    const singles = new Map(
      this.#after.flatMap((one, index) => (SINGLE.has(one.element.kind) ? [[one.element.kind, index]] : [])),
    );
    before.forEach((one, index) => {
      const there = SINGLE.has(one.element.kind) && !this.#pairs.has(index) ? singles.get(one.element.kind) : undefined;
      if (there !== undefined && !this.#taken.has(there)) this.#pair(index, there, before);
    });
  }

  /** Pairs what is left by its owner, by saying the same, or by likeness; whether anything was found. */
  byLikeness(before: readonly ElementContent[]): boolean {
    const open = before.flatMap((_, index) => (this.#pairs.has(index) ? [] : [index]));
    const free = this.#after.flatMap((_, index) => (this.#taken.has(index) ? [] : [index]));
    if (open.length === 0 || free.length === 0) return false;
    const known = this.#pairs.size;
    this.#sayingTheSame(before, open, free);
    this.#underOwner(before, open, free);
    for (const [index, there] of this.#ranked(before, open, free))
      if (!this.#pairs.has(index) && !this.#taken.has(there)) this.#pair(index, there, before);
    return this.#pairs.size > known;
  }

  result(before: readonly ElementContent[]): Matching {
    return {
      pairs: [...this.#pairs].map(([index, there]) => ({ before: before[index]!, after: this.#after[there]! })),
      removed: before.filter((_, index) => !this.#pairs.has(index)),
      added: this.#after.filter((_, index) => !this.#taken.has(index)),
      names: this.#names,
    };
  }

  #pair(index: number, there: number, before: readonly ElementContent[]): void {
    this.#pairs.set(index, there);
    this.#taken.add(there);
    const [from, to] = [before[index]!.element.id, this.#after[there]!.element.id];
    // Where the old name still stands for something, what is called by it means that.
    if (from !== to && !this.#ids.has(from)) this.#names.set(from, to);
  }

  /** Declarations without a name, and those whose name stands twice: by what they say, the first with the first. */
  #sayingTheSame(before: readonly ElementContent[], open: readonly number[], free: readonly number[]): void {
    const keyOf = ({ element, owner, content }: ElementContent, names?: ReadonlyMap<string, string>): string =>
      [
        element.kind,
        owner && (names?.get(owner) ?? owner),
        element.name === undefined ? '' : (names?.get(element.id) ?? element.id),
        content.key,
      ].join('\n');
    const places = new Map<string, number[]>();
    for (const index of free) {
      const key = keyOf(this.#after[index]!);
      const group = places.get(key);
      if (group) group.push(index);
      else places.set(key, [index]);
    }
    for (const index of open) {
      const there = places.get(keyOf(before[index]!, this.#names))?.shift();
      if (there !== undefined) this.#pair(index, there, before);
    }
  }

  /**
   * What belongs to something renamed keeps its own name: `Northwind.Alice` is `Nw.Alice` where Northwind is Nw, and a step that has
   * a name keeps it.
   */
  #underOwner(before: readonly ElementContent[], open: readonly number[], free: readonly number[]): void {
    const places = new Map(free.map((index) => [idKey(this.#after[index]!), index]));
    for (const index of open) {
      const one = before[index]!;
      const owner = one.owner === undefined ? undefined : this.#names.get(one.owner);
      if (owner === undefined || one.element.name === undefined) continue;
      const id = isInName(one) ? `${owner}.${one.element.id.slice(one.owner!.length + 1)}` : one.element.id;
      const there = places.get(`${one.element.kind} ${id}`);
      if (there === undefined || this.#after[there]!.owner !== owner) continue;
      if (!this.#pairs.has(index) && !this.#taken.has(there)) this.#pair(index, there, before);
    }
  }

  /** Candidates for being the same, the likeliest first; the order is the same whichever version is called the first. */
  #ranked(before: readonly ElementContent[], open: readonly number[], free: readonly number[]): [number, number][] {
    const traits = new Map<string, { before: number[]; after: number[]; weight: number }>();
    const collect = (side: 'before' | 'after', contents: readonly ElementContent[], index: number): number => {
      if (side === 'before' ? this.#pairs.has(index) : this.#taken.has(index)) return 0;
      let total = 0;
      for (const [trait, weight] of traitsOf(contents[index]!, side === 'before' ? this.#names : undefined)) {
        const known = traits.get(trait) ?? { before: [], after: [], weight };
        known[side].push(index);
        traits.set(trait, known);
        total += weight;
      }
      return total;
    };
    const totals = {
      before: new Map(open.map((index) => [index, collect('before', before, index)])),
      after: new Map(free.map((index) => [index, collect('after', this.#after, index)])),
    };
    const shared = new Map<number, Map<number, number>>();
    for (const { before: some, after: others, weight } of traits.values()) {
      if (some.length === 0 || others.length === 0 || some.length > COMMON || others.length > COMMON) continue;
      for (const index of some) {
        const row = shared.get(index) ?? new Map<number, number>();
        shared.set(index, row);
        for (const there of others) row.set(there, (row.get(there) ?? 0) + weight);
      }
    }
    const candidates: { readonly pair: [number, number]; readonly score: number; readonly ids: string }[] = [];
    for (const [index, row] of shared) {
      for (const [there, common] of row) {
        const [one, other] = [before[index]!, this.#after[there]!];
        if (!this.#mayBeSame(one, other)) continue;
        const all = (totals.before.get(index) ?? 0) + (totals.after.get(there) ?? 0);
        const score = all === 0 ? 0 : (2 * common) / all;
        const enough = isNameless(one) || isNameless(other) ? NAMELESS : RENAMED;
        if (score >= enough)
          candidates.push({ pair: [index, there], score, ids: [one.element.id, other.element.id].sort().join(' ') });
      }
    }
    candidates.sort((a, b) => b.score - a.score || (a.ids < b.ids ? -1 : a.ids > b.ids ? 1 : 0));
    return candidates.map(({ pair }) => pair);
  }

  #mayBeSame(one: ElementContent, other: ElementContent): boolean {
    if (one.element.kind !== other.element.kind) return false;
    if (isNameless(one) !== isNameless(other) && one.position === undefined) return false;
    return ownersAgree(one, other, this.#names);
  }
}

/** What a declaration says, piece by piece, with how much each tells: titles most, flags least. */
function traitsOf(
  { element, owner, content }: ElementContent,
  names?: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const traits = new Map<string, number>();
  const { kind } = element;
  const walk = (part: Content, path: string): void => {
    if (part.type === 'value') {
      const weight = path === '/title' ? 3 : part.raw === true ? 0.5 : 1;
      traits.set(`${kind} ${path} ${part.key}`, weight);
    } else if (part.type === 'list') for (const item of part.items) walk(item, `${path}/`);
    else for (const [name, inner] of part.parts) walk(inner, `${path}/${name}`);
  };
  walk(content, '');
  // Alone, whose it is tells little: two people of one party are not one.
  if (owner !== undefined && traits.size > 0) traits.set(`${kind} of ${names?.get(owner) ?? owner}`, 0.25);
  return traits;
}

/** Whether a declaration has no name of its own that would hold in another version: its id is made of its place or its content. */
function isNameless({ element }: ElementContent): boolean {
  return element.name === undefined;
}

/** Whether the name of the owner is the beginning of the id; the id of a step is its name alone. */
function isInName({ element, owner }: ElementContent): boolean {
  return owner !== undefined && element.id.startsWith(`${owner}.`);
}

/** A person may change the team; what stands inside another declaration is the same only inside the same one. */
function ownersAgree(one: ElementContent, other: ElementContent, names: ReadonlyMap<string, string>): boolean {
  if (one.owner === undefined || other.owner === undefined || isInName(one)) return true;
  return (names.get(one.owner) ?? one.owner) === other.owner;
}

function idKey({ element }: ElementContent): string {
  return `${element.kind} ${element.id}`;
}

/** Places by kind and id, of declarations whose id stands for them alone and not for their place among others (`Disputes#3`). */
function uniqueById(contents: readonly ElementContent[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  contents.forEach((one, index) => {
    const key = idKey(one);
    if (/#\d+$/.test(one.element.id)) return;
    if (places.has(key)) twice.add(key);
    places.set(key, index);
  });
  for (const key of twice) places.delete(key);
  return places;
}
