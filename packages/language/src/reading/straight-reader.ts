import type { IToken } from 'chevrotain';
import type { AstNode, LangiumCoreServices, LexerResult, Linker, ParseResult } from 'langium';
import { NodeDefaults } from '../parser/node-defaults.ts';
import { terminalValue } from '../parser/value-converter.ts';
import {
  ALL,
  ANY_NUMBER,
  AT_LEAST_ONE,
  CALL,
  entryRule,
  INCLUDE,
  isTerminal,
  ONE,
  OPTIONAL,
  type ReadyRule,
  ruleAt,
  type Step,
  TOKEN,
} from './steps.ts';
import { Composite, Leaf, Root } from './syntax-pieces.ts';
import { END, type Token } from './vocabulary.ts';

/** A node while it is read. */
type Building = { $type: string } & Record<string, unknown>;

/** Deeper nesting than any alliance has is left to the parser library, which knows how to end it. */
const DEEPEST = 200;

/** Thrown and caught here: the text has an error. */
const NOT_STRAIGHT = new Error('The text cannot be read straight.');

/**
 * Reads texts without errors: every decision is made by the next token and nothing is kept for going back. What it gives is what Langium's
 * parser gives (`straight-reader.test.ts`), in a fraction of the time; at the first error it gives up, and Langium's parser, which knows how
 * to go on behind an error, reads the text from its beginning.
 */
export class StraightReader {
  private readonly services: LangiumCoreServices;
  private readonly defaults: NodeDefaults;

  constructor(services: LangiumCoreServices) {
    this.services = services;
    this.defaults = new NodeDefaults(services.shared.AstReflection);
  }

  /** @returns the syntax tree; undefined for a text with an error */
  read(text: string): ParseResult | undefined {
    const lexed = this.services.parser.Lexer.tokenize(text);
    if (lexed.errors.length > 0) return undefined;
    const { Linker } = this.services.references;
    const reading = new Reading(text, lexed, Linker, this.defaults);
    const value = reading.read();
    return value && { value, parserErrors: [], lexerErrors: [], lexerReport: lexed.report };
  }
}

/** The reading of one text. */
class Reading {
  private readonly tokens: readonly IToken[];
  private readonly comments: readonly IToken[];
  private readonly linker: Linker;
  private readonly defaults: NodeDefaults;
  private readonly root: Root;
  /** The index of the next token, and its place in the plan. */
  private at = 0;
  private next = END;
  private nextComment = 0;
  private depth = 0;
  private piece: Composite;
  private node: Building = { $type: '' };
  /** What a rule that reads a text has read so far. */
  private word = '';
  private isText = false;

  constructor(text: string, { tokens, hidden }: LexerResult, linker: Linker, defaults: NodeDefaults) {
    this.tokens = tokens;
    this.comments = hidden;
    this.linker = linker;
    this.defaults = defaults;
    this.root = new Root(text);
    this.piece = this.root;
    this.next = this.placeAt(0);
  }

  read(): AstNode | undefined {
    const { type, body } = ruleAt(entryRule);
    this.node = { $type: type };
    try {
      this.step(body);
      if (this.next !== END) return undefined;
    } catch (error) {
      if (error === NOT_STRAIGHT) return undefined;
      throw error;
    }
    this.addComments(Number.POSITIVE_INFINITY);
    const file = this.finished(this.node, this.root) as unknown as AstNode;
    this.root.astNode = file;
    return file;
  }

  private step(step: Step): void {
    switch (step.times) {
      case OPTIONAL:
        if (step.begins[this.next] === 1) this.once(step);
        break;
      case ANY_NUMBER:
        while (step.begins[this.next] === 1) this.once(step);
        break;
      case AT_LEAST_ONE:
        do this.once(step);
        while (step.begins[this.next] === 1);
        break;
      default:
        this.once(step);
    }
  }

  private once(step: Step): void {
    switch (step.kind) {
      case TOKEN:
        this.token(step);
        break;
      case CALL:
        this.call(step);
        break;
      case INCLUDE:
        this.step(ruleAt(step.rule).body);
        break;
      case ALL:
        for (const part of step.parts) this.step(part);
        break;
      case ONE: {
        const choice = step.choices[this.next]!;
        if (choice === 0) throw NOT_STRAIGHT;
        this.step(step.parts[choice - 1]!);
        break;
      }
      default:
        this.node.$type = step.type;
    }
  }

  private token(step: Step): void {
    if (this.next !== step.token) throw NOT_STRAIGHT;
    const token = this.tokens[this.at]!;
    this.addComments(token.startOffset);
    const leaf = new Leaf(token, step);
    this.piece.append(leaf);
    this.next = this.placeAt(++this.at);
    if (step.property === '' && !this.isText) return;
    const value = isTerminal(step) ? terminalValue(token.tokenType.name, token.image) : token.image;
    if (step.property === '') this.word += value;
    else this.assign(step, step.isReference ? this.reference(step, leaf, value) : value);
  }

  private call(step: Step): void {
    const rule = ruleAt(step.rule);
    const { piece: outerPiece, node: outerNode, isText: outerIsText, word: outerWord } = this;
    if (++this.depth > DEEPEST) throw NOT_STRAIGHT;
    const piece = new Composite(step);
    outerPiece.append(piece);
    this.piece = piece;
    const read = this.readRule(rule);
    this.depth--;
    this.piece = outerPiece;
    this.node = outerNode;
    this.isText = outerIsText;
    this.word = outerWord;
    if (piece.content.length === 0) {
      outerPiece.content.pop();
      return;
    }
    piece.content = piece.content.slice();
    this.take(step, piece, read);
  }

  private readRule({ type, isText, body }: ReadyRule): string | Building {
    this.isText = isText;
    this.word = '';
    if (!isText) this.node = { $type: type };
    this.step(body);
    return isText ? this.word : this.finished(this.node, this.piece);
  }

  /** Gives what a called rule has read to the node that is being read. */
  private take(step: Step, piece: Composite, read: string | Building): void {
    if (typeof read === 'string') {
      if (step.property === '') this.word += read;
      else this.assign(step, step.isReference ? this.reference(step, piece, read) : read);
    } else if (step.property === '') {
      // A rule of alternatives: the node of the alternative is its own.
      this.node = read;
    } else {
      piece.astNode = read as unknown as AstNode;
      this.assign(step, read);
    }
  }

  private assign({ property, isList, isFlag }: Step, value: unknown): void {
    const { node } = this;
    if (isNode(value)) {
      value.$container = node;
      value.$containerProperty = property;
    }
    if (isList) {
      node[property] ??= [];
      const list = node[property] as unknown[];
      if (isNode(value)) value.$containerIndex = list.length;
      list.push(value);
    } else {
      node[property] = isFlag ? true : value;
    }
  }

  private reference({ property }: Step, piece: Leaf | Composite, name: string): unknown {
    return this.linker.buildReference(this.node as unknown as AstNode, property, piece, name);
  }

  private finished(node: Building, piece: Composite): Building {
    node.$cstNode = piece;
    this.defaults.complete(node);
    return node;
  }

  /** Puts the comments that end before a place into the tree: behind what is read already, or before what just begins. */
  private addComments(before: number): void {
    const { comments } = this;
    if (this.nextComment >= comments.length || comments[this.nextComment]!.startOffset > before) return;
    const leaves: Leaf[] = [];
    while (this.nextComment < comments.length && comments[this.nextComment]!.startOffset <= before)
      leaves.push(new Leaf(comments[this.nextComment++]!, undefined));
    let { piece } = this;
    if (piece.content.length > 0) {
      piece.insert(leaves, piece.content.length);
      return;
    }
    for (; piece.container; piece = piece.container) {
      const index = piece.container.content.indexOf(piece);
      if (index > 0) {
        piece.container.insert(leaves, index);
        return;
      }
    }
    this.root.insert(leaves, 0);
  }

  private placeAt(index: number): number {
    return index < this.tokens.length ? (this.tokens[index]!.tokenType as Token).place : END;
  }
}

function isNode(value: unknown): value is Building {
  return typeof value === 'object' && value !== null && '$type' in value;
}
