import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AllianceDocument } from '@alliance-lang/language';
import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver';
import { createAllianceLspServices } from '../../services.ts';

const folder = fileURLToPath(new URL('../../../../../examples/retail-insights/', import.meta.url));

test('every word and every name of the complete example is explained, and briefly', { timeout: 120_000 }, async () => {
  const { shared, alliance } = createAllianceLspServices(EmptyFileSystem);
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => path.endsWith('.alliance'));
  const documents = paths.map((path) => {
    const text = readFileSync(folder + path, 'utf8');
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file(folder + path));
    shared.workspace.LangiumDocuments.addDocument(document);
    return document as AllianceDocument;
  });
  await shared.workspace.DocumentBuilder.build(documents);
  const seen = new Set<string>();
  const unexplained: string[] = [];
  for (const document of documents) {
    const textDocument = { uri: document.uri.toString() };
    for (const { image, startOffset, tokenType } of alliance.parser.Lexer.tokenize(document.textDocument.getText())
      .tokens) {
      if (seen.has(image) || (!/^[a-z]/.test(tokenType.name) && tokenType.name !== 'NAME')) continue;
      seen.add(image);
      const position = document.textDocument.positionAt(startOffset);
      const hover = await alliance.lsp.HoverProvider!.getHoverContent(document, { textDocument, position });
      const { value = '' } = (hover?.contents ?? {}) as Partial<MarkupContent>;
      if (value === '' || value.split('\n').length > 60) unexplained.push(image);
    }
  }
  // The month of a yearly day needs no explanation.
  expect(unexplained).toEqual(['March']);
});
