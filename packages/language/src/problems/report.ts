import type { IToken } from 'chevrotain';
import type { CstNode } from 'langium';
import type { Range } from '../model/base.ts';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import type { AllianceCoreServices } from '../services.ts';
import { type ProblemCode, problemCodes } from './codes.ts';
import type { Problem, ProblemEdit, ProblemFix, RelatedPlace } from './problem.ts';

/** A problem before it is told; severity and reason come from the table of codes. */
export interface Told {
  readonly code: ProblemCode;
  readonly at: Range;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly ProblemFix[];
}

interface More {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly ProblemFix[];
}

/** A problem to be told. */
export function told(code: ProblemCode, at: Range, message: string, { related = [], fixes = [] }: More = {}): Told {
  return { code, at, message, related, fixes };
}

/** Collects the problems of one document. */
export class ProblemReport {
  readonly document: AllianceDocument;
  readonly services: AllianceCoreServices;
  readonly uri: string;
  readonly problems: Problem[] = [];
  /** Stretches of text that could not be read at all: what surrounds them is told once, there. */
  readonly strays: { readonly offset: number; readonly end: number }[] = [];

  constructor(document: AllianceDocument, services: AllianceCoreServices) {
    this.document = document;
    this.services = services;
    this.uri = document.uri.toString();
  }

  /** The whole text of the document. */
  get text(): string {
    return this.document.textDocument.getText();
  }

  /** Adds a problem; severity and reason come from the table of codes. */
  tell({ code, at, message, related, fixes }: Told): void {
    const { severity, why } = problemCodes[code];
    this.problems.push({ code, severity, message, why, at, related, fixes });
  }

  /** Adds a problem. */
  add(code: ProblemCode, at: Range, message: string, more?: More): void {
    this.tell(told(code, at, message, more));
  }

  /** The place of a piece of concrete syntax of this document. */
  placeOf(cst: CstNode): Range {
    return placeIn(this.uri, cst);
  }

  /** The place of a token of this document; of an end of file the last character. */
  placeOfToken(token: IToken): Range {
    return this.place(token.startOffset, token.image.length);
  }

  /** The place of a stretch of the text. */
  place(offset: number, length: number): Range {
    const { textDocument } = this.document;
    const start = textDocument.positionAt(offset);
    const end = textDocument.positionAt(offset + length);
    return {
      uri: this.uri,
      offset,
      length,
      line: start.line,
      character: start.character,
      endLine: end.line,
      endCharacter: end.character,
    };
  }

  /** An edit of this document. */
  edit(offset: number, length: number, text: string): ProblemEdit {
    return { uri: this.uri, offset, length, text };
  }

  /** A fix that replaces a place of this document. */
  replacing(at: Range, text: string, safe = false): ProblemFix {
    return {
      title: `Write ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
      safe,
      edits: [this.edit(at.offset, at.length, text)],
    };
  }
}

/** The place of a piece of concrete syntax of any document. */
export function placeIn(uri: string, cst: CstNode): Range {
  const { start, end } = cst.range;
  return {
    uri,
    offset: cst.offset,
    length: cst.length,
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
}
