import type { McpServer } from '@modelcontextprotocol/server';
import type { Io } from '../terminal/io.ts';
import { addApplyFixes } from './apply-fixes-tool.ts';
import { addCheck } from './check-tool.ts';
import { addDiagram } from './diagram-tool.ts';
import { addDiff } from './diff-tool.ts';
import { addExplain } from './explain-tool.ts';
import { addRead } from './read-tool.ts';
import type { sdk as Sdk } from './sdk.ts';
import type { ToolKit } from './tool.ts';

const TOOLS = [addCheck, addApplyFixes, addRead, addExplain, addDiagram, addDiff];

/** A server of the Model Context Protocol whose tools are commands of this program, in the folder of `io`. */
export function allianceServer(sdk: Pick<typeof Sdk, 'McpServer' | 'z'>, io: Io): McpServer {
  const server = new sdk.McpServer({ name: 'alliance', title: 'Alliance', version: io.version });
  const kit: ToolKit = { server, z: sdk.z, io };
  for (const add of TOOLS) add(kit);
  return server;
}
