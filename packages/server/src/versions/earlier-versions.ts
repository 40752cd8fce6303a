import { type EarlierVersion, lastSignature, SIGNED_TAGS } from '@alliance-lang/analysis';
import { type AllianceModel, createAllianceServices, readWorkspace } from '@alliance-lang/language';
import type { Connection } from 'vscode-languageserver';
import type { Alliances } from '../findings/alliances.ts';
import type { CommitInfo, VersionRequests } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';

/** The earlier versions of an alliance that count; those that are not known are left out. */
export interface Earlier {
  readonly committed?: EarlierVersion;
  readonly signed?: EarlierVersion;
}

/** A version that was read, as long as nothing changes on which it depends. */
interface Read {
  readonly commit: string;
  readonly files: string;
  readonly version: EarlierVersion | undefined;
}

interface Kept {
  /** What the answer depends on beside the history: the files of the alliance, the day of its signature. */
  readonly key: string;
  readonly earlier: Earlier;
  readonly read: readonly Read[];
}

let parser: ReturnType<typeof createAllianceServices> | undefined;

/**
 * Reads files of another version, apart from those of the workspace. The second parser is made when somebody asks first: where there is no
 * git, nobody does.
 */
export function modelsOf(files: readonly { readonly uri: string; readonly text: string }[]): readonly AllianceModel[] {
  parser ??= createAllianceServices();
  return readWorkspace(
    files.filter(({ uri }) => uri.endsWith('.alliance')),
    parser,
  ).models;
}

/**
 * What was committed and what was signed last, alliance by alliance. The editor brings the texts, as its git knows them; each version is read
 * once and kept until the history, or the files of the alliance, are others.
 */
export class EarlierVersions {
  private readonly alliances: Alliances;
  private readonly connection: Connection | undefined;
  private readonly kept = new Map<string, Kept>();
  private readonly pending = new Map<string, Promise<Earlier>>();
  /** Counts changes of the history: what was asked for before one may be outdated by it. */
  private history = 0;
  private readonly changeListeners: ((alliances: readonly string[]) => void)[] = [];

  constructor(services: AllianceLspServices) {
    this.alliances = services.alliance.Alliances;
    this.connection = services.shared.lsp.Connection;
  }

  /** Called when the earlier versions of alliances are known, or others than before. */
  onChange(listener: (alliances: readonly string[]) => void): void {
    this.changeListeners.push(listener);
  }

  /** What is known without asking. */
  known(alliance: string): Earlier {
    return this.kept.get(alliance)?.earlier ?? {};
  }

  /** The earlier versions of an alliance. Never fails: where the editor has no git, there are none. */
  async of(alliance: string): Promise<Earlier> {
    const model = this.alliances.model(alliance);
    if (!model) return {};
    const key = keyOf(model);
    const kept = this.kept.get(alliance);
    if (kept?.key === key) return kept.earlier;
    const pending = this.pending.get(alliance);
    if (pending) return pending;
    const asking = this.read(alliance, model, key).finally(() => this.pending.delete(alliance));
    this.pending.set(alliance, asking);
    return asking;
  }

  /** Asks again for everything that was asked for before: the history is another. */
  async historyChanged(): Promise<void> {
    this.history++;
    for (const [alliance, kept] of [...this.kept]) {
      const model = this.alliances.model(alliance);
      if (model) await this.read(alliance, model, keyOf(model));
      else if (this.kept.get(alliance) === kept) this.kept.delete(alliance);
    }
  }

  private async read(alliance: string, model: AllianceModel, key: string): Promise<Earlier> {
    const history = this.history;
    const { uri } = model.alliance.at;
    const head = await this.ask('alliance/versions/head', { uri });
    const signed = head && (await this.signedVersion(uri, model));
    const before = this.kept.get(alliance);
    const uris = model.files.map((file) => file.uri);
    const read: Read[] = [];
    const version = async (info: CommitInfo | null): Promise<EarlierVersion | undefined> => {
      if (!info) return undefined;
      const files = uris.join('\n');
      const same = [...read, ...(before?.read ?? [])].find((one) => one.commit === info.commit && one.files === files);
      const found = same?.version?.model ?? (same ? undefined : await this.modelAt(alliance, uri, info.commit, uris));
      const made = found && { name: info.name, model: found };
      read.push({ commit: info.commit, files, version: made });
      return made;
    };
    const committed = await version(head);
    const agreed = await version(signed);
    if (history !== this.history) return this.known(alliance);
    const earlier: Earlier = { ...(committed ? { committed } : {}), ...(agreed ? { signed: agreed } : {}) };
    this.kept.set(alliance, { key, earlier, read });
    if (!sameVersions(before?.earlier ?? {}, earlier))
      for (const listener of this.changeListeners) listener([alliance]);
    return earlier;
  }

  /** By the newest tag whose name says so, else by the day of the signature in the text. */
  private async signedVersion(uri: string, model: AllianceModel): Promise<CommitInfo | null> {
    const tag = await this.ask('alliance/versions/tag', { uri, pattern: SIGNED_TAGS.source });
    if (tag) return tag;
    const day = lastSignature(model);
    const then = day === undefined ? null : await this.ask('alliance/versions/day', { uri, day });
    return then && { ...then, name: `the signature of ${day}` };
  }

  private async modelAt(
    alliance: string,
    uri: string,
    commit: string,
    uris: readonly string[],
  ): Promise<AllianceModel | undefined> {
    const files = await this.ask('alliance/versions/files', { uri, commit, uris });
    const models = files && files.length > 0 ? modelsOf(files) : [];
    // An alliance that has another name now is the one in the same main file.
    return models.find(({ id }) => id === alliance) ?? models.find((model) => model.alliance.at.uri === uri);
  }

  private async ask<Method extends keyof VersionRequests>(
    method: Method,
    params: VersionRequests[Method]['params'],
  ): Promise<VersionRequests[Method]['result'] | null> {
    try {
      const answer = await this.connection?.sendRequest<VersionRequests[Method]['result'] | null>(method, params);
      return answer ?? null;
    } catch {
      return null;
    }
  }
}

function keyOf(model: AllianceModel): string {
  return [lastSignature(model) ?? '', ...model.files.map(({ uri }) => uri)].join('\n');
}

function sameVersions(a: Earlier, b: Earlier): boolean {
  const same = (one: EarlierVersion | undefined, other: EarlierVersion | undefined): boolean =>
    one?.model === other?.model && one?.name === other?.name;
  return same(a.committed, b.committed) && same(a.signed, b.signed);
}
