import type { Grammar, GrammarAST } from 'langium';

/** What the machine reads: the name of a token's type, which for a word of the grammar is the word itself. */
export interface MachineToken {
  readonly tokenType: { readonly name: string };
}

/** A rule being read, and the property of the rule around it that takes its result. */
export interface PathEntry {
  readonly rule: string;
  readonly property?: string;
}

/** A token that may come next, and what it would be. */
export interface Expectation {
  /** The token's type: a word of the grammar, a sign, or a terminal such as `NAME`. */
  readonly token: string;
  /** The type that a name must refer to; absent for what is no reference. */
  readonly refersTo?: string;
  /** The rules around the token, innermost first; each with its property that takes what is read inside it. */
  readonly path: readonly PathEntry[];
}

/** A place in a rule. */
interface State {
  readonly rule: string;
  readonly steps: Step[];
  /** Whether the rule may end here. */
  ends: boolean;
}

type Step =
  | { readonly type: 'empty'; readonly to: State }
  | {
      readonly type: 'token';
      readonly to: State;
      readonly token: string;
      readonly property?: string;
      readonly refersTo?: string;
    }
  | { readonly type: 'call'; readonly to: State; readonly rule: string; readonly property?: string };

/** Where to go on when a called rule ends. */
interface Frame {
  readonly back: State;
  readonly property?: string;
  readonly below: Frame | undefined;
}

/** One way in which what was read so far may be understood. */
interface Thread {
  readonly state: State;
  readonly frame: Frame | undefined;
}

/** All ways in which what was read so far may be understood; none of them when it cannot be read. */
export type Position = readonly Thread[];

interface Choice {
  readonly thread: Thread;
  readonly step: Extract<Step, { type: 'token' }>;
}

/**
 * The grammar as a recursive transition network, walked token by token: tells at any place what may come next, without a parser that must
 * have read everything before. Positions are immutable values, so that a place can be kept and returned to.
 *
 * Source: W. A. Woods, "Transition network grammars for natural language analysis", CACM 13 (1970).
 */
export class GrammarMachine {
  private readonly starts = new Map<string, State>();
  private readonly rules: ReadonlyMap<string, GrammarAST.ParserRule>;
  private readonly choicesOf = new WeakMap<Position, readonly Choice[]>();

  constructor(grammar: Grammar) {
    this.rules = new Map(
      grammar.rules.flatMap((rule) => (rule.$type === 'ParserRule' ? [[rule.name, rule] as const] : [])),
    );
  }

  /** The position before the first token of a rule. */
  start(rule: string): Position {
    return [{ state: this.startOf(rule), frame: undefined }];
  }

  /** The position after a token; empty when the token cannot stand there. */
  after(position: Position, token: MachineToken): Position {
    return this.taken(position, token).map(({ thread, step }) => ({ state: step.to, frame: thread.frame }));
  }

  /** What a token is, among what may come next; empty when it cannot stand there. */
  matched(position: Position, token: MachineToken): readonly Expectation[] {
    return this.taken(position, token).map(expectationOf);
  }

  /** What may come next. */
  expected(position: Position): readonly Expectation[] {
    return this.choices(position).map(expectationOf);
  }

  /** Whether a token of this type may come next. */
  expects(position: Position, token: string): boolean {
    return this.choices(position).some(({ step }) => step.token === token);
  }

  /** Whether the rule that the walk started with may end here. */
  mayEnd(position: Position): boolean {
    return this.closure(position).some(({ state, frame }) => state.ends && frame === undefined);
  }

  /** The nearest position behind a token of this type, whatever stands before it; empty when none can come within the statement. */
  skipTo(position: Position, token: string): Position {
    let front = position;
    // The states of a rule are shared by all who call it: whoever called tells them apart.
    const seen = new Map<State, Set<State | undefined>>();
    for (let steps = 0; steps < LONGEST_HEADER && front.length > 0; steps++) {
      const choices = this.choices(front);
      const found = choices.filter(({ step }) => step.token === token);
      if (found.length > 0) return found.map(({ thread, step }) => ({ state: step.to, frame: thread.frame }));
      front = choices.flatMap(({ thread, step }) => {
        const callers = seen.get(step.to) ?? new Set();
        if (callers.has(thread.frame?.back)) return [];
        seen.set(step.to, callers.add(thread.frame?.back));
        return [{ state: step.to, frame: thread.frame }];
      });
    }
    return [];
  }

  private taken(position: Position, token: MachineToken): readonly Choice[] {
    const name = token.tokenType.name;
    const choices = this.choices(position);
    const exact = choices.filter(({ step }) => step.token === name);
    // A word of the grammar may stand where any word may, as the name of a rule in `waive`.
    return exact.length === 0 && /^[a-z]/.test(name) ? choices.filter(({ step }) => step.token === 'WORD') : exact;
  }

  private choices(position: Position): readonly Choice[] {
    const known = this.choicesOf.get(position);
    if (known) return known;
    const found: Choice[] = [];
    for (const thread of this.closure(position)) {
      for (const step of thread.state.steps) if (step.type === 'token') found.push({ thread, step });
    }
    this.choicesOf.set(position, found);
    return found;
  }

  /** All places reached without reading a token. */
  private closure(position: Position): Thread[] {
    const reached: Thread[] = [];
    const seen = new Map<State, Set<Frame | undefined>>();
    const visit = (thread: Thread): void => {
      const frames = seen.get(thread.state);
      if (frames?.has(thread.frame)) return;
      if (frames) frames.add(thread.frame);
      else seen.set(thread.state, new Set([thread.frame]));
      reached.push(thread);
    };
    for (const thread of position) visit(thread);
    for (let i = 0; i < reached.length; i++) {
      const { state, frame } = reached[i]!;
      for (const step of state.steps) {
        if (step.type === 'empty') visit({ state: step.to, frame });
        else if (step.type === 'call')
          visit({
            state: this.startOf(step.rule),
            frame: { back: step.to, below: frame, ...(step.property === undefined ? {} : { property: step.property }) },
          });
      }
      if (state.ends && frame) visit({ state: frame.back, frame: frame.below });
    }
    return reached;
  }

  private startOf(name: string): State {
    const known = this.starts.get(name);
    if (known) return known;
    const start: State = { rule: name, steps: [], ends: false };
    this.starts.set(name, start);
    const rule = this.rules.get(name);
    if (rule) new RuleNetwork(name).add(rule.definition, start).ends = true;
    return start;
  }
}

/** More tokens than any header has before its brace. */
const LONGEST_HEADER = 12;

/** Builds the states of one rule. */
class RuleNetwork {
  private readonly rule: string;

  constructor(rule: string) {
    this.rule = rule;
  }

  /** Adds an element behind a state, with its cardinality; gives the state behind the element. */
  add(element: GrammarAST.AbstractElement, from: State, property?: string): State {
    const { cardinality } = element;
    if (!cardinality) return this.once(element, from, property);
    const enter = this.state();
    from.steps.push({ type: 'empty', to: enter });
    const done = this.once(element, enter, property);
    const behind = this.state();
    done.steps.push({ type: 'empty', to: behind });
    if (cardinality !== '+') enter.steps.push({ type: 'empty', to: behind });
    if (cardinality !== '?') done.steps.push({ type: 'empty', to: enter });
    return behind;
  }

  private once(element: GrammarAST.AbstractElement, from: State, property?: string): State {
    const part = element as Part;
    switch (part.$type) {
      case 'Keyword':
        return this.token(from, part.value, property);
      case 'Assignment':
        return this.add(part.terminal, from, part.feature);
      case 'CrossReference':
        return this.token(from, terminalName(part.terminal), property, part.type.$refText);
      case 'RuleCall': {
        const rule = part.rule.ref;
        if (rule?.$type === 'TerminalRule') return this.token(from, rule.name, property);
        const to = this.state();
        from.steps.push({
          type: 'call',
          to,
          rule: part.rule.$refText,
          ...(property === undefined ? {} : { property }),
        });
        return to;
      }
      case 'Group':
        return part.elements.reduce((state, each) => this.add(each, state, property), from);
      case 'Alternatives': {
        const to = this.state();
        for (const each of part.elements) this.add(each, from, property).steps.push({ type: 'empty', to });
        return to;
      }
      default:
        return from;
    }
  }

  private token(from: State, token: string, property?: string, refersTo?: string): State {
    const to = this.state();
    from.steps.push({
      type: 'token',
      to,
      token,
      ...(property === undefined ? {} : { property }),
      ...(refersTo === undefined ? {} : { refersTo }),
    });
    return to;
  }

  private state(): State {
    return { rule: this.rule, steps: [], ends: false };
  }
}

type Part =
  | GrammarAST.Keyword
  | GrammarAST.Assignment
  | GrammarAST.CrossReference
  | GrammarAST.RuleCall
  | GrammarAST.Group
  | GrammarAST.Alternatives
  | GrammarAST.Action;

function terminalName(terminal: GrammarAST.AbstractElement | undefined): string {
  const part = terminal as Part | undefined;
  if (part?.$type === 'RuleCall') return part.rule.$refText;
  return part?.$type === 'Keyword' ? part.value : 'NAME';
}

function expectationOf({ thread, step }: Choice): Expectation {
  return {
    token: step.token,
    ...(step.refersTo === undefined ? {} : { refersTo: step.refersTo }),
    path: pathOf(thread, step.property),
  };
}

function pathOf(thread: Thread, property: string | undefined): PathEntry[] {
  const path: PathEntry[] = [{ rule: thread.state.rule, ...(property === undefined ? {} : { property }) }];
  for (let frame = thread.frame; frame; frame = frame.below)
    path.push({ rule: frame.back.rule, ...(frame.property === undefined ? {} : { property: frame.property }) });
  return path;
}
