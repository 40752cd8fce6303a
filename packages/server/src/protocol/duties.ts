/** What is somebody's: what editor and server say to each other. Types only. */
import type { FileParams, ProtocolRange } from '../protocol.ts';

export interface DutiesParams extends FileParams {
  readonly elementId: string;
}

export interface DutiesResult {
  readonly label: string;
  /** The kind of the declaration: `person`, `party`. */
  readonly kind: string;
  readonly duties: readonly DutyInfo[];
}

export interface DutyInfo {
  /** As what: `member`, `accountable`, `decider`. */
  readonly as: string;
  /** Of what: the title of a body, a deliverable, a step. */
  readonly what: string;
  /** What kind of thing that is: `body`, `ladder step`. */
  readonly kind: string;
  /** Who is named there, where that is not the one asked about. */
  readonly who?: string;
  /** The title of the alliance, where there are several. */
  readonly alliance?: string;
  readonly uri: string;
  readonly range: ProtocolRange;
}
