/** What differs between two versions: what editor and server say to each other. Types only. */
import type { AllianceInfo, FileParams, ProtocolRange } from '../protocol.ts';

export interface FilesResult {
  /** The files of the alliances of a file; of the whole workspace when it belongs to none. */
  readonly uris: readonly string[];
}

export interface ChangesParams extends FileParams {
  readonly alliance?: string;
  /** What was committed last, or what was signed last. */
  readonly since: 'head' | 'signed';
}

export interface ChangesResult extends CompareResult {
  /** The earlier version as people name it: `HEAD`, `signed-2026`. */
  readonly since: string;
}

export interface CompareParams extends FileParams {
  readonly alliance?: string;
  /** The files of the version before. A file has the address of its place in the version now, so that the two can be told apart. */
  readonly before: readonly { readonly uri: string; readonly text: string }[];
}

export interface CompareResult {
  readonly alliance: AllianceInfo;
  /** `3 changes: 1 breaking, 2 material`, or `No changes.` */
  readonly summary: string;
  /** What stands in the way of a comparison: the version before has no such alliance. */
  readonly isNew: boolean;
  /** Whether a file of the alliance cannot be read in full just now: what seems to be gone may only be half written. */
  readonly incomplete: boolean;
  readonly changes: readonly ChangeInfo[];
  /** By party: indices of `changes`, the gravest first. */
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly gains: readonly number[];
    readonly loses: readonly number[];
  }[];
  /** By topic, in the order of an agreement. */
  readonly topics: readonly { readonly title: string; readonly changes: readonly number[] }[];
}

export interface ChangeInfo {
  readonly class: 'breaking' | 'material' | 'editorial';
  /** Id of the declaration, as it is after; as it was, of what is gone. */
  readonly elementId: string;
  /** `right “Leave without a reason”`. */
  readonly subject: string;
  /** `notice`; empty where the whole declaration is meant. */
  readonly statement: string;
  readonly from?: string;
  readonly to?: string;
  /** `in favour of Contoso`; empty where it gives and takes nothing. */
  readonly favour: string;
  readonly reason: string;
  readonly before?: { readonly uri: string; readonly range: ProtocolRange };
  readonly after?: { readonly uri: string; readonly range: ProtocolRange };
}
