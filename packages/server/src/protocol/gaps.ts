/** What lacks, and what can be written about it: what editor and server say to each other. Types only. */
import type { AllianceInfo, FileParams, ProtocolRange, WordChoice } from '../protocol.ts';

export interface ReadinessParams {
  /** Any file of the alliance; without it the first alliance of the workspace is told about. */
  readonly uri?: string;
  /** Name of the alliance when the file belongs to several; by default the first. */
  readonly alliance?: string;
  /** The stage asked about; by default the one after the present stage. */
  readonly stage?: string;
}

export interface ReadinessResult {
  readonly alliance: AllianceInfo;
  /** Where the alliance is declared. */
  readonly uri: string;
  /** All alliances to choose from: those of the file, else those of the workspace. */
  readonly alliances: readonly AllianceInfo[];
  /** All stages, first to last. */
  readonly stages: readonly WordChoice[];
  /** The present stage; `design` where none is stated. */
  readonly stage: string;
  readonly asked: string;
  readonly groups: readonly ReadinessGroupInfo[];
  readonly unknown: readonly UnknownInfo[];
}

export interface ReadinessGroupInfo {
  readonly group: string;
  /** What the group is about, in one line. */
  readonly summary: string;
  /** Gravest first. */
  readonly lacks: readonly LackInfo[];
  readonly waived: readonly LackInfo[];
  /** Rules that hold at the stage asked about and find nothing. */
  readonly holds: readonly { readonly rule: string; readonly summary: string }[];
}

export interface LackInfo {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  /** The declaration concerned. */
  readonly elementId: string;
  readonly uri: string;
  readonly range: ProtocolRange;
  /** Whether it is told at the present stage already. */
  readonly isToldNow: boolean;
  /** Whether `alliance/actions` has something to insert. */
  readonly hasAction: boolean;
}

export interface UnknownInfo {
  /** The declaration that holds the value. */
  readonly label: string;
  readonly state: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
  readonly uri: string;
  readonly range: ProtocolRange;
}

export interface ActionsParams extends FileParams {
  readonly alliance?: string;
  /** The declaration with the gap. */
  readonly elementId: string;
  /** Only what closes the findings of this rule. */
  readonly rule?: string;
  /** What lacks at an empty place of a picture, as its node says it (`data-gap`). */
  readonly gap?: string;
  /** Findings as they are at this stage; by default as they are now. */
  readonly stage?: string;
}

export interface ActionsResult {
  readonly actions: readonly OfferedAction[];
}

export interface OfferedAction {
  readonly title: string;
  readonly kind: 'fix' | 'skeleton' | 'waiver';
  /** What it is for, in a sentence. */
  readonly detail: string;
  readonly edits: readonly OfferedEdit[];
}

/** A piece of text to replace, bound to the version of the file that it was made for. */
export interface OfferedEdit {
  readonly uri: string;
  /** Null for a file that no editor holds open. */
  readonly version: number | null;
  readonly range: ProtocolRange;
  readonly text: string;
  /** The same text with places to fill in, as a snippet. */
  readonly snippet?: string;
}
