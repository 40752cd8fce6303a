import type { AllianceModel } from '@alliance-lang/language';
import {
  DIAGRAMS,
  type DiagramFinding,
  diagramById,
  type OutlineItem,
  outline,
  renderSvg,
  type SceneNode,
  type Shape,
} from '@alliance-lang/rendering';
import type { DiagramNode, OutlineEntry } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import { allianceInfo, diagramInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/** Draws a picture with the renderer that the command line uses, with the findings of the last check on its nodes. */
export const diagram: RequestHandler<'alliance/diagram'> = (params, services, document) => {
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
    ...(params.today ? { today: params.today } : {}),
    ...(params.view ? { view: params.view } : {}),
  });
  const nodes = new Map<string, DiagramNode>();
  const inOrder = [...nodesIn(scene.children)].map((node) => {
    const entry = nodeOf(node);
    if (entry.uri || !nodes.has(entry.id)) nodes.set(entry.id, entry);
    return entry;
  });
  return {
    alliance: allianceInfo(model),
    diagram: diagramInfo(kind),
    svg: renderSvg(scene, { mode: 'webview' }),
    nodes: inOrder,
    outline: outline(scene).map((item) => entryOf(item, nodes)),
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
  if (!source) return { id, label };
  return { id, label, uri: source.uri, range: { start: source.start, end: source.end } };
}

function entryOf(item: OutlineItem, nodes: ReadonlyMap<string, DiagramNode>): OutlineEntry {
  const { uri, range } = nodes.get(item.id) ?? {};
  const { id, label, details, findings } = item;
  const children = item.children.map((child) => entryOf(child, nodes));
  return { id, label, details, findings, ...(uri && range ? { uri, range } : {}), children };
}
