export type { Diagram, DiagramOptions, KpiActual } from './diagrams/diagram.ts';
export { DIAGRAMS, diagramById } from './diagrams/registry.ts';
export { type OutlineItem, outline, outlineText } from './scene/outline.ts';
export type { DiagramFinding, Scene, SceneNode, SceneSource, Severity, Shape, Tone } from './scene/scene.ts';
export { renderSvg, type SvgOptions } from './scene/svg.ts';
export type { ThemeName } from './theme/palette.ts';
export { webviewCss } from './theme/webview-css.ts';
export { amountText } from './wording/amount-text.ts';
export { cadenceText, durationText, pointText, totalText, withinText } from './wording/time-text.ts';
