/** Pictures: what editor and server say to each other. Types only. */
import type { AllianceInfo, FileParams, ProtocolRange } from '../protocol.ts';

export interface DiagramInfo {
  /** As on the command line: `governance`. */
  readonly id: string;
  readonly title: string;
  /** One line that says what it answers. */
  readonly summary: string;
}

export interface DiagramsResult {
  readonly alliances: readonly AllianceInfo[];
  readonly diagrams: readonly DiagramInfo[];
}

export interface DiagramParams extends FileParams {
  /** Id of the diagram. */
  readonly diagram: string;
  /** Name of the alliance when the file belongs to several; by default the first. */
  readonly alliance?: string;
  /** ISO date, marked in time pictures. */
  readonly today?: string;
  readonly view?: 'map' | 'seats';
  /** Leave the findings' badges out. */
  readonly withoutFindings?: boolean;
}

export interface DiagramResult {
  readonly alliance: AllianceInfo;
  readonly diagram: DiagramInfo;
  /** For a webview: colours by CSS class, focusable nodes with `data-id`, `data-uri`, `data-line` … */
  readonly svg: string;
  readonly nodes: readonly DiagramNode[];
  readonly outline: readonly OutlineEntry[];
  readonly parties: readonly { readonly id: string; readonly label: string }[];
  /** True when a file of the alliance cannot be read as a whole: the picture shows what could be. */
  readonly stale: boolean;
}

/** `svg` is a file of its own; `html` a page that works offline; `markdown` a table or a fenced Mermaid block. */
export type DrawingFormat = 'svg' | 'html' | 'pdf' | 'markdown';

export interface ExportParams extends FileParams {
  readonly diagram: string;
  readonly format: DrawingFormat;
  /** All diagrams of the alliance in one file, instead of the one named; not as `svg`. */
  readonly all?: boolean;
  /** The fonts of a `pdf`, TrueType as base64: a server in a browser has no files of its own. */
  readonly fonts?: { readonly regular: string; readonly bold: string };
  readonly alliance?: string;
  /** ISO date, marked in time pictures; no day is marked by default, so that a file stays true. */
  readonly today?: string;
  readonly view?: 'map' | 'seats';
  /** Colours of a picture; `auto`, the default, follows whoever looks at it. */
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast';
  /** Draw the findings' badges. */
  readonly findings?: boolean;
}

export interface ExportResult {
  /** Without an extension: `retailinsights-governance`. */
  readonly fileName: string;
  /** The content, of all formats but `pdf`. */
  readonly text?: string;
  /** The bytes of a `pdf`. */
  readonly base64?: string;
  /** Characters that the fonts of a `pdf` do not have. */
  readonly missing?: readonly string[];
}

/** A node of a picture and its place in the text. */
export interface DiagramNode {
  /** Id of the model element; several nodes may stand for one element. */
  readonly id: string;
  readonly label: string;
  readonly uri?: string;
  readonly range?: ProtocolRange;
}

/** A line of the picture as a list. */
export interface OutlineEntry {
  readonly id: string;
  readonly label: string;
  readonly details: readonly string[];
  readonly findings: readonly string[];
  readonly uri?: string;
  readonly range?: ProtocolRange;
  readonly children: readonly OutlineEntry[];
}

export interface DrawParams {
  /** A whole text, such as a block of a Markdown document. */
  readonly text: string;
  /** Id of the diagram. */
  readonly diagram: string;
}

export interface DrawResult {
  readonly diagram: DiagramInfo;
  /** As of `alliance/diagram`. */
  readonly svg: string;
}
