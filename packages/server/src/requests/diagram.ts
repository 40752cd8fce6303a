import type { AllianceDocument, AllianceModel } from '@alliance-lang/language';
import {
  DIAGRAMS,
  type Diagram,
  type DiagramFinding,
  type DiagramOptions,
  diagramById,
  type OutlineItem,
  outline,
  renderSvg,
  type Scene,
  type SceneNode,
  type SceneSource,
  type Shape,
} from '@alliance-lang/rendering';
import type { DiagramNode, DiagramParams, OutlineEntry } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import { allianceInfo, diagramInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/** Draws a picture with the renderer that the command line uses, with the findings of the last check on its nodes. */
export const diagram: RequestHandler<'alliance/diagram'> = async (params, services, document) => {
  const model = modelFor(params, services, document);
  if (!model) return null;
  const kind = kindOf(params.diagram);
  const scene = await drawn(kind, model, services, { ...params, findings: !params.withoutFindings });
  return {
    alliance: allianceInfo(model),
    diagram: diagramInfo(kind),
    svg: renderSvg(scene, { mode: 'webview' }),
    nodes: [...nodesIn(scene.children)].map(nodeOf),
    outline: outline(scene).map(entryOf),
    parties: partiesOf(model),
    stale: model.files.some(({ complete }) => !complete),
  };
};

/** The alliance of a file that is asked about, by default its first. */
export function modelFor(
  { alliance }: { readonly alliance?: string },
  services: AllianceLspServices,
  document: AllianceDocument | undefined,
): AllianceModel | undefined {
  const models = document ? services.alliance.Alliances.modelsOf(document) : [];
  return models.find(({ id }) => id === alliance) ?? models[0];
}

/** The parties that a picture can be filtered by. */
export function partiesOf({ parties }: AllianceModel): { readonly id: string; readonly label: string }[] {
  return parties.map(({ id, name, title }) => ({ id, label: name ?? title ?? id }));
}

/**
 * A diagram by its id.
 * @throws Error that names the diagrams there are
 */
export function kindOf(id: string): Diagram {
  const kind = diagramById(id);
  if (kind) return kind;
  throw new Error(`There is no diagram "${id}". Possible: ${DIAGRAMS.map((each) => each.id).join(', ')}.`);
}

/** The picture of an alliance, with what was measured; of all alliances where the diagram is about the workspace. */
export async function drawn(
  kind: Diagram,
  model: AllianceModel,
  services: AllianceLspServices,
  { findings, today, view }: Pick<DiagramParams, 'today' | 'view'> & { readonly findings?: boolean },
): Promise<Scene> {
  const { actuals } = await services.alliance.Measured.of(model);
  const options: DiagramOptions = {
    findings: findings ? findingsOf(services, model) : [],
    actuals,
    ...(today ? { today } : {}),
    ...(view ? { view } : {}),
  };
  if (kind.scope === 'workspace' && kind.drawAll) return kind.drawAll(services.alliance.Alliances.all(), options);
  return kind.draw(model, options);
}

function findingsOf(services: AllianceLspServices, model: AllianceModel): DiagramFinding[] {
  return (services.alliance.Findings.of(model.id)?.findings ?? []).map(({ elementId, severity, message }) => ({
    elementId,
    severity: severity === 'information' ? 'info' : severity,
    message,
  }));
}

function* nodesIn(shapes: readonly Shape[]): Generator<SceneNode> {
  for (const shape of shapes) {
    if (shape.kind !== 'group') continue;
    if (shape.node) yield shape.node;
    yield* nodesIn(shape.children);
  }
}

function nodeOf({ id, label, source }: SceneNode): DiagramNode {
  return { id, label, ...placeOf(source) };
}

function entryOf({ id, label, details, findings, source, children }: OutlineItem): OutlineEntry {
  return { id, label, details, findings, ...placeOf(source), children: children.map(entryOf) };
}

function placeOf(source: SceneSource | undefined): Pick<DiagramNode, 'uri' | 'range'> {
  return source ? { uri: source.uri, range: { start: source.start, end: source.end } } : {};
}
