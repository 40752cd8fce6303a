import { expect, test } from 'vitest';
import { startSession } from './session.ts';

test('the server starts, says what it offers and ends', async () => {
  await using session = await startSession();
  expect(session.capabilities.textDocumentSync).toMatchObject({ openClose: true });
});

test('a request that makes no sense gets an error, and the next one an answer', async () => {
  await using session = await startSession();
  const uri = session.uri('no.alliance');
  const position = { line: 99, character: 99 };
  await expect(session.request('alliance/nothing')).rejects.toThrow();
  await expect(session.request('alliance/diagram', { uri: 7, diagram: {} })).resolves.toBeNull();
  await session.request('textDocument/hover', { textDocument: { uri }, position }).catch(() => undefined);
  await session.open('a.alliance', 'alliance A "A" {}\n');
  for (const method of ['hover', 'definition', 'completion', 'references', 'prepareRename', 'documentHighlight']) {
    await session.ask(`textDocument/${method}`, 'a.alliance', { position, context: { includeDeclaration: true } });
  }
  await expect(session.request('alliance/explain')).resolves.toHaveProperty('rules');
});

test('texts of any kind are survived', async () => {
  await using session = await startSession();
  const texts = [
    '',
    '\u0000',
    '{'.repeat(5000),
    `"${'x'.repeat(100_000)}`,
    'alliance '.repeat(1000),
    '\uD800',
    '/*',
    'part of\nimport\n',
  ];
  await session.open('a.alliance', 'alliance A "A" {}\n');
  for (const text of texts) await session.change('a.alliance', text);
  const last = await session.diagnosticsAfter('a.alliance', () => session.change('a.alliance', 'alliance A "A" { }\n'));
  expect(last.map(({ code }) => code)).toContain('missing-mission');
  expect(last.map(({ code }) => code)).not.toContain('syntax-error');
});
