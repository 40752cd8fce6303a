import { readingPlan } from '../reading/generated/plan.ts';
import { type PlanRule, type PlanStep, partsOfStep } from '../reading/plan.ts';
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

let known: PropertyTable | undefined;

/** For every type of syntax node its properties that hold words and values, read off the plan of the grammar once. */
export function typedProperties(): PropertyTable {
  if (known) return known;
  const table = new Map<string, TypedProperty[]>();
  for (const { type, body } of readingPlan().rules) {
    if (type === undefined) continue;
    const properties = table.get(type) ?? [];
    collect(body, properties);
    table.set(type, properties);
  }
  for (const [type, properties] of table) if (properties.length === 0) table.delete(type);
  known = table;
  return table;
}

function collect(step: PlanStep, into: TypedProperty[]): void {
  const { rules, keywords, terminals } = readingPlan();
  if ('include' in step) collect(rules[step.include]!.body, into);
  else if ('call' in step) {
    const rule = rules[step.call]!;
    if (rule.text && step.to) add(into, { property: step.to, ...setsOf(rule) });
  } else if ('token' in step) {
    const terminal = terminals[step.token - keywords.length]?.name;
    if (terminal && step.to && !step.ref) add(into, { property: step.to, terminal, sets: [], open: false });
  } else for (const part of partsOfStep(step)) collect(part, into);
}

/** The same property may be written in two places of a rule. */
function add(into: TypedProperty[], typed: TypedProperty): void {
  const same = into.find((other) => other.property === typed.property && other.terminal === typed.terminal);
  if (!same) into.push(typed);
}

/** The sets of a rule `<Set>Word`, and of those that it calls. */
function setsOf(rule: PlanRule): { sets: WordSetName[]; open: boolean } {
  const { rules, keywords, terminals } = readingPlan();
  const sets: WordSetName[] = [];
  const name = rule.name.replace(/Word$/, '');
  if (Object.hasOwn(wordSets, name)) sets.push(name as WordSetName);
  let open = false;
  const visit = (step: PlanStep): void => {
    partsOfStep(step).forEach(visit);
    if ('token' in step && terminals[step.token - keywords.length]?.name === 'WORD') open = true;
    if (!('call' in step)) return;
    const inner = setsOf(rules[step.call]!);
    sets.push(...inner.sets);
    open ||= inner.open;
  };
  visit(rule.body);
  return { sets, open };
}
