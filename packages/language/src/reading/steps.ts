import { readingPlan } from './generated/plan.ts';
import { type PlanRule, type PlanStep, type PlanTimes, partsOfStep } from './plan.ts';
import { END } from './vocabulary.ts';

/** What a step does. Numbers, because the reader decides by them once a step. */
export const TOKEN = 0;
export const CALL = 1;
export const INCLUDE = 2;
export const TYPE = 3;
export const ALL = 4;
export const ONE = 5;

/** How often a step stands. */
export const ONCE = 0;
export const OPTIONAL = 1;
export const ANY_NUMBER = 2;
export const AT_LEAST_ONE = 3;

const TIMES: Readonly<Record<PlanTimes, number>> = { '?': OPTIONAL, '*': ANY_NUMBER, '+': AT_LEAST_ONE };
const NO_TABLE = new Uint8Array();
const NO_STEPS: readonly Step[] = [];

/** A step of the plan, in one shape for all kinds, so that the reader's few lines stay quick. */
export class Step {
  kind = TOKEN;
  times = ONCE;
  /** The token to read, by its place in the plan. */
  token = END;
  /** The rule that is called or included. */
  rule = 0;
  /** The property to set, empty for none; the operator; whether the value is a name that leads somewhere. */
  property = '';
  isList = false;
  isFlag = false;
  isReference = false;
  /** The type that the node gets. */
  type = '';
  parts = NO_STEPS;
  /** For a repeated or optional step: 1 for every token that begins it. */
  begins = NO_TABLE;
  /** For one of several: 1 + the index of the part that a token begins. */
  choices = NO_TABLE;
  /** The place of the grammar's element among those that read something. */
  element = -1;
}

/** A rule that is ready to be read. */
export interface ReadyRule {
  readonly type: string;
  /** Whether it reads a text instead of a node. */
  readonly isText: boolean;
  readonly body: Step;
}

const { rules, sets, keywords, entry } = readingPlan();
const ready: (ReadyRule | undefined)[] = [];
const tables: (Uint8Array<ArrayBuffer> | undefined)[] = [];

/** The rule that reads a file. */
export const entryRule = entry;

/** A rule by its number; made ready when it is first asked for, so that a small file pays for the few rules that it uses. */
export function ruleAt(index: number): ReadyRule {
  const known = ready[index];
  if (known) return known;
  const rule = rules[index]!;
  const made = { type: rule.type ?? '', isText: rule.text === true, body: new StepMaker(rule).step(rule.body) };
  ready[index] = made;
  return made;
}

/** How many elements of the grammar read something before each rule; counted once. */
let before: readonly number[] | undefined;

function elementsBefore(rule: PlanRule): number {
  if (!before) {
    let sum = 0;
    before = rules.map(({ body }) => {
      const start = sum;
      sum += readingSteps(body);
      return start;
    });
  }
  return before[rules.indexOf(rule)]!;
}

function readingSteps(step: PlanStep): number {
  if ('token' in step || 'call' in step) return 1;
  return partsOfStep(step).reduce((sum, part) => sum + readingSteps(part), 0);
}

class StepMaker {
  private element: number;

  constructor(rule: PlanRule) {
    this.element = elementsBefore(rule);
  }

  step(plan: PlanStep): Step {
    const step = new Step();
    if (plan.times) {
      step.times = TIMES[plan.times];
      step.begins = tableOf(plan.first!);
    }
    if ('token' in plan || 'call' in plan) {
      step.property = plan.to ?? '';
      step.isList = plan.as === '+=';
      step.isFlag = plan.as === '?=';
      step.isReference = plan.ref === true;
      step.element = this.element++;
      if ('token' in plan) {
        step.token = plan.token;
      } else {
        step.kind = CALL;
        step.rule = plan.call;
      }
    } else if ('include' in plan) {
      step.kind = INCLUDE;
      step.rule = plan.include;
    } else if ('type' in plan) {
      step.kind = TYPE;
      step.type = plan.type;
    } else if ('all' in plan) {
      step.kind = ALL;
      step.parts = plan.all.map((part) => this.step(part));
    } else {
      step.kind = ONE;
      step.parts = plan.one.map((part) => this.step(part));
      step.choices = new Uint8Array(END + 1);
      plan.firsts.forEach((set, index) => {
        for (const token of sets[set]!) step.choices[token] = index + 1;
      });
    }
    return step;
  }
}

function tableOf(set: number): Uint8Array<ArrayBuffer> {
  let table = tables[set];
  if (!table) {
    table = new Uint8Array(END + 1);
    for (const token of sets[set]!) table[token] = 1;
    tables[set] = table;
  }
  return table;
}

/** Whether a step reads what a terminal matches, and not a word or mark of the grammar. */
export function isTerminal({ token }: Step): boolean {
  return token >= keywords.length;
}
