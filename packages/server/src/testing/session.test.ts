import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startSession } from './session.ts';

// Each session makes a parser of its own.
vi.setConfig({ testTimeout: 60_000 });

const build = fileURLToPath(new URL('../../../dev/src/build.ts', import.meta.url));

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [build, 'server']);
}, 120_000);

describe.each(['in-process', 'bundle'] as const)('the server (%s)', (server) => {
  test('starts, says what it offers and ends', async () => {
    await using session = await startSession({ server });
    expect(session.capabilities.textDocumentSync).toMatchObject({ openClose: true });
  });
});
