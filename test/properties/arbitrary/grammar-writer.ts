import { Random } from '@alliance-lang/dev/bench/random';
import { createAllianceServices } from '@alliance-lang/language';
import { GrammarAST } from 'langium';

/** The language that all properties read with: one parser for all. */
export const language = createAllianceServices();

/** Deeper than this only what must be written is written. */
const DEPTH = 9;

/** A declaration that others can name: `Northwind` of type `Party`. */
export interface Named {
  readonly type: string;
  readonly name: string;
}

const rules = new Map(
  language.alliance.Grammar.rules.filter((rule) => GrammarAST.isParserRule(rule)).map((rule) => [rule.name, rule]),
);

/** The rules of all declarations except the alliance itself. */
export const declarationRules: readonly string[] = callsIn(rules.get('Declaration')?.definition).map(
  (call) => call.rule.$refText,
);

/** Whether a declaration of this rule bears a name of its own. */
export function bearsName(rule: string): boolean {
  const definition = rules.get(rule)?.definition;
  return GrammarAST.isGroup(definition) && definition.elements.some((part) => isName(part) && !part.cardinality);
}

/** The type that a declaration of this rule has in the syntax tree. */
export function typeOf(rule: string): string {
  return rules.get(rule)?.inferredType?.name ?? rule;
}

/**
 * Writes what the grammar allows, choosing at random: every construct, every form of value, every word. What comes out can be read; what
 * it says need make no sense.
 */
export class GrammarWriter {
  private readonly random: Random;
  private readonly named: readonly Named[];
  private out = '';
  private indent = '';
  private name: string | undefined;

  /** @param named what references may lead to */
  constructor(seed: number, named: readonly Named[]) {
    this.random = new Random(seed);
    this.named = named;
  }

  /** A declaration by the name of its rule. @param name its name, where it bears one */
  declaration(rule: string, name?: string): string {
    this.out = '';
    this.name = name;
    this.rule(rule, 0);
    return `${this.out.trim()}\n`;
  }

  private rule(name: string, depth: number): void {
    const rule = rules.get(name);
    if (rule) this.element(rule.definition, depth);
    else this.word(this.terminal(name));
  }

  private element(element: GrammarAST.AbstractElement, depth: number): void {
    const times = this.times(element.cardinality, depth);
    for (let time = 0; time < times; time++) {
      if (times > 1 || GrammarAST.isAlternatives(element)) this.startStatement(element);
      this.once(element, depth);
    }
  }

  private times(cardinality: string | undefined, depth: number): number {
    const deep = depth > DEPTH;
    if (cardinality === '?') return !deep && this.random.chance(0.5) ? 1 : 0;
    if (cardinality === '*') return deep ? 0 : this.random.below(5);
    if (cardinality === '+') return deep ? 1 : 1 + this.random.below(3);
    return 1;
  }

  private startStatement(element: GrammarAST.AbstractElement): void {
    if (element.cardinality !== '*' || !GrammarAST.isAlternatives(element)) return;
    this.out += `\n${this.indent}`;
  }

  private once(element: GrammarAST.AbstractElement, depth: number): void {
    if (GrammarAST.isKeyword(element)) this.keyword(element.value);
    else if (GrammarAST.isGroup(element)) for (const part of element.elements) this.element(part, depth);
    else if (GrammarAST.isAlternatives(element)) this.alternative(element, depth);
    else if (GrammarAST.isAssignment(element)) this.assignment(element, depth);
    else if (GrammarAST.isRuleCall(element)) this.rule(element.rule.$refText, depth + 1);
    else if (GrammarAST.isCrossReference(element)) this.word(this.reference(element.type.$refText));
  }

  private alternative(element: GrammarAST.Alternatives, depth: number): void {
    const [first] = element.elements;
    if (first) this.element(depth > DEPTH ? first : this.random.pick(element.elements), depth);
  }

  private assignment(element: GrammarAST.Assignment, depth: number): void {
    if (element.feature === 'name' && this.name !== undefined) {
      this.word(this.name);
      this.name = undefined;
    } else this.element(element.terminal, depth);
  }

  private keyword(value: string): void {
    if (value === '}') {
      this.indent = this.indent.slice(2);
      this.out += `\n${this.indent}}`;
      return;
    }
    this.word(value);
    if (value === '{') this.indent += '  ';
  }

  private word(text: string): void {
    this.out += /\s$|^$/.test(this.out) ? text : ` ${text}`;
  }

  private reference(type: string): string {
    const { random } = this;
    const fitting = this.named.filter((named) => language.shared.AstReflection.isSubtype(named.type, type));
    if (fitting.length > 0 && random.chance(0.85)) return random.pick(fitting).name;
    return random.pick(['Nobody', 'Northwind.Alice', 'Contoso', 'Élan.Zoë', ...this.named.map(({ name }) => name)]);
  }

  private terminal(name: string): string {
    const { random } = this;
    switch (name) {
      case 'TEXT':
        return random.pick([
          '"Retail"',
          '"a \\"b\\" — 北京 🚀"',
          '""',
          '"""\n  two\n  lines\n"""',
          '“curly”',
          '"<b>&amp;"',
        ]);
      case 'DATE':
        return random.pick(['2026-03-01', '2027-12-31', '2028-02-29', '2026-13-45', '1.2.2027', '2026/4/5']);
      case 'PERCENT':
        return random.pick(['50%', '0%', '33.3%', '120%', '12,5 %']);
      case 'RANGE':
        return random.pick(['1..3', '10..5', '100,000..250,000', '2.5..3']);
      case 'NUMBER':
        return random.pick([
          '1',
          '2',
          '5',
          '0',
          '31',
          '12',
          '2.5',
          '300k',
          '5M',
          '-3',
          '1,000',
          '99999999999999999999',
        ]);
      case 'NAME':
        return random.pick(['USD', 'EUR', 'March', 'Alice', 'Bruno', 'Chidi', 'Élan', 'Step1', '北京']);
      default:
        return random.pick(['zorp', 'monthly-ish', 'dayz', 'x']);
    }
  }
}

function isName(element: GrammarAST.AbstractElement): boolean {
  return GrammarAST.isAssignment(element) && element.feature === 'name';
}

function callsIn(element: GrammarAST.AbstractElement | undefined): GrammarAST.RuleCall[] {
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(callsIn);
  return GrammarAST.isRuleCall(element) ? [element] : [];
}
