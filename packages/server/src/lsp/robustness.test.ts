import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AllianceDocument } from '@alliance-lang/language';
import fc from 'fast-check';
import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { type AllianceLspServices, createAllianceLspServices } from '../services.ts';

const example = fileURLToPath(new URL('../../../../examples/starter/co-selling.alliance', import.meta.url));
const source = readFileSync(example, 'utf8');
const { shared, alliance } = createAllianceLspServices(EmptyFileSystem);
let count = 0;

async function linked(text: string): Promise<AllianceDocument> {
  const uri = URI.parse(`file:///broken-${count++}.alliance`);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri) as AllianceDocument;
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document]);
  return document;
}

/** Asks every feature at a position. */
async function askAll(document: AllianceDocument, offset: number, { lsp }: AllianceLspServices): Promise<unknown[]> {
  const position = document.textDocument.positionAt(offset);
  const textDocument = { uri: document.uri.toString() };
  const range = { start: position, end: position };
  const options = { tabSize: 2, insertSpaces: true };
  const rename = { textDocument, position, newName: 'Another' };
  return Promise.all([
    lsp.CompletionProvider?.getCompletion(document, { textDocument, position }),
    lsp.HoverProvider?.getHoverContent(document, { textDocument, position }),
    lsp.DefinitionProvider?.getDefinition(document, { textDocument, position }),
    lsp.ReferencesProvider?.findReferences(document, { textDocument, position, context: { includeDeclaration: true } }),
    lsp.DocumentHighlightProvider?.getDocumentHighlight(document, { textDocument, position }),
    lsp.RenameProvider?.prepareRename(document, { textDocument, position }),
    Promise.resolve(lsp.RenameProvider?.rename(document, rename)).catch((error: { code?: number }) =>
      expect(error.code).toBeDefined(),
    ),
    lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument }),
    lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument }),
    lsp.DocumentLinkProvider?.getDocumentLinks(document, { textDocument }),
    lsp.SemanticTokenProvider?.semanticHighlight(document, { textDocument }),
    lsp.Formatter?.formatDocumentRange(document, { textDocument, range, options }),
    lsp.Formatter?.formatDocumentOnType(document, { textDocument, position, ch: '}', options }),
    lsp.CallHierarchyProvider?.prepareCallHierarchy(document, { textDocument, position }),
  ]);
}

/** Half-written text: pieces of an example cut out, doubled or replaced by what people and cats type. */
const edits = fc.array(
  fc.record({
    at: fc.nat(source.length),
    length: fc.nat(60),
    text: fc.oneof(
      fc.constantFrom('', '{', '}', '"', '"""', '/*', '//', 'Northwind.', 'co-', ', ', '\r\n', '👩‍🚀', 'é\u0301'),
      fc.string({ maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

test('no feature fails on broken text, at any place', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.double({ min: 0, max: 1, noNaN: true }), async (changes, where) => {
      let text = source;
      for (const { at, length, text: inserted } of changes)
        text = text.slice(0, at) + inserted + text.slice(at + length);
      const document = await linked(text);
      await askAll(document, Math.floor(where * text.length), alliance);
      shared.workspace.LangiumDocuments.deleteDocument(document.uri);
      alliance.references.WorkspaceGraph.forget();
    }),
    { numRuns: 60 },
  );
});
