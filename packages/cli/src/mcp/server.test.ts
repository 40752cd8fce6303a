import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
import { sdk } from './sdk.ts';
import { allianceServer } from './server.ts';

let sandbox: Sandbox | undefined;
let client: Client | undefined;
afterEach(async () => {
  await client?.close();
  sandbox?.remove();
});

const BROKEN = CLEAN.replace('{', '{\n  missoin "x"');

/** A client that is connected with a server in a folder with these files. */
async function connected(files: Readonly<Record<string, string>>): Promise<Client> {
  sandbox = new Sandbox(files);
  const io = sandbox.io();
  const [here, there] = InMemoryTransport.createLinkedPair();
  client = new Client({ name: 'test', version: '1.0.0' });
  await Promise.all([allianceServer(sdk, io).connect(there), client.connect(here)]);
  return client;
}

async function call(name: string, input: Record<string, unknown> = {}): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = await client!.callTool({ name, arguments: input });
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return { text, isError: isError ?? false };
}

describe('the server for agents', () => {
  it('says which tools there are, what they take, and which of them write', async () => {
    const { tools } = await (await connected({ 'deal.alliance': CLEAN })).listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check', 'apply-fixes', 'read', 'explain', 'diagram', 'diff']);
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/\.$/);
      expect(inputSchema.type).toBe('object');
    }
    expect(tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name)).toEqual([
      'apply-fixes',
    ]);
  });

  it('checks, mends and checks again', async () => {
    await connected({ 'deal.alliance': BROKEN });
    const before = JSON.parse((await call('check')).text);
    expect(before.findings.map(({ code }: { code: string }) => code)).toContain('unknown-statement');
    expect((await call('apply-fixes', { files: ['deal.alliance'], unsafe: true })).isError).toBe(false);
    expect(sandbox!.read('deal.alliance')).toContain('mission "x"');
    const after = JSON.parse((await call('check', { files: ['deal.alliance'] })).text);
    expect(after.findings.map(({ code }: { code: string }) => code)).not.toContain('unknown-statement');
  });

  it('reads the agreement as prose and as a model', async () => {
    await connected({ 'deal.alliance': CLEAN });
    expect((await call('read')).text).toMatch(/^# /);
    const model = JSON.parse((await call('read', { as: 'model' })).text);
    expect([model].flat()[0]).toMatchObject({ id: 'Deal', version: 1 });
  });

  it('explains rules, and says which one was meant', async () => {
    await connected({});
    expect((await call('explain', { rule: 'missing-exit' })).text).toContain('missing-exit');
    expect(await call('explain', { rule: 'mising-exit' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('missing-exit'),
    });
  });

  it('draws for Markdown and as a picture', async () => {
    await connected({ 'deal.alliance': CLEAN });
    expect((await call('diagram', { diagram: 'governance' })).text).toContain('flowchart');
    expect((await call('diagram', { diagram: 'governance', format: 'svg' })).text).toMatch(/^<svg /);
  });

  it('tells what changed between two files', async () => {
    await connected({ 'a.alliance': CLEAN, 'b.alliance': CLEAN.replace(/mission "[^"]*"/, 'mission "Another one."') });
    const { text, isError } = await call('diff', { versions: ['a.alliance', 'b.alliance'] });
    expect(isError).toBe(false);
    expect(text).toContain('Another one.');
  });

  it.each([
    ['check', { files: ['../elsewhere.alliance'] }, 'is not in'],
    ['apply-fixes', { files: ['/etc/x.alliance'] }, 'is not in'],
    ['check', { files: ['-'] }, 'is not in'],
    ['read', { files: ['nowhere.alliance'] }, 'it does not exist'],
    ['check', {}, 'There is no .alliance file'],
  ])('answers %s %j with what is wrong', async (name, input, told) => {
    await connected({});
    expect(await call(name, input)).toMatchObject({ isError: true, text: expect.stringContaining(told) });
  });
});
