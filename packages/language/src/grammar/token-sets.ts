import type { Grammar, GrammarAST } from 'langium';

/** A token as the grammar names it: the text of a keyword, or the name of a terminal in capitals. */
export type TokenName = string;

type Element = GrammarAST.AbstractElement;
type TokenSet = ReadonlySet<TokenName>;

/** A decision of the parser that one token of look-ahead does not settle. */
export interface Conflict {
  readonly rule: string;
  readonly at: string;
  readonly tokens: readonly TokenName[];
}

const NOTHING: TokenSet = new Set();

/**
 * What may come where, computed once from the grammar: which tokens an element may begin with (FIRST), which may come after a rule (FOLLOW),
 * and which may continue what is already complete.
 *
 * Source: A. V. Aho, M. S. Lam, R. Sethi, J. D. Ullman, "Compilers: Principles, Techniques, and Tools", 2nd edition, section 4.4.2.
 */
export class TokenSets {
  private readonly rules: ReadonlyMap<string, GrammarAST.ParserRule>;
  private readonly firsts = new Map<Element, TokenSet>();
  private readonly empties = new Map<Element, boolean>();
  private readonly followSets = new Map<string, Set<TokenName>>();

  constructor(grammar: Grammar) {
    this.rules = new Map(
      grammar.rules.flatMap((rule) => (rule.$type === 'ParserRule' ? [[rule.name, rule] as const] : [])),
    );
  }

  /** The rule of that name; undefined for terminals. */
  rule(name: string): GrammarAST.ParserRule | undefined {
    return this.rules.get(name);
  }

  /** All rules of the parser, in the order of the grammar. */
  allRules(): Iterable<GrammarAST.ParserRule> {
    return this.rules.values();
  }

  /** The rule that an element calls, or undefined when it is no call of a parser rule. */
  called(element: Element): GrammarAST.ParserRule | undefined {
    if (element.$type !== 'RuleCall') return undefined;
    const rule = (element as GrammarAST.RuleCall).rule.ref;
    return rule?.$type === 'ParserRule' ? rule : undefined;
  }

  /** The tokens that an element may begin with. */
  first(element: Element): TokenSet {
    const known = this.firsts.get(element);
    if (known) return known;
    this.firsts.set(element, NOTHING);
    const found = this.firstWithoutCardinality(element);
    this.firsts.set(element, found);
    return found;
  }

  private firstWithoutCardinality(element: Element): TokenSet {
    const token = tokenOf(element);
    if (token !== undefined) return new Set([token]);
    const called = this.called(element);
    if (called) return this.first(called.definition);
    const set = new Set<TokenName>();
    for (const part of partsOf(element)) {
      for (const name of this.first(part)) set.add(name);
      if (isSequence(element) && !this.mayBeEmpty(part)) break;
    }
    return set;
  }

  /** Whether an element may be left out. */
  mayBeEmpty(element: Element): boolean {
    if (element.cardinality === '?' || element.cardinality === '*') return true;
    if (element.$type === 'Action') return true;
    if (tokenOf(element) !== undefined) return false;
    const known = this.empties.get(element);
    if (known !== undefined) return known;
    this.empties.set(element, false);
    const called = this.called(element);
    const parts = partsOf(element);
    const empty = called
      ? this.mayBeEmpty(called.definition)
      : isSequence(element)
        ? parts.every((part) => this.mayBeEmpty(part))
        : parts.some((part) => this.mayBeEmpty(part));
    this.empties.set(element, empty);
    return empty;
  }

  /** The tokens with which a complete sentence of an element can go on: `on` after `baseline USD 0`. */
  continuations(element: Element): TokenSet {
    return this.continuationsOf(element, new Set());
  }

  private continuationsOf(element: Element, within: ReadonlySet<Element>): Set<TokenName> {
    const set = new Set<TokenName>();
    if (within.has(element)) return set;
    const inside = new Set([...within, element]);
    if (element.cardinality === '*' || element.cardinality === '+') addAll(set, this.first(element));
    const called = this.called(element);
    if (called) return addAll(set, this.continuationsOf(called.definition, inside));
    const parts = partsOf(element);
    if (!isSequence(element)) {
      for (const part of parts) addAll(set, this.continuationsOf(part, inside));
      return set;
    }
    for (const part of [...parts].reverse()) {
      addAll(set, this.continuationsOf(part, inside));
      if (!this.mayBeEmpty(part)) break;
      addAll(set, this.first(part));
    }
    return set;
  }

  /** The tokens that may come after a rule, wherever it is called; `EOF` after the entry rule. */
  follow(rule: string): TokenSet {
    if (this.followSets.size === 0) this.computeFollow();
    return this.followSets.get(rule) ?? NOTHING;
  }

  private computeFollow(): void {
    for (const [name, rule] of this.rules) this.followSets.set(name, new Set(rule.entry ? ['EOF'] : []));
    for (let grown = true; grown; ) {
      grown = false;
      for (const [name, rule] of this.rules) {
        this.visit(rule.definition, this.followSets.get(name)!, (element, after) => {
          const called = this.called(element);
          if (!called) return;
          const set = this.followSets.get(called.name)!;
          const before = set.size;
          addAll(set, after);
          grown ||= set.size > before;
        });
      }
    }
  }

  /** Every decision that needs more than the next token. */
  conflicts(): Conflict[] {
    const conflicts: Conflict[] = [];
    for (const rule of this.rules.values()) {
      this.visit(rule.definition, this.follow(rule.name), (element, after) => {
        const report = (tokens: readonly TokenName[]): void => {
          if (tokens.length > 0)
            conflicts.push({ rule: rule.name, at: element.$cstNode?.text ?? element.$type, tokens });
        };
        const begins = this.first(element);
        const optional = element.cardinality === '?' || element.cardinality === '*';
        if (optional || element.cardinality === '+') report([...begins].filter((token) => after.has(token)));
        if (element.$type !== 'Alternatives') return;
        const seen = new Set<TokenName>();
        for (const part of partsOf(element)) {
          const set = new Set(this.first(part));
          if (this.mayBeEmpty(part)) addAll(set, after);
          report([...set].filter((token) => seen.has(token)));
          addAll(seen, set);
        }
      });
    }
    return conflicts;
  }

  /**
   * Calls `see` for an element and all elements inside it (not those of the rules that it calls) with the tokens that may come after it,
   * one more round of a repetition included only for its parts.
   */
  visit(element: Element, after: TokenSet, see: (element: Element, after: TokenSet) => void): void {
    see(element, after);
    const repeats = element.cardinality === '*' || element.cardinality === '+';
    const inner = repeats ? addAll(new Set(after), this.first(element)) : after;
    const parts = partsOf(element);
    if (!isSequence(element)) {
      for (const part of parts) this.visit(part, inner, see);
      return;
    }
    let behind = inner;
    for (const part of [...parts].reverse()) {
      this.visit(part, behind, see);
      const begins = this.first(part);
      behind = this.mayBeEmpty(part) ? addAll(new Set(behind), begins) : begins;
    }
  }
}

/** The elements directly inside an element: of an assignment what is assigned, of a group or alternatives their parts. */
export function partsOf(element: Element): readonly Element[] {
  switch (element.$type) {
    case 'Assignment':
      return [(element as GrammarAST.Assignment).terminal];
    case 'Group':
    case 'Alternatives':
    case 'UnorderedGroup':
    case 'TerminalGroup':
    case 'TerminalAlternatives':
      return (element as GrammarAST.Group).elements;
    case 'CrossReference': {
      const { terminal } = element as GrammarAST.CrossReference;
      return terminal ? [terminal] : [];
    }
    default:
      return [];
  }
}

/** The token that an element is; undefined for what is made of several. */
export function tokenOf(element: Element): TokenName | undefined {
  if (element.$type === 'Keyword') return (element as GrammarAST.Keyword).value;
  if (element.$type !== 'RuleCall') return undefined;
  const { ref } = (element as GrammarAST.RuleCall).rule;
  return ref?.$type === 'TerminalRule' ? ref.name : undefined;
}

function isSequence(element: Element): boolean {
  return element.$type !== 'Alternatives';
}

function addAll(set: Set<TokenName>, more: Iterable<TokenName>): Set<TokenName> {
  for (const one of more) set.add(one);
  return set;
}
