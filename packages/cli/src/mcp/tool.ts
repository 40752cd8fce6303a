import { isAbsolute, relative, resolve } from 'node:path';
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import type { Io } from '../terminal/io.ts';

/** What a tool is made with. */
export interface ToolKit {
  readonly server: McpServer;
  readonly z: typeof z;
  /** The folder in which the server works, and the day. */
  readonly io: Io;
}

/**
 * Runs a command as the command line does and gives what it printed. Findings are an answer; wrong use, as a file that is not there, is an
 * error that says what to do.
 */
export async function answerOf(io: Io, command: (io: Io) => Promise<ExitCode>): Promise<CallToolResult> {
  const [out, err]: [string[], string[]] = [[], []];
  const silent: Io = {
    ...io,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    readStdin: async () => new Uint8Array(),
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
  };
  try {
    const code = await command(silent);
    const said = [out.join(''), err.join('')].filter((text) => text.trim() !== '');
    return { content: said.map(texts), ...(code === exitCode.wrongUse ? { isError: true } : {}) };
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    return { content: [texts(error.message)], isError: true };
  }
}

function texts(text: string): { type: 'text'; text: string } {
  return { type: 'text', text };
}

/**
 * The files that a tool may read or write: those in the folder of the server.
 * @throws WrongUse for a path that leads out of it, and for standard input, on which the protocol is spoken
 */
export function within(io: Io, files: readonly string[] | undefined): readonly string[] {
  for (const file of files ?? []) {
    const path = relative(io.cwd, resolve(io.cwd, file));
    if (file === '-' || path.startsWith('..') || isAbsolute(path))
      throw new WrongUse(`${file} is not in ${io.cwd}, the folder in which this server works.`);
  }
  return files ?? [];
}

/** What the argument `files` of a tool is. */
export const FILES =
  'Files, folders or patterns such as deals/**, seen from the folder of the server; without any, that folder. The other files of an alliance are always read too.';
