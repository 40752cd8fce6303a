/**
 * What editor and server say to each other beyond LSP. Types only: whoever imports this file loads nothing.
 * Ranges are LSP ranges (zero-based, UTF-16).
 */

/** A range of a file, as in LSP. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A picture that can be asked for. */
export interface DiagramInfo {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** An alliance of the workspace. */
export interface AllianceInfo {
  readonly id: string;
  readonly title: string;
  readonly stage?: string;
  /** The main file. */
  readonly uri: string;
}

export interface DiagramsParams {
  /** A file of the alliance: main, part or library. */
  readonly uri: string;
}
export interface DiagramsResult {
  readonly alliances: readonly AllianceInfo[];
  readonly diagrams: readonly DiagramInfo[];
}

export interface DiagramParams {
  readonly uri: string;
  /** Id of the diagram. */
  readonly diagram: string;
  /** Which alliance, for a file that belongs to several; the first one when absent. */
  readonly alliance?: string;
  /** ISO date to mark as today in time pictures; nothing is marked when absent. */
  readonly today?: string;
  /** Options of the diagram: `layout: "seats"`, `party: "Northwind"` … */
  readonly options?: Readonly<Record<string, string>>;
}

/** One line of a picture said in words, for screen readers; `range` is where the element is declared. */
export interface OutlineEntry {
  readonly id: string;
  readonly label: string;
  readonly details: readonly string[];
  readonly findings: readonly string[];
  readonly uri?: string;
  readonly range?: ProtocolRange;
  readonly children: readonly OutlineEntry[];
}

export interface DiagramResult {
  readonly alliance: AllianceInfo;
  readonly diagram: DiagramInfo;
  /** An SVG for a webview: nodes carry `data-id`, `data-uri`, `data-line`, `data-refs`. */
  readonly svg: string;
  readonly outline: readonly OutlineEntry[];
  /** True when a file of the alliance has syntax errors: the picture shows what can be read, the last good one may say more. */
  readonly stale: boolean;
  /** Parties of the alliance, to filter by. */
  readonly parties: readonly { readonly id: string; readonly label: string }[];
}

export interface FindingsParams {
  readonly uri: string;
}
/** What the status bar shows. */
export interface FindingsResult {
  readonly alliance?: AllianceInfo;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
}

export interface ExplainParams {
  /** A rule or problem code; all of them when absent. */
  readonly rule?: string;
}
export interface ExplainResult {
  readonly rules: readonly { readonly name: string; readonly group: string; readonly summary: string }[];
  /** The page of the asked rule, as Markdown; absent when there is none of that name. */
  readonly page?: string;
}

export interface TemplatesResult {
  readonly kinds: readonly { readonly word: string; readonly explanation: string }[];
  readonly stages: readonly { readonly word: string; readonly explanation: string }[];
}
export interface NewAllianceParams {
  readonly title: string;
  readonly kind: string;
  readonly stage: string;
  readonly parties: readonly string[];
}
export interface NewAllianceResult {
  readonly fileName: string;
  readonly text: string;
}

export interface ModelParams {
  readonly uri: string;
  readonly alliance?: string;
}

/** Requests of the editor by method: what it asks, what it gets. `null` means that the file belongs to no alliance. */
export interface AllianceRequests {
  'alliance/diagrams': { readonly params: DiagramsParams; readonly result: DiagramsResult };
  'alliance/diagram': { readonly params: DiagramParams; readonly result: DiagramResult | null };
  'alliance/findings': { readonly params: FindingsParams; readonly result: FindingsResult };
  'alliance/explain': { readonly params: ExplainParams; readonly result: ExplainResult };
  'alliance/templates': { readonly params: Readonly<Record<string, never>>; readonly result: TemplatesResult };
  'alliance/newAlliance': { readonly params: NewAllianceParams; readonly result: NewAllianceResult };
  /** The semantic model as JSON. */
  'alliance/model': { readonly params: ModelParams; readonly result: unknown };
}

/** A method of {@link AllianceRequests}. */
export type AllianceRequest = keyof AllianceRequests;

/** Notifications of the server. */
export interface AllianceNotifications {
  /** Models changed; who shows something of these files asks again. Sent once things are quiet. */
  'alliance/changed': { readonly uris: readonly string[] };
}
