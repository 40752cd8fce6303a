import { AstUtils, type Grammar, GrammarAST, GrammarUtils } from 'langium';
import { partsOf, TokenSets, tokenOf } from '../grammar/token-sets.ts';
import type { PlanAssignment, PlanRule, PlanStep, PlanTerminal, ReadingPlan } from './plan.ts';

type Element = GrammarAST.AbstractElement;

/**
 * Turns the grammar into a plan for reading.
 * @throws Error where the grammar uses what {@link StraightReader} does not know: then it learns it, or the grammar does without.
 */
export function makePlan(grammar: Grammar): ReadingPlan {
  return new PlanMaker(grammar).make();
}

/** The elements of the grammar that read a token or call a rule, in the order in which a plan has its steps for them. */
export function readingElements(grammar: Grammar): readonly Element[] {
  const found: Element[] = [];
  const collect = (element: Element): void => {
    if (isReading(element)) found.push(element);
    else for (const part of partsOf(element)) collect(part);
  };
  for (const rule of grammar.rules) if (rule.$type === 'ParserRule') collect(rule.definition);
  return found;
}

/** Whether an element reads a token or calls a rule that makes a node. */
function isReading(element: Element): boolean {
  if (element.$type === 'Keyword' || element.$type === 'CrossReference') return true;
  return element.$type === 'RuleCall' && !isFragment((element as GrammarAST.RuleCall).rule.ref);
}

function isFragment(rule: GrammarAST.AbstractRule | undefined): boolean {
  return rule?.$type === 'ParserRule' && rule.fragment;
}

class PlanMaker {
  private readonly grammar: Grammar;
  private readonly tokenSets: TokenSets;
  private readonly rules: readonly GrammarAST.ParserRule[];
  private readonly terminals: readonly GrammarAST.TerminalRule[];
  private readonly keywords: readonly string[];
  private readonly sets: (readonly number[])[] = [];
  private readonly known = new Map<string, number>();

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    this.tokenSets = new TokenSets(grammar);
    this.rules = grammar.rules.filter((rule) => rule.$type === 'ParserRule');
    this.terminals = grammar.rules.filter((rule) => rule.$type === 'TerminalRule' && !rule.fragment) as never;
    const words = new Set<string>();
    for (const element of readingElements(grammar)) {
      if (element.$type === 'Keyword') words.add((element as GrammarAST.Keyword).value);
    }
    this.keywords = [...words];
  }

  make(): ReadingPlan {
    if (this.grammar.rules.some(({ $type }) => $type === 'InfixRule')) throw unknown('infix rules');
    const rules = this.rules.map((rule) => this.rule(rule));
    const entry = this.rules.findIndex(({ entry }) => entry);
    return {
      keywords: this.keywords,
      terminals: this.terminals.map(terminalPlan),
      sets: this.sets,
      rules,
      entry,
    };
  }

  private rule(rule: GrammarAST.ParserRule): PlanRule {
    const { name, definition } = rule;
    if (rule.parameters.length > 0) throw unknown(`parameters (${name})`);
    const body = this.step(definition);
    if (rule.fragment) return { name, body };
    if (!GrammarUtils.isDataTypeRule(rule)) return { name, type: GrammarUtils.getTypeName(rule), body };
    if (rule.dataType !== 'string') throw unknown(`values that are no text (${name})`);
    return { name, text: true, body };
  }

  private step(element: Element): PlanStep {
    const { cardinality: times } = element;
    const inner = this.once(element);
    if (times && inner.times) throw unknown('repetitions of repetitions');
    return times ? { ...inner, times, first: this.first(element) } : inner;
  }

  private once(element: Element): PlanStep {
    if (GrammarAST.isAssignment(element)) return this.step(element.terminal);
    if (GrammarAST.isCrossReference(element)) return { ...this.reading(element.terminal!), ...assignment(element) };
    if (GrammarAST.isKeyword(element)) return { ...this.reading(element), ...assignment(element) };
    if (GrammarAST.isRuleCall(element)) {
      if (element.arguments.length > 0) throw unknown('arguments of rules');
      const called = element.rule.ref;
      if (!isFragment(called)) return { ...this.reading(element), ...assignment(element) };
      return { include: this.rules.indexOf(called as GrammarAST.ParserRule) };
    }
    if (GrammarAST.isAction(element)) {
      if (element.feature) throw unknown('actions that assign');
      return { type: GrammarUtils.getTypeName(element) };
    }
    const parts = partsOf(element);
    const steps = (): PlanStep[] => parts.map((part) => this.step(part));
    if (GrammarAST.isAlternatives(element)) {
      return { one: steps(), firsts: parts.map((part) => this.first(part)) };
    }
    if (!GrammarAST.isGroup(element) || element.guardCondition) throw unknown(element.$type);
    return { all: steps() };
  }

  private reading(element: Element): { token: number } | { call: number } {
    const token = tokenOf(element);
    if (token !== undefined) return { token: this.token(token) };
    const called = this.tokenSets.called(element);
    if (!called) throw unknown(element.$type);
    return { call: this.rules.indexOf(called) };
  }

  private token(name: string): number {
    const keyword = this.keywords.indexOf(name);
    if (keyword >= 0) return keyword;
    return this.keywords.length + this.terminals.findIndex((terminal) => terminal.name === name);
  }

  /** The set of tokens that an element begins with, by its place in the plan. */
  private first(element: Element): number {
    const set = [...this.tokenSets.first(element)].map((name) => this.token(name)).sort((a, b) => a - b);
    const key = set.join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.sets.length);
    return this.sets.push(set) - 1;
  }
}

/** Where what an element reads goes to. */
function assignment(element: Element): PlanAssignment {
  const found = AstUtils.getContainerOfType(element, GrammarAST.isAssignment);
  if (!found) return {};
  const { feature, operator, terminal } = found;
  const isReference = GrammarAST.isCrossReference(terminal);
  if (isReference && terminal.isMulti) throw unknown('references to several');
  return { to: feature, as: operator, ...(isReference ? { ref: true } : {}) };
}

function terminalPlan(rule: GrammarAST.TerminalRule): PlanTerminal {
  const { source: pattern, flags } = GrammarUtils.terminalRegex(rule);
  const { name } = rule;
  if (!rule.hidden) return { name, pattern, flags };
  return { name, pattern, flags, hidden: name === 'WS' ? 'skipped' : 'kept' };
}

function unknown(what: string): Error {
  return new Error(`Reading without the parser library knows no ${what}; packages/language/src/reading would have to.`);
}
