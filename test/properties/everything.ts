import { type Finding, lint } from '@alliance-lang/analysis';
import {
  formatText,
  type Problem,
  problemsOf,
  readWorkspace,
  type SourceFile,
  type Workspace,
} from '@alliance-lang/language';
import { DIAGRAMS, diagramById, outlineText, renderSvg } from '@alliance-lang/rendering';
import { language } from './arbitrary/grammar-writer.ts';

/** The day on which everything is checked. */
export const TODAY = '2026-11-22';

/** Reads files with the parser that all properties share. */
export function read(files: readonly SourceFile[]): Workspace {
  return readWorkspace(files, language);
}

export function problemsIn({ documents, services }: Workspace): Problem[] {
  return documents.flatMap((document) => problemsOf(document, services.alliance));
}

export function findingsIn({ models }: Workspace): Finding[] {
  return models.flatMap((model) => {
    const { findings, waived } = lint(model, { today: TODAY });
    return [...findings, ...waived];
  });
}

/** The formatted text of each file, by URI. */
export function formatted({ documents, services }: Workspace): SourceFile[] {
  return documents.map((document) => ({
    uri: document.uri.toString(),
    text: formatText(document, services.alliance.parser.Lexer),
  }));
}

/** All pictures of all alliances, in every form. */
export function pictures({ models }: Workspace): { readonly svg: string[]; readonly text: string[] } {
  const svg: string[] = [];
  const text: string[] = [];
  for (const model of models) {
    const findings = lint(model, { today: TODAY }).findings.map(({ elementId, severity, message }) => ({
      elementId,
      severity: severity === 'information' ? ('info' as const) : severity,
      message,
    }));
    for (const diagram of DIAGRAMS) {
      const scene = diagram.draw(model);
      svg.push(renderSvg(scene), renderSvg(diagram.draw(model, { findings, today: TODAY }), { mode: 'webview' }));
      text.push(outlineText(scene), diagram.markdown(model));
    }
    for (const view of ['map', 'seats'] as const) {
      const scene = diagramById('governance')?.draw(model, { view });
      if (scene) svg.push(renderSvg(scene));
    }
  }
  return { svg, text };
}

export interface Everything {
  readonly models: Workspace['models'];
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly pictures: ReturnType<typeof pictures>;
  readonly formatted: readonly SourceFile[];
}

/** Everything that is made of a workspace, as one value that can be compared. */
export function everything(workspace: Workspace): Everything {
  return {
    models: workspace.models,
    problems: problemsIn(workspace),
    findings: findingsIn(workspace),
    pictures: pictures(workspace),
    formatted: formatted(workspace),
  };
}

/** Number of places in which a text cannot be read. */
export function syntaxErrors({ documents }: Workspace): number {
  return documents.reduce(
    (sum, { parseResult }) => sum + parseResult.parserErrors.length + parseResult.lexerErrors.length,
    0,
  );
}
