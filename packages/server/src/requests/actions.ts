import { type Finding, lintForStage, stageOf } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { URI } from 'langium';
import { gapEdits } from '../lsp/code-actions/gap-edits.ts';
import { skeletonFor } from '../lsp/code-actions/rule-skeletons.ts';
import { waiverEdit } from '../lsp/code-actions/waive.ts';
import type { EditorEdit } from '../lsp/code-actions/workspace-edit.ts';
import type { OfferedAction, OfferedEdit } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import { stageNamed } from './readiness.ts';
import type { RequestHandler } from './registration.ts';

/** The edits that close the gaps of a declaration: first what a rule can write by itself, then what is to be filled in, then waivers. */
export const actions: RequestHandler<'alliance/actions'> = async (params, services, document) => {
  const models = document ? services.alliance.Alliances.modelsOf(document) : [];
  const model = models.find(({ id }) => id === params.alliance) ?? models[0];
  if (!model) return { actions: [] };
  const stage = params.stage === undefined ? stageOf(model) : stageNamed(params.stage);
  const settings = await services.alliance.Findings.settingsFor(model.id);
  const findings = lintForStage(model, stage, settings).findings.filter(
    ({ elementId, rule }) => elementId === params.elementId && (params.rule === undefined || rule === params.rule),
  );
  return {
    actions: [
      ...(params.gap === undefined ? [] : filling(model, params.elementId, params.gap, services)),
      ...findings.flatMap((finding) => closing(finding, model, services)),
      ...findings.flatMap((finding) => waiving(finding, model, services)),
    ],
  };
};

function filling(model: AllianceModel, elementId: string, gap: string, services: AllianceLspServices): OfferedAction[] {
  return gapEdits(model, elementId, gap).map(({ title, edit, isForm }) => ({
    title,
    kind: isForm ? 'skeleton' : 'fix',
    detail: '',
    edits: offered(services, [edit]),
  }));
}

function closing(finding: Finding, model: AllianceModel, services: AllianceLspServices): OfferedAction[] {
  const detail = finding.message;
  const skeleton = skeletonFor(finding, model);
  return [
    ...finding.fixes.map(({ title, edits }) => ({
      title,
      kind: 'fix' as const,
      detail,
      edits: offered(services, edits),
    })),
    ...(skeleton
      ? [
          {
            title: skeleton.title,
            kind: 'skeleton' as const,
            detail,
            edits: offered(services, [skeleton.edit]),
          },
        ]
      : []),
  ].filter(({ edits }) => edits.length > 0);
}

function waiving(finding: Finding, model: AllianceModel, services: AllianceLspServices): OfferedAction[] {
  const { Clock } = services.alliance;
  const { LangiumDocuments } = services.shared.workspace;
  const text = (uri: string) => LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText();
  const edit = waiverEdit(finding, model, Clock.today(), text);
  if (!edit) return [];
  const title = `Waive ${finding.rule} here, with a reason`;
  return [{ title, kind: 'waiver', detail: finding.message, edits: offered(services, [edit]) }];
}

/** Edits as an editor applies them, line ends as in each file. */
function offered(services: AllianceLspServices, edits: readonly EditorEdit[]): OfferedEdit[] {
  const { LangiumDocuments, TextDocuments } = services.shared.workspace;
  return edits.flatMap(({ uri, offset, length, text, snippet }) => {
    const document = LangiumDocuments.getDocument(URI.parse(uri))?.textDocument;
    if (!document) return [];
    const lineEnd = document.getText().includes('\r\n') ? '\r\n' : '\n';
    return {
      uri,
      version: TextDocuments.get(uri)?.version ?? null,
      range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
      text: text.replace(/\r?\n/g, lineEnd),
      ...(snippet === undefined ? {} : { snippet }),
    };
  });
}
