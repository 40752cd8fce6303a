import type { AllianceModel } from '@alliance-lang/language';
import type { DiagramFinding, Scene } from '../scene/scene.ts';

export interface DiagramOptions {
  /** Drawn as badges on the elements they are about. */
  readonly findings?: readonly DiagramFinding[];
  /** ISO date. Absent by default, so that a picture does not change from day to day. */
  readonly today?: string;
  /** How `governance` is drawn; by default as suits the size. */
  readonly view?: 'map' | 'seats';
  /** What was measured, by the id of the KPI; drawn beside the targets. */
  readonly actuals?: Readonly<Record<string, readonly KpiActual[]>>;
}

/** A measured value, as a decimal, and its day (ISO date). Values count in the unit of the KPI, percents as `85` for 85 %. */
export interface KpiActual {
  readonly date: string;
  readonly value: string;
}

/** A kind of picture: one entry of the catalogue. */
export interface Diagram {
  /** As on the command line: `governance`. */
  readonly id: string;
  readonly title: string;
  /** One line that says what it answers. */
  readonly summary: string;
  /** `workspace` where the picture shows several alliances together; `alliance` when it is missing. */
  readonly scope?: 'alliance' | 'workspace';
  /** Draws several alliances as one picture; only where the scope is the workspace. Never throws. */
  readonly drawAll?: (models: readonly AllianceModel[], options?: DiagramOptions) => Scene;
  /** The same for a Markdown file. */
  readonly markdownAll?: (models: readonly AllianceModel[]) => string;
  /** Draws any model, however incomplete. Never throws. */
  draw(model: AllianceModel, options?: DiagramOptions): Scene;
  /** The same content for a Markdown file: a fenced Mermaid block or a table, ending in a line feed. */
  markdown(model: AllianceModel): string;
}
