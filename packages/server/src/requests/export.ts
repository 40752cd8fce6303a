import { renderSvg } from '@alliance-lang/rendering';
import { drawn, kindOf, modelFor } from './diagram.ts';
import type { RequestHandler } from './registration.ts';

/** A diagram as a file: the same bytes as the command line writes. */
export const exported: RequestHandler<'alliance/export'> = async (params, services, document) => {
  const model = modelFor(params, services, document);
  if (!model) return null;
  const kind = kindOf(params.diagram);
  const fileName = `${model.id.toLowerCase()}-${kind.id}`;
  switch (params.format) {
    case 'svg': {
      const scene = await drawn(kind, model, services, params);
      return { fileName, text: renderSvg(scene, { theme: params.theme ?? 'auto' }) };
    }
    case 'markdown': {
      const all = services.alliance.Alliances.all();
      return {
        fileName,
        text: kind.scope === 'workspace' && kind.markdownAll ? kind.markdownAll(all) : kind.markdown(model),
      };
    }
    default:
      throw new Error(`There is no format "${String(params.format)}". Possible: svg, markdown.`);
  }
};
