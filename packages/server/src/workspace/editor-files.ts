import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { EditorRequests } from '../protocol.ts';

/**
 * Files that only the editor can reach: those of a virtual folder, or all when the server runs in a browser. What the editor does not
 * answer is not there.
 */
export class EditorFiles implements FileSystemProvider {
  private readonly connection: Connection;
  private readonly local: FileSystemProvider | undefined;

  /** @param local reads `file:` URIs, where the server can */
  constructor(connection: Connection, local?: FileSystemProvider) {
    this.connection = connection;
    this.local = local;
  }

  async exists(uri: URI): Promise<boolean> {
    const local = this.localFor(uri);
    return local ? local.exists(uri) : (await this.ask('alliance/files/stat', uri)) !== null;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    const local = this.localFor(uri);
    if (local) return local.stat(uri);
    const kind = await this.ask('alliance/files/stat', uri);
    if (!kind) throw new Error(`There is no file ${uri.toString(true)}.`);
    return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
  }

  async readFile(uri: URI): Promise<string> {
    const local = this.localFor(uri);
    if (local) return local.readFile(uri);
    const text = await this.ask('alliance/files/read', uri);
    if (text === null) throw new Error(`There is no file ${uri.toString(true)}.`);
    return text;
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const local = this.localFor(uri);
    if (local) return local.readDirectory(uri);
    const entries = (await this.ask('alliance/files/list', uri)) ?? [];
    return entries.map((entry) => ({
      uri: URI.parse(entry.uri),
      isFile: entry.kind === 'file',
      isDirectory: entry.kind === 'folder',
    }));
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    const local = this.localFor(uri);
    return local ? local.readBinary(uri) : new TextEncoder().encode(await this.readFile(uri));
  }

  existsSync(uri: URI): boolean {
    return this.atOnce(uri).existsSync(uri);
  }

  statSync(uri: URI): FileSystemNode {
    return this.atOnce(uri).statSync(uri);
  }

  readBinarySync(uri: URI): Uint8Array {
    return this.atOnce(uri).readBinarySync(uri);
  }

  readFileSync(uri: URI): string {
    return this.atOnce(uri).readFileSync(uri);
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    return this.atOnce(uri).readDirectorySync(uri);
  }

  /** The editor answers later, never at once. */
  private atOnce(uri: URI): FileSystemProvider {
    return this.localFor(uri) ?? new EmptyFileSystemProvider();
  }

  private localFor({ scheme }: URI): FileSystemProvider | undefined {
    return scheme === 'file' ? this.local : undefined;
  }

  private async ask<Method extends keyof EditorRequests>(
    method: Method,
    uri: URI,
  ): Promise<EditorRequests[Method]['result'] | null> {
    try {
      return await this.connection.sendRequest<EditorRequests[Method]['result']>(method, { uri: uri.toString() });
    } catch {
      return null;
    }
  }
}
