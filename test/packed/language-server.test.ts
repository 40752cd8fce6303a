import { spawn } from 'node:child_process';
import { bundledServer } from '@alliance-lang/server/testing/session';
import { expect, test } from 'vitest';

/** A message of the protocol as it goes over the wire. */
function framed(message: object): string {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

/** Takes what a server wrote apart; throws where something is no message. */
function messagesIn(output: Buffer): unknown[] {
  const messages: unknown[] = [];
  for (let at = 0; at < output.length; ) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(output.subarray(at, at + 100).toString('latin1'));
    if (!header) throw new Error(`No message: ${output.subarray(at, at + 200).toString()}`);
    const start = at + header[0].length;
    at = start + Number(header[1]);
    messages.push(JSON.parse(output.subarray(start, at).toString()));
  }
  return messages;
}

/**
 * Runs the bundled server on standard input and output until it ends. It is told to exit when `shutdown`, which is the last of the
 * messages, is answered: as the protocol asks of an editor.
 */
async function run(input: readonly object[]): Promise<{ code: number | null; output: Buffer }> {
  const child = spawn(process.execPath, [bundledServer, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  const last = JSON.stringify((input.at(-1) as { readonly id: number }).id);
  let told = false;
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    if (told || !Buffer.concat(chunks).includes(`"id":${last},"result"`)) return;
    told = true;
    child.stdin.write(framed({ method: 'exit' }));
  });
  for (const message of input) child.stdin.write(framed(message));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output: Buffer.concat(chunks) };
}

const initialize = { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
const text = 'alliance A "Å 🤝" {\n  mission\n}\n';
const textDocument = { uri: 'untitled:Untitled-1', languageId: 'alliance', version: 1, text };

test('the bundled server writes nothing but protocol, and ends when it is told to', async () => {
  const { code, output } = await run([
    initialize,
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument } },
    { id: 2, method: 'textDocument/completion', params: { textDocument, position: { line: 1, character: 2 } } },
    { id: 3, method: 'alliance/diagram', params: { uri: textDocument.uri, diagram: 'nothing' } },
    { id: 4, method: 'no/such', params: {} },
    { id: 5, method: 'shutdown' },
  ]);
  const messages = messagesIn(output);
  expect(messages).toContainEqual(expect.objectContaining({ id: 1, result: expect.anything() }));
  expect(messages).toContainEqual(expect.objectContaining({ id: 4, error: expect.anything() }));
  expect(messages).toContainEqual(expect.objectContaining({ id: 5, result: null }));
  expect(code).toBe(0);
});

test('the bundled server ends when the editor is gone', async () => {
  const child = spawn(process.execPath, [bundledServer, '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.write(framed(initialize));
  child.stdin.end();
  await new Promise((resolve) => child.once('exit', resolve));
  expect(child.exitCode).not.toBeNull();
});
