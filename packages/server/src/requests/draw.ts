import { createAllianceServices, readWorkspace } from '@alliance-lang/language';
import { renderSvg } from '@alliance-lang/rendering';
import type { DrawResult } from '../protocol.ts';
import { kindOf } from './diagram.ts';
import { diagramInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/** Where a text that is no file is said to be. */
const NOWHERE = 'untitled:block.alliance';

let services: ReturnType<typeof createAllianceServices> | undefined;

/** Draws a text that is no file, such as a block of a Markdown document; null when it declares no alliance. */
export const draw: RequestHandler<'alliance/draw'> = ({ text, diagram }): DrawResult | null => {
  const kind = kindOf(diagram);
  // Most editors never ask: the second parser is made when the first one does.
  services ??= createAllianceServices();
  const [model] = readWorkspace([{ uri: NOWHERE, text }], services).models;
  if (!model) return null;
  return { diagram: diagramInfo(kind), svg: renderSvg(kind.draw(model), { mode: 'webview' }) };
};
