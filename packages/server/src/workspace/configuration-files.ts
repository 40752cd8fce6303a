import {
  CONFIG_FILE,
  type LintConfig,
  type LintOptions,
  readConfiguration,
  settingsFor,
} from '@alliance-lang/analysis';
import { type FileSystemProvider, URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type Diagnostic, DiagnosticSeverity, FileChangeType } from 'vscode-languageserver';
import type { AllianceWorkspaceManager } from './workspace-manager.ts';

interface ConfigurationFile {
  readonly uri: URI;
  readonly config: LintConfig;
  /** What is wrong with it and with those that it extends, by URI; clean ones are listed too. */
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** The configuration files that hold for the files of the workspace: of each file the nearest one above it. */
export class ConfigurationFiles {
  private readonly fileSystem: FileSystemProvider;
  private readonly manager: () => AllianceWorkspaceManager;
  private readonly byFolder = new Map<string, Promise<ConfigurationFile | undefined>>();
  private readonly used = new Set<string>();
  /** Texts of open files that are not saved, by URI. */
  private readonly unsaved = new Map<string, string>();
  private readonly changeListeners: (() => void)[] = [];

  constructor(services: LangiumSharedServices) {
    this.fileSystem = services.workspace.FileSystemProvider;
    this.manager = () => services.workspace.WorkspaceManager as AllianceWorkspaceManager;
    services.lsp.DocumentUpdateHandler.onWatchedFilesChange?.(({ changes }) => {
      const concerned = changes.some(
        ({ uri, type }) =>
          uri.endsWith(CONFIG_FILE) ||
          this.used.has(URI.parse(uri).toString()) ||
          (type === FileChangeType.Deleted && !/\.\w+$/.test(uri)),
      );
      if (concerned) this.forget();
    });
  }

  /** What an editor holds open counts, whatever is on disk; null when the disk counts again. */
  setText(uri: string, text: string | null): void {
    const key = URI.parse(uri).toString();
    if (text === null ? !this.unsaved.delete(key) : this.unsaved.get(key) === text) return;
    if (text !== null) this.unsaved.set(key, text);
    this.forget();
  }

  private forget(): void {
    this.byFolder.clear();
    for (const listener of this.changeListeners) listener();
  }

  /** Called when a configuration file came, changed or went. */
  onChange(listener: () => void): void {
    this.changeListeners.push(listener);
  }

  /** The settings for a file; the defaults when no configuration holds for it. Never fails: what cannot be read says nothing. */
  async settingsFor(file: URI): Promise<LintOptions> {
    const found = await this.nearest(this.folderOf(file));
    if (!found) return {};
    const folder = UriUtils.dirname(found.uri);
    return settingsFor(found.config, UriUtils.relative(folder, file));
  }

  /** What is wrong with the configuration files that were read so far, by URI; clean ones are listed too. */
  async problems(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const files = await Promise.all(this.byFolder.values());
    return new Map(files.flatMap((file) => (file ? [...file.problems] : [])));
  }

  private async nearest(folder: URI): Promise<ConfigurationFile | undefined> {
    for (let at = folder; ; at = UriUtils.dirname(at)) {
      const found = await this.inFolder(at);
      const parent = UriUtils.dirname(at);
      if (found || parent.toString() === at.toString()) return found;
    }
  }

  private inFolder(folder: URI): Promise<ConfigurationFile | undefined> {
    const key = folder.toString();
    const known = this.byFolder.get(key);
    if (known) return known;
    const reading = this.read(UriUtils.joinPath(folder, CONFIG_FILE));
    this.byFolder.set(key, reading);
    return reading;
  }

  private async read(uri: URI): Promise<ConfigurationFile | undefined> {
    try {
      const text = await this.text(uri);
      if (text === undefined) return undefined;
      const asking = readConfiguration(uri.path, text);
      let step = asking.next();
      while (!step.done) step = asking.next(await this.text(uri.with({ path: step.value })));
      const { config, problems, files } = step.value;
      const byFile = new Map<string, Diagnostic[]>(files.map((path) => [uri.with({ path }).toString(), []]));
      for (const { path, line, character, length, message } of problems) {
        byFile.get(uri.with({ path }).toString())?.push({
          range: { start: { line, character }, end: { line, character: character + length } },
          message,
          severity: DiagnosticSeverity.Warning,
          source: 'alliance',
        });
      }
      for (const file of byFile.keys()) this.used.add(file);
      return { uri, config, problems: byFile };
    } catch {
      return undefined;
    }
  }

  /** The text of a configuration: as it stands in the editor, else on disk; undefined when there is none. */
  private async text(uri: URI): Promise<string | undefined> {
    const unsaved = this.unsaved.get(uri.toString());
    if (unsaved !== undefined) return unsaved;
    try {
      return (await this.fileSystem.exists(uri)) ? await this.fileSystem.readFile(uri) : undefined;
    } catch {
      return undefined;
    }
  }

  /** A file that was never saved belongs to the first folder that is open. */
  private folderOf(file: URI): URI {
    const [first] = this.manager().openFolders;
    return file.scheme === 'untitled' && first ? URI.parse(first.uri) : UriUtils.dirname(file);
  }
}
