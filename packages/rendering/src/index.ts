export type { Diagram, DiagramOptions, KpiActual } from './diagrams/diagram.ts';
export { drawPortfolio } from './diagrams/portfolio.ts';
export { DIAGRAMS, diagramById } from './diagrams/registry.ts';
export type { ChangeEntry, ChangeList, PartyChanges } from './documents/changes/change-list.ts';
export { changeList, countsText } from './documents/changes/change-list.ts';
export { type ComparedAlliance, changesHtml, type VersionNames } from './documents/changes/changes-html.ts';
export { changesMarkdown, shortText } from './documents/changes/changes-markdown.ts';
export { type Prose, type ProseItem, type ProseSection, proseOf, sentencesOf } from './documents/prose/prose.ts';
export { proseHtml, proseMarkdown, proseText } from './documents/prose/prose-text.ts';
export { type SaidOf, saidOf } from './documents/prose/said-of.ts';
export { type Redline, redlineOf } from './documents/redline/redline.ts';
export { redlineHtml } from './documents/redline/redline-html.ts';
export { type RedlineAuthor, redlineWord } from './documents/redline/redline-word.ts';
export { type FontMap, type ReadFont, readFont, readFontMap, type TrueTypeFont } from './export/fonts/true-type.ts';
export { missingCharacters, type PictureFonts } from './export/fonts/typesetter.ts';
export { type HtmlOptions, type HtmlPicture, renderHtml } from './export/html.ts';
export { type PdfOptions, type PdfResult, renderPdf } from './export/pdf.ts';
export { type PictureWords, pictureWords } from './export/picture-words.ts';
export {
  type FoundRegions,
  fillRegions,
  findRegions,
  type MarkdownRegion,
  type RegionProblem,
} from './markdown/regions.ts';
export { type OutlineItem, outline, outlineText } from './scene/outline.ts';
export type {
  DiagramFinding,
  PathCommand,
  Scene,
  SceneNode,
  SceneSource,
  Severity,
  Shape,
  Tone,
} from './scene/scene.ts';
export { renderSvg, type SvgMode, type SvgOptions } from './scene/svg.ts';
export type { ThemeName } from './theme/palette.ts';
export { webviewCss } from './theme/webview-css.ts';
export { amountText } from './wording/amount-text.ts';
export { cadenceText, durationText, pointText, totalText, withinText } from './wording/time-text.ts';
