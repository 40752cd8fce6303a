import type { Expectation, GrammarMachine, Position } from './grammar-machine.ts';
import type { Region, Token } from './region.ts';

/** A block that is open at a place; the file is the outermost. */
export interface OpenBlock {
  /** The word that begins it (`body`); absent for the file and for what could not be read. */
  readonly word?: string;
  /** The name in its header. */
  readonly name?: string;
  /** The place behind its brace. */
  readonly inside: Position;
  /** The leading words of its statements so far. */
  readonly said: string[];
}

/** Where a cursor stands: in which blocks, in which statement, and what may come there. */
export interface Place {
  /** Outermost first; never empty, the first is the file. */
  readonly blocks: readonly OpenBlock[];
  /** The tokens of the statement that the cursor is in; empty where one may begin. */
  readonly statement: readonly Token[];
  /** What may go on the statement. */
  readonly continuing: readonly Expectation[];
  /** What may begin a statement of the block; empty where none can begin. */
  readonly beginning: readonly Expectation[];
  /** Whether the statement before the cursor may end there. */
  readonly complete: boolean;
  /** Leading words of statements of the innermost block, before and after the cursor. */
  readonly said: readonly string[];
  /** How many rules are open around the innermost block, itself included. */
  readonly depth: number;
}

/**
 * Finds the place of the cursor of a region. Copes with half-written text: a word that is first on its line may begin a statement
 * whatever stands above it; a header that cannot be read still opens its block.
 */
export function placeOf(region: Region, machine: GrammarMachine): Place {
  const walk = new Walk(machine);
  for (const token of region.before) walk.read(token);
  const block = walk.block;
  const complete = walk.complete();
  const { continuing, beginning } = expectationsOf(walk, region, machine, complete);
  return {
    blocks: [...walk.blocks],
    statement: [...walk.statement],
    continuing,
    beginning,
    complete,
    said: [...block.said, ...saidBehind(walk, region, complete)],
    depth: machine.expected(block.inside).find(({ token }) => token === '}')?.path.length ?? 1,
  };
}

function expectationsOf(
  walk: Walk,
  region: Region,
  machine: GrammarMachine,
  complete: boolean,
): Pick<Place, 'continuing' | 'beginning'> {
  const starters = machine.expected(walk.block.inside).filter(({ token }) => token !== '}');
  const starting = new Set(starters.map(keyOf));
  const next = machine.expected(walk.position);
  const first = walk.statement[0];
  if (!first) return { continuing: [], beginning: next.filter(({ token }) => token !== '}') };
  // In a complete statement what may come next is both: what goes on, and what begins the next statement.
  const continuing = complete ? next.filter((each) => !starting.has(keyOf(each))) : next;
  const last = walk.statement.at(-1);
  const deeper = region.column > columnOf(first);
  if (complete) return { continuing: region.firstOnLine && !deeper ? [] : continuing, beginning: starters };
  if (!region.firstOnLine) return { continuing, beginning: [] };
  if (last?.image === ',') return { continuing, beginning: [] };
  return { continuing: deeper ? continuing : [], beginning: deeper && continuing.length > 0 ? [] : starters };
}

function keyOf({ token, path }: Expectation): string {
  return `${token} ${path.map(({ rule, property }) => `${rule}.${property ?? ''}`).join(' ')}`;
}

/** Columns of tokens count from 1. */
function columnOf(token: Token): number {
  return (token.startColumn ?? 1) - 1;
}

/** The leading words of the statements that follow in the same block. */
function saidBehind(walk: Walk, region: Region, complete: boolean): readonly string[] {
  const { behind } = region;
  const depth = walk.blocks.length;
  const rest = walk.withoutStatement();
  const block = rest.block;
  const known = block.said.length;
  let skipping = walk.statement.length > 0 && !complete;
  let previous = region.before.at(-1);
  for (const token of behind) {
    if (skipping && !beginsLine(token, previous) && !/^[{}]$/.test(token.image)) continue;
    skipping = false;
    rest.read(token);
    previous = token;
    if (rest.blocks.length < depth) break;
  }
  return block.said.slice(known);
}

function beginsLine(token: Token, previous: Token | undefined): boolean {
  return previous === undefined || (token.startLine ?? 0) > (previous.endLine ?? 0);
}

/** Reads tokens one by one and keeps the blocks that are open and the place in the grammar. */
class Walk {
  readonly blocks: OpenBlock[];
  statement: Token[] = [];
  position: Position;
  private readonly machine: GrammarMachine;
  private previous: Token | undefined;

  constructor(machine: GrammarMachine, blocks?: readonly OpenBlock[]) {
    this.machine = machine;
    this.blocks = blocks
      ? blocks.map((block) => ({ ...block, said: [...block.said] }))
      : [{ inside: machine.start('File'), said: [] }];
    this.position = this.block.inside;
  }

  get block(): OpenBlock {
    return this.blocks.at(-1)!;
  }

  /** The same open blocks, at a place where a statement may begin. */
  withoutStatement(): Walk {
    return new Walk(this.machine, this.blocks);
  }

  /** Whether what was read of the block may stand as it is. */
  complete(): boolean {
    if (this.blocks.length === 1) return this.machine.mayEnd(this.position);
    return this.machine.expects(this.position, '}');
  }

  read(token: Token): void {
    const firstOnLine = beginsLine(token, this.previous);
    this.previous = token;
    if (token.image === '{') this.open(token);
    else if (token.image === '}') this.close(token);
    else this.word(token, firstOnLine);
  }

  private word(token: Token, firstOnLine: boolean): void {
    const next = this.machine.after(this.position, token);
    if (next.length > 0 && !(this.statement.length > 0 && this.begins(token) && this.complete())) {
      if (this.statement.length === 0) this.say(token);
      this.statement.push(token);
      this.position = next;
      return;
    }
    const lost = this.position.length === 0;
    if (next.length === 0 && !firstOnLine && !lost) {
      this.statement.push(token);
      this.position = [];
      return;
    }
    if (!this.begins(token) && columnOf(token) === 0 && this.beginsDeclaration(token)) this.blocks.length = 1;
    if (this.begins(token)) {
      this.position = this.machine.after(this.block.inside, token);
      this.statement = [token];
      this.say(token);
    } else {
      if (firstOnLine) this.statement = [];
      this.statement.push(token);
      this.position = [];
    }
  }

  private open(token: Token): void {
    const header = this.statement[0];
    let inside = this.machine.after(this.position, token);
    // What stands between the leading word and the brace could not be read: the block is known by its word alone.
    if (inside.length === 0 && header)
      inside = this.machine.skipTo(this.machine.after(this.block.inside, header), token.image);
    const word = header && /^[a-z]/.test(header.image) && inside.length > 0 ? header.image : undefined;
    const name = this.statement.find((each) => each.tokenType.name === 'NAME')?.image;
    this.blocks.push({
      inside,
      said: [],
      ...(word === undefined ? {} : { word }),
      ...(name === undefined ? {} : { name }),
    });
    this.position = inside;
    this.statement = [];
  }

  private close(token: Token): void {
    if (this.blocks.length === 1) return;
    const behind = this.machine.after(this.position, token);
    this.blocks.pop();
    this.position = behind.length > 0 ? behind : this.block.inside;
    this.statement = [];
  }

  private begins(token: Token): boolean {
    return this.machine.after(this.block.inside, token).length > 0;
  }

  private beginsDeclaration(token: Token): boolean {
    return this.machine.after(this.blocks[0]!.inside, token).length > 0;
  }

  private say(token: Token): void {
    if (/^[a-z]/.test(token.image)) this.block.said.push(token.image);
  }
}
