/** The libraries that speak the Model Context Protocol: large and seldom needed, so the bundle keeps them in a file of their own. */
export { McpServer } from '@modelcontextprotocol/server';
export { serveStdio } from '@modelcontextprotocol/server/stdio';
export { z } from 'zod';
