import type { AllianceModel } from '@alliance-lang/language';
import { DIAGRAMS, type Diagram, readFont, renderHtml, renderPdf, renderSvg } from '@alliance-lang/rendering';
import type { ExportParams, ExportResult } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import { drawn, kindOf, modelFor, partiesOf } from './diagram.ts';
import type { RequestHandler } from './registration.ts';

/** A diagram, or all of an alliance, as a file: the same bytes as the command line writes. */
export const exported: RequestHandler<'alliance/export'> = async (params, services, document) => {
  const model = modelFor(params, services, document);
  if (!model) return null;
  const kinds = params.all ? DIAGRAMS : [kindOf(params.diagram)];
  const [first] = kinds;
  const title = model.alliance.title ?? model.id;
  const name = model.id.toLowerCase();
  const file = (content: Omit<ExportResult, 'fileName'>): ExportResult => ({
    fileName: kinds.length > 1 || !first ? name : `${name}-${first.id}`,
    ...content,
  });
  switch (params.format) {
    case 'svg': {
      const [scene] = await scenesOf(kinds.slice(0, 1), model, services, params);
      return scene ? file({ text: renderSvg(scene.scene, { theme: params.theme ?? 'auto' }) }) : null;
    }
    case 'html': {
      const scenes = await scenesOf(kinds, model, services, params);
      return file({ text: renderHtml(scenes, { title, parties: partiesOf(model), theme: params.theme ?? 'auto' }) });
    }
    case 'pdf': {
      const scenes = await scenesOf(kinds, model, services, params);
      const theme = params.theme === 'auto' ? undefined : params.theme;
      const made = renderPdf(
        scenes.map(({ scene }) => scene),
        { fonts: fontsOf(params), ...(theme ? { theme } : {}), ...(scenes.length > 1 ? { title } : {}) },
      );
      return file({ base64: base64Of(made.bytes), missing: made.missing });
    }
    case 'markdown':
      return file({ text: kinds.map((kind) => markdownOf(kind, model, services)).join('\n') });
    default:
      throw new Error(`There is no format "${String(params.format)}". Possible: svg, html, pdf, markdown.`);
  }
};

async function scenesOf(
  kinds: readonly Diagram[],
  model: AllianceModel,
  services: AllianceLspServices,
  params: ExportParams,
) {
  return Promise.all(
    kinds.map(async (kind) => ({
      id: kind.id,
      label: kind.title,
      scene: await drawn(kind, model, services, params),
    })),
  );
}

function markdownOf(kind: Diagram, model: AllianceModel, services: AllianceLspServices): string {
  const all = services.alliance.Alliances.all();
  return kind.scope === 'workspace' && kind.markdownAll ? kind.markdownAll(all) : kind.markdown(model);
}

/**
 * The fonts that an editor sends along, for a server that has no files of its own.
 * @throws Error when there are none, or they are no fonts
 */
function fontsOf({ fonts }: ExportParams) {
  if (!fonts) throw new Error('A PDF needs `fonts`: a regular and a bold TrueType font as base64.');
  const read = (base64: string) => {
    const { font, problem } = readFont(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    if (!font) throw new Error(`A font cannot be used: ${problem ?? 'it is no font'}.`);
    return [font];
  };
  return { regular: read(fonts.regular), bold: read(fonts.bold) };
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
