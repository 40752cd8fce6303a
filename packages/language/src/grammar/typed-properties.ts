import type { Grammar, GrammarAST } from 'langium';
import { type WordSetName, wordSets } from '../words/sets.ts';

/** A property of a syntax node that holds a word of a closed set, or what a terminal matched. */
export interface TypedProperty {
  readonly property: string;
  /** The terminal: `NUMBER`, `RANGE`, `PERCENT`, `DATE`, `NAME`. */
  readonly terminal?: string;
  /** The closed sets whose words may stand here. */
  readonly sets: readonly WordSetName[];
  /** Whether the grammar lets any other word through, to be told by a check. */
  readonly open: boolean;
}

type PropertyTable = ReadonlyMap<string, readonly TypedProperty[]>;

const tables = new WeakMap<Grammar, PropertyTable>();

/** For every type of syntax node its properties that hold words and values, read off the grammar once. */
export function typedProperties(grammar: Grammar): PropertyTable {
  const known = tables.get(grammar);
  if (known) return known;
  const table = new Map<string, TypedProperty[]>();
  for (const rule of grammar.rules) {
    if (rule.$type !== 'ParserRule' || rule.fragment || rule.dataType) continue;
    const type = rule.inferredType?.name ?? rule.returnType?.ref?.name ?? rule.name;
    const properties = table.get(type) ?? [];
    collect(rule.definition, undefined, properties);
    table.set(type, properties);
  }
  for (const [type, properties] of table) if (properties.length === 0) table.delete(type);
  tables.set(grammar, table);
  return table;
}

type Part =
  | GrammarAST.Assignment
  | GrammarAST.RuleCall
  | GrammarAST.Group
  | GrammarAST.Alternatives
  | GrammarAST.Keyword;

function collect(element: GrammarAST.AbstractElement, property: string | undefined, into: TypedProperty[]): void {
  const part = element as Part;
  switch (part.$type) {
    case 'Assignment':
      collect(part.terminal, part.feature, into);
      break;
    case 'Group':
    case 'Alternatives':
      for (const each of part.elements) collect(each, property, into);
      break;
    case 'RuleCall': {
      const rule = part.rule.ref;
      if (rule?.$type === 'TerminalRule' && property) {
        add(into, { property, terminal: rule.name, sets: [], open: false });
      } else if (rule?.$type === 'ParserRule') {
        if (rule.fragment) collect(rule.definition, undefined, into);
        else if (rule.dataType && property) add(into, { property, ...setsOf(rule) });
      }
      break;
    }
  }
}

/** The same property may be written in two places of a rule. */
function add(into: TypedProperty[], typed: TypedProperty): void {
  const same = into.find((other) => other.property === typed.property && other.terminal === typed.terminal);
  if (!same) into.push(typed);
}

/** The sets of a rule `<Set>Word`, and of those that it calls. */
function setsOf(rule: GrammarAST.ParserRule): { sets: WordSetName[]; open: boolean } {
  const sets: WordSetName[] = [];
  const name = rule.name.replace(/Word$/, '');
  if (Object.hasOwn(wordSets, name)) sets.push(name as WordSetName);
  let open = false;
  const visit = (element: GrammarAST.AbstractElement): void => {
    const part = element as Part;
    if (part.$type === 'Group' || part.$type === 'Alternatives') part.elements.forEach(visit);
    if (part.$type !== 'RuleCall') return;
    const called = part.rule.ref;
    if (called?.name === 'WORD') open = true;
    else if (called?.$type === 'ParserRule') {
      const inner = setsOf(called);
      sets.push(...inner.sets);
      open ||= inner.open;
    }
  };
  visit(rule.definition);
  return { sets, open };
}
