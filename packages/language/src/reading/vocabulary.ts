import type { TokenType, TokenTypeDictionary } from 'chevrotain';
import { readingPlan } from './generated/plan.ts';
import type { PlanTerminal, PlanToken } from './plan.ts';

/** A token of the language. What the parser library keeps in its tokens it adds itself when it is first needed. */
export interface Token extends TokenType {
  /** Its place in the plan. */
  readonly place: PlanToken;
}

/** A terminal with the means to read it: a sticky pattern, to be asked at a place of the text. */
export interface Terminal extends PlanTerminal {
  readonly token: Token;
  readonly sticky: RegExp;
}

const plan = readingPlan();
const keywordTokens = plan.keywords.map((name, place): Token => ({ name, place }));

/** The words and marks of the grammar. */
export const keywords: ReadonlyMap<string, Token> = new Map(keywordTokens.map((token) => [token.name, token]));

/** The terminals, in the order in which they are tried. */
export const terminals: readonly Terminal[] = plan.terminals.map((terminal, index) => ({
  ...terminal,
  token: { name: terminal.name, place: keywords.size + index },
  sticky: new RegExp(terminal.pattern, `${terminal.flags}y`),
}));

/** Stands for the end of the text, behind all tokens. */
export const END: PlanToken = keywords.size + terminals.length;

/** All tokens by name, as the parser library wants them. Comments and white space are among them. */
export const tokenTypes: TokenTypeDictionary = Object.fromEntries(
  [...keywordTokens, ...terminals.map(({ token }) => token)].map((token) => [token.name, token]),
);
