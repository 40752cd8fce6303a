/**
 * What editor and server say to each other beyond LSP. Types only: whoever imports this file loads nothing.
 * Ranges are LSP ranges (zero-based, UTF-16); `uri` is any `.alliance` file, saved or not.
 */

import type { ChangesParams, ChangesResult, CompareParams, CompareResult, FilesResult } from './protocol/changes.ts';
import type { DutiesParams, DutiesResult } from './protocol/duties.ts';
import type { ActionsParams, ActionsResult, ReadinessParams, ReadinessResult } from './protocol/gaps.ts';
import type {
  DiagramParams,
  DiagramResult,
  DiagramsResult,
  DrawParams,
  DrawResult,
  ExportParams,
  ExportResult,
} from './protocol/pictures.ts';
import type { VersionRequests } from './protocol/versions.ts';

export type * from './protocol/changes.ts';
export type * from './protocol/duties.ts';
export type * from './protocol/gaps.ts';
export type * from './protocol/pictures.ts';
export type * from './protocol/versions.ts';

/** `initializationOptions`: what an editor may tell the server when it starts. */
export interface InitializationOptions {
  /** Where `docs/` can be read, a URL or URI; diagnostics link to the pages of rules below it. */
  readonly docsUrl?: string;
  /** The user's day as an ISO date, for a server in another time zone. By default the server asks its clock. */
  readonly today?: string;
}

/** `data` of each diagnostic, for code actions. */
export interface DiagnosticData {
  readonly kind: 'finding' | 'problem';
  /** The name of the rule, or the code of the problem. */
  readonly code: string;
  /** Id of the declaration that a finding is about. */
  readonly elementId?: string;
}

/** Requests of the editor by method: what it asks, what it gets. */
export interface AllianceRequests {
  /** The alliances that a file belongs to, and the diagrams that can be drawn of them. */
  'alliance/diagrams': { readonly params: FileParams; readonly result: DiagramsResult };
  /** A picture; null when the file belongs to no alliance that was read. */
  'alliance/diagram': { readonly params: DiagramParams; readonly result: DiagramResult | null };
  /** The picture of a text that is no file; null when it declares no alliance. */
  'alliance/draw': { readonly params: DrawParams; readonly result: DrawResult | null };
  /** A diagram as a file; null when the file belongs to no alliance. Nothing is written. */
  'alliance/export': { readonly params: ExportParams; readonly result: ExportResult | null };
  /** Stage and findings of the alliance of a file. */
  'alliance/findings': { readonly params: FileParams; readonly result: FindingsResult };
  /** What an alliance needs for its next stage, or for the one asked about; null where there is no alliance. */
  'alliance/readiness': { readonly params: ReadinessParams; readonly result: ReadinessResult | null };
  /** Edits that close a gap of a declaration: fixes, skeletons to fill in, a waiver. Nothing is written. */
  'alliance/actions': { readonly params: ActionsParams; readonly result: ActionsResult };
  /** What is somebody's: every place that names a person, a role, a team, anybody of a party. Null for a name that is not there. */
  'alliance/duties': { readonly params: DutiesParams; readonly result: DutiesResult | null };
  /** What differs between another version of an alliance and the one of now; null when the file belongs to no alliance. */
  'alliance/compare': { readonly params: CompareParams; readonly result: CompareResult | null };
  /**
   * What differs between an earlier version of the alliance of a file and the one of now; null where there is no alliance or no such
   * version.
   */
  'alliance/changes': { readonly params: ChangesParams; readonly result: ChangesResult | null };
  /** The files of the alliances of a file; of all alliances when it belongs to none. */
  'alliance/files': { readonly params: FileParams; readonly result: FilesResult };
  /** The semantic models of a file's alliances as JSON values; of all alliances of the workspace without `uri`. */
  'alliance/model': { readonly params: Partial<FileParams>; readonly result: ModelResult };
  /** The page of a rule, and the list of all rules. */
  'alliance/explain': { readonly params: ExplainParams; readonly result: ExplainResult };
  /** The words to choose from for a new alliance. */
  'alliance/templates': { readonly params: Record<string, never>; readonly result: TemplatesResult };
  /** The text of a new alliance that has no finding at its stage. Nothing is written. */
  'alliance/newAlliance': { readonly params: NewAllianceParams; readonly result: NewAllianceResult };
}

/** A method of {@link AllianceRequests}. */
export type AllianceRequest = keyof AllianceRequests;

/**
 * Requests of the server that an editor may answer: files of virtual folders, and every file when the server runs in a browser.
 * An editor that does not know them has no such files.
 */
export interface EditorRequests extends VersionRequests {
  'alliance/files/stat': { readonly params: FileParams; readonly result: FileKind | null };
  /** The text of a file; null when it is not there. */
  'alliance/files/read': { readonly params: FileParams; readonly result: string | null };
  /** What a folder holds; null when it is not there. */
  'alliance/files/list': {
    readonly params: FileParams;
    readonly result: readonly { readonly uri: string; readonly kind: FileKind }[] | null;
  };
}

export type FileKind = 'file' | 'folder';

/** News of the editor by method. */
export interface EditorNotifications {
  /** The text of an open configuration file that differs from the disk; null when the disk counts again. */
  'alliance/configurationText': { readonly uri: string; readonly text: string | null };
  /** Another commit is the last one, or a tag came or went: earlier versions may be others. */
  'alliance/versionsChanged': Record<string, never>;
}

/** News of the server by method. */
export interface AllianceNotifications {
  /** Models, findings and pictures of these files differ from before. Whoever shows them asks again. */
  'alliance/changed': ChangedParams;
}

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

export interface FileParams {
  readonly uri: string;
}

/** An alliance by its name in the text, with its title. */
export interface AllianceInfo {
  readonly name: string;
  readonly title: string;
  /** The stage as stated; absent when the text states none. */
  readonly stage?: string;
}

export interface FindingsResult {
  /** Absent for a file that belongs to no alliance. */
  readonly alliance?: AllianceInfo;
  /** What the rules and the language find in all files of the alliance; of a file of none, in this file. */
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly waived: number;
  /** What lacks for the next stage: errors and warnings as they would be there. */
  readonly next?: { readonly stage: string; readonly errors: number; readonly warnings: number };
}

export interface ModelResult {
  /** Each as `alliance-model.schema.json` describes it. */
  readonly models: readonly unknown[];
}

export interface ExplainParams {
  readonly rule?: string;
}

export interface ExplainResult {
  /** Markdown; absent when there is no rule of that name. */
  readonly page?: string;
  /** The nearest name when there is none. */
  readonly didYouMean?: string;
  readonly rules: readonly { readonly name: string; readonly group: string; readonly summary: string }[];
}

/** A word of the language with its explanation in one line. */
export interface WordChoice {
  readonly word: string;
  readonly explanation: string;
}

export interface TemplatesResult {
  readonly kinds: readonly WordChoice[];
  readonly stages: readonly WordChoice[];
}

export interface NewAllianceParams {
  readonly title: string;
  readonly kind: string;
  readonly stage: string;
  /** Names of the parties as people write them, two or more. */
  readonly parties: readonly string[];
}

export interface NewAllianceResult {
  /** `northwind-contoso.alliance`. */
  readonly fileName: string;
  readonly text: string;
}

export interface ChangedParams {
  readonly uris: readonly string[];
  /** Names of the alliances that were checked again. */
  readonly alliances: readonly string[];
}
