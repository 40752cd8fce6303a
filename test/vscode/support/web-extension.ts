import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';

/** An extension that a web server offers, as vscode.dev gets its extensions. */
export interface ServedExtension {
  /** Host and port of the web server. */
  readonly authority: string;
  stop(): Promise<void>;
}

const home = '/extension';
/** The suite is offered from inside the extension: it runs in the host of the extension whose folder holds it. */
const suiteHome = `${home}/suite-under-test`;
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Offers an extension's folder, and the folder of a compiled suite inside it, on a free port of the loopback interface. */
export async function serveExtension(folder: string, suite: string | undefined): Promise<ServedExtension> {
  const fileOf = (path: string): string | undefined => {
    const clean = normalize(path).replaceAll('\\', '/');
    if (suite !== undefined && clean.startsWith(`${suiteHome}/`))
      return join(dirname(suite), clean.slice(suiteHome.length));
    return clean.startsWith(`${home}/`) ? join(folder, clean.slice(home.length)) : undefined;
  };
  const server = createServer(async (request, response) => {
    const file = fileOf(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    const type = types[extname(file ?? '')] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type, 'access-control-allow-origin': '*' });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { authority: `127.0.0.1:${port}`, stop };
}

/**
 * Tells the window, before it starts, to load a served extension into its web worker. VS Code takes such extensions from the
 * configuration inside its page alone, which its server does not let anybody write: it is completed where the page reads it.
 */
export async function loadInWorker(
  page: Page,
  { authority }: ServedExtension,
  suite: string | undefined,
): Promise<void> {
  const uri = (path: string) => ({ $mid: 1, scheme: 'http', authority, path });
  const added = {
    extensions: [uri(home)],
    extensionTestsPath: suite === undefined ? undefined : uri(`${suiteHome}/${basename(suite)}`),
  };
  const content = `
    const read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = read.call(this, name);
      if (value === null || name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
      const { developmentOptions, ...others } = JSON.parse(value);
      return JSON.stringify({ ...others, developmentOptions: { ...developmentOptions, ...${JSON.stringify(added)} } });
    };`;
  await page.addInitScript({ content });
}
