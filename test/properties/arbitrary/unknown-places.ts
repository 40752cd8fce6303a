import { GrammarAST } from 'langium';
import { language } from './grammar-writer.ts';

/** A text in which one place of the grammar that takes `tbd "reason"` has it. */
export interface UnknownPlace {
  /** The rule and the call in it, as `LiabilityCap > CapTerm`, for reports. */
  readonly title: string;
  /** The declaration that holds the place; `alliance …` where it is the alliance's own. */
  readonly declaration: string;
}

const rules = new Map(
  language.alliance.Grammar.rules.filter((rule) => GrammarAST.isParserRule(rule)).map((rule) => [rule.name, rule]),
);

/** A call of a rule in another one; the same object stands in the grammar. */
interface Call {
  readonly from: string;
  readonly to: string;
  readonly element: GrammarAST.RuleCall;
}

const calls: readonly Call[] = [...rules].flatMap(([from, rule]) =>
  callsIn(rule.definition).map((element) => ({ from, to: element.rule.$refText, element })),
);

/** For every call through which the grammar can come to `tbd`, a declaration that comes to it there. @param reason what stands behind `tbd` */
export function unknownPlaces(reason: string): UnknownPlace[] {
  const toUnknown = pathsTo('Unknown');
  const fromRoot = pathsFrom(['Declaration', 'Alliance']);
  return calls.flatMap((call) => {
    const before = fromRoot.get(call.from);
    const after = call.to === 'Unknown' ? [] : toUnknown.get(call.to);
    if (!before || !after) return [];
    const path = [...before, call, ...after];
    const root = path[0]?.from === 'Declaration' ? path.shift()?.to : path[0]?.from;
    if (root === undefined || root === 'Unknown') return [];
    return [{ title: `${call.from} > ${call.to}`, declaration: new Writer(path, reason).write(root) }];
  });
}

/** The shortest way from each rule to one. */
function pathsTo(target: string): ReadonlyMap<string, readonly Call[]> {
  const found = new Map<string, readonly Call[]>([[target, []]]);
  for (const [name, path] of found)
    for (const call of calls) if (call.to === name && !found.has(call.from)) found.set(call.from, [call, ...path]);
  return found;
}

/** The shortest way to each rule from one of some. */
function pathsFrom(roots: readonly string[]): ReadonlyMap<string, readonly Call[]> {
  const found = new Map<string, readonly Call[]>(roots.map((root) => [root, []]));
  for (const [name, path] of found)
    for (const call of calls) if (call.from === name && !found.has(call.to)) found.set(call.to, [...path, call]);
  return found;
}

/** Writes as little as the grammar asks for, except along a path of calls. */
class Writer {
  private readonly path: readonly Call[];
  private readonly reason: string;
  private out = '';

  constructor(path: readonly Call[], reason: string) {
    this.path = path;
    this.reason = reason;
  }

  write(root: string): string {
    this.rule(root, 0);
    return this.out.trim();
  }

  /** @param step which call of the path is next; beyond its end when the rule is not on it */
  private rule(name: string, step: number): void {
    const rule = rules.get(name);
    if (name === 'Unknown') this.word(`tbd "${this.reason}"`);
    else if (rule) this.element(rule.definition, step);
    else this.word(TERMINALS[name] ?? 'zorp');
  }

  private element(element: GrammarAST.AbstractElement, step: number): void {
    const next = this.path[step]?.element;
    const onPath = next !== undefined && callsIn(element).includes(next);
    const optional = element.cardinality === '?' || element.cardinality === '*';
    if (optional && !onPath) return;
    if (GrammarAST.isKeyword(element)) this.word(element.value);
    else if (GrammarAST.isGroup(element)) for (const part of element.elements) this.element(part, step);
    else if (GrammarAST.isAlternatives(element)) this.alternative(element, next, step);
    else if (GrammarAST.isAssignment(element)) this.element(element.terminal, step);
    else if (GrammarAST.isRuleCall(element))
      this.rule(element.rule.$refText, element === next ? step + 1 : Number.POSITIVE_INFINITY);
    else if (GrammarAST.isCrossReference(element)) this.word('Northwind');
  }

  private alternative(element: GrammarAST.Alternatives, next: GrammarAST.RuleCall | undefined, step: number): void {
    const chosen = element.elements.find((one) => next && callsIn(one).includes(next)) ?? element.elements[0];
    if (chosen) this.element(chosen, step);
  }

  private word(text: string): void {
    this.out += /^$|\n$/.test(this.out) ? text : ` ${text}`;
  }
}

const TERMINALS: Readonly<Record<string, string>> = {
  TEXT: '"words"',
  DATE: '2026-03-01',
  PERCENT: '50%',
  RANGE: '1..3',
  NUMBER: '2',
  NAME: 'Something',
};

function callsIn(element: GrammarAST.AbstractElement): GrammarAST.RuleCall[] {
  if (GrammarAST.isRuleCall(element)) return [element];
  if (GrammarAST.isAssignment(element)) return callsIn(element.terminal);
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) return element.elements.flatMap(callsIn);
  return [];
}
