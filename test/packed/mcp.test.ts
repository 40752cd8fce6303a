import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InstalledCli, installCli } from './installed-cli.ts';

let cli: InstalledCli;
beforeAll(async () => {
  cli = await installCli();
});
afterAll(async () => {
  await cli?.remove();
});

test('agents reach the installed command line by the Model Context Protocol', async () => {
  const made = await cli.run(['init', '--yes', '--parties', 'Northwind, Contoso', '--stage', 'explore']);
  expect(made.code).toBe(0);
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [cli.entry, 'mcp'], cwd: cli.folder }),
  );
  try {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('check');
    const { content } = await client.callTool({ name: 'check', arguments: {} });
    const [part] = content;
    expect(JSON.parse(part?.type === 'text' ? part.text : '')).toMatchObject({ findings: [] });
  } finally {
    await client.close();
  }
});
