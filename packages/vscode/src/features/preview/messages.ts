/** What the webview of the preview and the extension say to each other. Types only. */
import type { DiagramInfo, OutlineEntry, ProtocolRange } from '@alliance-lang/server/protocol';

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
      /** Shown when the text cannot be read as a whole. */
      readonly notice?: string;
    }
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
  | { readonly type: 'reveal'; readonly uri: string; readonly range: ProtocolRange };

/** What the webview keeps over a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly diagram: string;
}
