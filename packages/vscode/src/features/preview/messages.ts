/** What the webview of the preview and the extension say to each other. Types only. */
import type { DiagramInfo, DutyInfo, OutlineEntry, ProtocolRange } from '@alliance-lang/server/protocol';

/** From the extension to the webview. */
export type ToWebview =
  | {
      readonly type: 'picture';
      readonly svg: string;
      readonly title: string;
      readonly diagrams: readonly DiagramInfo[];
      readonly current: string;
      readonly outline: readonly OutlineEntry[];
      readonly parties: readonly { readonly id: string; readonly label: string }[];
      /** What the picture is of, and whether it stays with that: kept over a reload. */
      readonly uri: string;
      readonly pinned: boolean;
      /** Shown when the text cannot be read as a whole. */
      readonly notice?: string;
    }
  /** The small picture of a diagram for the gallery; it was asked for. */
  | { readonly type: 'thumbnail'; readonly diagram: string; readonly svg: string }
  /** What is somebody's; it was asked for. */
  | { readonly type: 'duties'; readonly id: string; readonly label: string; readonly duties: readonly DutyInfo[] }
  /** Make a bitmap of a picture in literal colours. */
  | { readonly type: 'rasterise'; readonly svg: string; readonly then: 'save' | 'copy' }
  /** These declarations say something else than in another version. */
  | { readonly type: 'marked'; readonly ids: readonly string[] }
  /** The picture stays; the text cannot be read as a whole right now. */
  | { readonly type: 'stale'; readonly notice: string }
  /** There is no picture: a sentence that says why and what to do. */
  | { readonly type: 'nothing'; readonly why: string }
  /** The cursor stands in this line. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number };

/** From the webview to the extension. */
export type FromWebview =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly diagram: string }
  | { readonly type: 'thumbnail'; readonly diagram: string }
  | { readonly type: 'duties'; readonly id: string }
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** Something lacks or was found at a node: what can be written is wanted. */
  | {
      readonly type: 'act';
      readonly id: string;
      readonly gap?: string;
      readonly uri?: string;
      readonly range?: ProtocolRange;
    }
  /** The list of formats is wanted. */
  | { readonly type: 'export' }
  /** A bitmap that was asked for, as base64 of a PNG; nothing where it went to the clipboard. */
  | { readonly type: 'bitmap'; readonly png?: string; readonly failed?: string }
  | { readonly type: 'reveal'; readonly uri: string; readonly range: ProtocolRange };

/** What the webview keeps over a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly diagram: string;
  /** Whether it stays with its file while the cursor goes elsewhere. */
  readonly pinned?: boolean;
  /** The party that is filtered by. */
  readonly party?: string;
  /** Pixels a unit of the picture; absent when it fits the window. */
  readonly scale?: number;
  /** Whether the gallery is open. */
  readonly gallery?: boolean;
}
