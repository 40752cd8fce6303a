import type { AllianceModel } from '@alliance-lang/language';
import {
  DIAGRAMS,
  type DiagramFinding,
  diagramById,
  type OutlineItem,
  outline,
  renderSvg,
  type SceneNode,
  type SceneSource,
  type Shape,
} from '@alliance-lang/rendering';
import type { DiagramNode, OutlineEntry } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import { allianceInfo, diagramInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/** Draws a picture with the renderer that the command line uses, with the findings of the last check on its nodes. */
export const diagram: RequestHandler<'alliance/diagram'> = async (params, services, document) => {
  if (!document) return null;
  const models = services.alliance.Alliances.modelsOf(document);
  const model = models.find(({ id }) => id === params.alliance) ?? models[0];
  if (!model) return null;
  const kind = diagramById(params.diagram);
  if (!kind) {
    const known = DIAGRAMS.map(({ id }) => id).join(', ');
    throw new Error(`There is no diagram "${params.diagram}". Possible: ${known}.`);
  }
  const scene = kind.draw(model, {
    findings: params.withoutFindings ? [] : findingsOf(services, model),
    actuals: (await services.alliance.Measured.of(model)).actuals,
    ...(params.today ? { today: params.today } : {}),
    ...(params.view ? { view: params.view } : {}),
  });
  return {
    alliance: allianceInfo(model),
    diagram: diagramInfo(kind),
    svg: renderSvg(scene, { mode: 'webview' }),
    nodes: [...nodesIn(scene.children)].map(nodeOf),
    outline: outline(scene).map(entryOf),
    parties: model.parties.map(({ id, name, title }) => ({ id, label: name ?? title ?? id })),
    stale: model.files.some(({ complete }) => !complete),
  };
};

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
