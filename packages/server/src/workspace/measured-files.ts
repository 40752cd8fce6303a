import {
  type ActualsReading,
  actualsFilesOf,
  type MeasuredValues,
  measuredValues,
  readActuals,
} from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { type FileSystemProvider, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';

/** The files of measured values that KPIs name: each is read once, and again when it has changed. */
export class MeasuredFiles {
  private readonly fileSystem: FileSystemProvider;
  private readonly readings = new Map<string, Promise<ActualsReading | undefined>>();
  private readonly changeListeners: (() => void)[] = [];

  constructor(services: LangiumSharedServices) {
    this.fileSystem = services.workspace.FileSystemProvider;
    services.lsp.DocumentUpdateHandler.onWatchedFilesChange?.(({ changes }) => {
      const concerned = changes.map(({ uri }) => URI.parse(uri).toString()).filter((uri) => this.readings.delete(uri));
      if (concerned.length > 0) for (const listener of this.changeListeners) listener();
    });
  }

  /** Called when a file of measured values that was asked for came, changed or went. */
  onChange(listener: () => void): void {
    this.changeListeners.push(listener);
  }

  /** What was measured in an alliance. Never fails: a file that cannot be read is not there. */
  async of(model: AllianceModel): Promise<MeasuredValues> {
    const files = actualsFilesOf(model);
    const readings = new Map(await Promise.all(files.map(async ({ uri }) => [uri, await this.reading(uri)] as const)));
    return measuredValues(model, (uri) => readings.get(uri));
  }

  private reading(uri: string): Promise<ActualsReading | undefined> {
    const known = this.readings.get(uri);
    if (known) return known;
    const reading = this.read(URI.parse(uri));
    this.readings.set(uri, reading);
    return reading;
  }

  private async read(uri: URI): Promise<ActualsReading | undefined> {
    try {
      return (await this.fileSystem.exists(uri)) ? readActuals(await this.fileSystem.readFile(uri)) : undefined;
    } catch {
      return undefined;
    }
  }
}
