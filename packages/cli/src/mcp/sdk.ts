import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

/** The libraries that speak the Model Context Protocol: large and seldom needed, so the bundle keeps them in a file of their own. */
export const sdk = { McpServer, serveStdio, z };
