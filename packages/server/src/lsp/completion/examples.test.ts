import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AllianceDocument, declarationWords } from '@alliance-lang/language';
import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { createAllianceLspServices } from '../../services.ts';

const folder = fileURLToPath(new URL('../../../../../examples/retail-insights/', import.meta.url));

/** What somebody wrote must have been on offer where it stands: whatever is left out for being wrong there must be wrong. */
test('every word and every name of the complete example is offered where it stands', { timeout: 120_000 }, async () => {
  const { shared, alliance } = createAllianceLspServices(EmptyFileSystem);
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => path.endsWith('.alliance'));
  const documents = paths.map((path) => {
    const text = readFileSync(folder + path, 'utf8');
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file(folder + path));
    shared.workspace.LangiumDocuments.addDocument(document);
    return document as AllianceDocument;
  });
  await shared.workspace.DocumentBuilder.build(documents);
  const missed: string[] = [];
  for (const document of documents) {
    const { tokens } = alliance.parser.Lexer.tokenize(document.textDocument.getText());
    for (const [index, { image, startOffset, tokenType, startLine }] of tokens.entries()) {
      const isWord = /^[a-z]/.test(tokenType.name);
      const declared = Object.hasOwn(declarationWords, tokens[index - 1]?.image ?? '') && tokenType.name === 'NAME';
      if (declared || (!isWord && tokenType.name !== 'NAME')) continue;
      const position = document.textDocument.positionAt(startOffset + 1);
      const textDocument = { uri: document.uri.toString() };
      const list = await alliance.lsp.CompletionProvider!.getCompletion(document, { textDocument, position });
      const labels = list?.items.map(({ label }) => label.split(' ')[0]) ?? [];
      if (!labels.includes(image)) missed.push(`${document.uri.path.split('/').at(-1)}:${startLine} ${image}`);
    }
  }
  expect(missed).toEqual([]);
});
