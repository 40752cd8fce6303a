import type { AllianceDocument } from '@alliance-lang/language';
import { DocumentState, isOperationCancelled, type MaybePromise, URI } from 'langium';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { AllianceRequest, AllianceRequests } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import type { AllianceDocumentBuilder } from '../workspace/document-builder.ts';
import { actions } from './actions.ts';
import { changes, compare, files } from './compare.ts';
import { diagram } from './diagram.ts';
import { diagrams } from './diagrams.ts';
import { draw } from './draw.ts';
import { duties } from './duties.ts';
import { explain } from './explain.ts';
import { exported } from './export.ts';
import { findings } from './findings.ts';
import { model } from './model.ts';
import { newAlliance } from './new-alliance.ts';
import { readiness } from './readiness.ts';
import { templates } from './templates.ts';

/** Answers one request; `document` is the file that it is about, read and linked, if it is about one and there is one. */
export type RequestHandler<Method extends AllianceRequest> = (
  params: AllianceRequests[Method]['params'],
  services: AllianceLspServices,
  document: AllianceDocument | undefined,
) => MaybePromise<AllianceRequests[Method]['result']>;

/** The requests of the editor, one line each. */
const handlers: { readonly [Method in AllianceRequest]: RequestHandler<Method> } = {
  'alliance/diagrams': diagrams,
  'alliance/diagram': diagram,
  'alliance/findings': findings,
  'alliance/readiness': readiness,
  'alliance/actions': actions,
  'alliance/draw': draw,
  'alliance/duties': duties,
  'alliance/export': exported,
  'alliance/compare': compare,
  'alliance/changes': changes,
  'alliance/files': files,
  'alliance/model': model,
  'alliance/explain': explain,
  'alliance/templates': templates,
  'alliance/newAlliance': newAlliance,
};

/** Answers the requests of `protocol.ts` on a connection. A request that fails gets an error for an answer; the server goes on. */
export function registerRequests(connection: Connection, services: AllianceLspServices): void {
  for (const [method, handler] of Object.entries(handlers)) {
    const answer = handler as RequestHandler<AllianceRequest>;
    connection.onRequest<unknown, void>(method, async (given: unknown, token: CancellationToken): Promise<unknown> => {
      try {
        const params = (typeof given === 'object' && given !== null ? given : {}) as { readonly uri?: unknown };
        const uri = typeof params.uri === 'string' ? URI.parse(params.uri) : undefined;
        const document = await current(services, uri, token);
        return await answer(params as never, services, document);
      } catch (error) {
        if (isOperationCancelled(error)) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
        // The editor shows the sentence; where it came from is for the log.
        console.error(`${method} failed:`, error);
        const message = error instanceof Error ? error.message : String(error);
        return new ResponseError(LSPErrorCodes.RequestFailed, message);
      }
    });
  }
}

/** Waits until the file in question, or the whole workspace, is up to date and checked. */
async function current(
  services: AllianceLspServices,
  uri: URI | undefined,
  token: CancellationToken,
): Promise<AllianceDocument | undefined> {
  const { LangiumDocuments, DocumentBuilder, WorkspaceLock, WorkspaceManager } = services.shared.workspace;
  await WorkspaceManager.ready;
  if (!uri) await (DocumentBuilder as AllianceDocumentBuilder).workspaceComplete;
  if (!uri || !LangiumDocuments.hasDocument(uri)) await WorkspaceLock.read(() => undefined);
  if (!uri || !LangiumDocuments.hasDocument(uri)) return undefined;
  await DocumentBuilder.waitUntil(DocumentState.Validated, uri, token);
  return LangiumDocuments.getDocument(uri) as AllianceDocument | undefined;
}
