import type { Io } from '../terminal/io.ts';

/**
 * `alliance mcp`: a server of the Model Context Protocol on standard input and output, for agents, until whoever started it ends it.
 * Nothing but protocol is written there.
 */
export async function runMcp(io: Io): Promise<void> {
  const [{ sdk }, { allianceServer }] = await Promise.all([import('../mcp/sdk.ts'), import('../mcp/server.ts')]);
  sdk.serveStdio(() => allianceServer(sdk, io), { onerror: (error) => io.err(`${error.message}\n`) });
}
