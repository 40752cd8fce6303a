/** Which alliances of a workspace matter to each other, kept up to date one alliance at a time. */
import { spellingKeys } from './company-key.ts';
import type { PortfolioFacts } from './facts.ts';

/** Alliances by something that they say. */
class Index {
  readonly #sets = new Map<string, Set<string>>();

  add(key: string, alliance: string): void {
    const known = this.#sets.get(key);
    if (known) known.add(alliance);
    else this.#sets.set(key, new Set([alliance]));
  }

  delete(key: string, alliance: string): void {
    const known = this.#sets.get(key);
    known?.delete(alliance);
    if (known?.size === 0) this.#sets.delete(key);
  }

  of(key: string): Iterable<string> {
    return this.#sets.get(key) ?? [];
  }
}

/**
 * The facts of all alliances, found by what two of them may have in common: a person who leads both, a company that one of them bars from what the
 * other does, a name that is spelled in two ways. Setting one costs as much as that alliance states and shares.
 */
export class Portfolio {
  readonly #facts = new Map<string, { readonly facts: PortfolioFacts; readonly text: string }>();
  readonly #leads = new Index();
  readonly #bound = new Index();
  readonly #active = new Index();
  /** By a spelling, the titles that have it; and by a title, its alliances. */
  readonly #titles = new Index();
  readonly #named = new Index();

  /** Notes what an alliance says now. @returns the others to which that matters, none when it says the same as before */
  set(facts: PortfolioFacts): ReadonlySet<string> {
    const before = this.#facts.get(facts.alliance);
    if (before?.facts === facts) return new Set();
    const text = JSON.stringify(facts);
    if (before?.text === text) return new Set();
    const touched = this.delete(facts.alliance);
    this.#facts.set(facts.alliance, { facts, text });
    this.#each(facts, (index, key, value) => index.add(key, value));
    return new Set([...touched, ...this.#related(facts)]);
  }

  /** Forgets an alliance. @returns the others to which it mattered */
  delete(alliance: string): ReadonlySet<string> {
    const known = this.#facts.get(alliance);
    if (!known) return new Set();
    const related = this.#related(known.facts);
    this.#facts.delete(alliance);
    this.#each(known.facts, (index, key, value) => {
      // A title goes with the last alliance that writes it.
      if (index !== this.#titles || [...this.#named.of(value)].length === 0) index.delete(key, value);
    });
    return related;
  }

  /** The other alliances that have something in common with one, by name. */
  othersOf(alliance: string): readonly PortfolioFacts[] {
    const known = this.#facts.get(alliance);
    if (!known) return [];
    return [...this.#related(known.facts)].sort().flatMap((name) => this.#facts.get(name)?.facts ?? []);
  }

  #each(
    { alliance, companies, restrictions, leads }: PortfolioFacts,
    act: (index: Index, key: string, value: string) => void,
  ): void {
    for (const { key } of leads) act(this.#leads, key, alliance);
    for (const { binds } of restrictions) for (const key of binds) act(this.#bound, key, alliance);
    for (const { key, title } of companies) {
      act(this.#active, key, alliance);
      act(this.#named, title, alliance);
      for (const spelling of spellingKeys(key)) act(this.#titles, spelling, title);
    }
  }

  #related({ alliance, companies, restrictions, leads }: PortfolioFacts): Set<string> {
    const related = new Set<string>();
    const take = (names: Iterable<string>): void => {
      for (const name of names) related.add(name);
    };
    for (const { key } of leads) take(this.#leads.of(key));
    for (const { binds } of restrictions) for (const key of binds) take(this.#active.of(key));
    for (const { key, title } of companies) {
      take(this.#bound.of(key));
      for (const spelling of spellingKeys(key))
        for (const other of this.#titles.of(spelling)) if (other !== title) take(this.#named.of(other));
    }
    related.delete(alliance);
    return related;
  }
}

/** The facts of the others for each of some alliances: what a check of all of them at once needs. */
export function portfolioOf(all: Iterable<PortfolioFacts>): Portfolio {
  const portfolio = new Portfolio();
  for (const facts of all) portfolio.set(facts);
  return portfolio;
}
