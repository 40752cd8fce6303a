import { type Finding, type LintOptions, lint, Portfolio, portfolioFacts, sinceEarlier } from '@alliance-lang/analysis';
import type { AllianceDocument, AllianceModel, WorkspaceGraph } from '@alliance-lang/language';
import type { AllianceLspServices } from '../services.ts';
import type { EarlierVersions } from '../versions/earlier-versions.ts';
import type { ConfigurationFiles } from '../workspace/configuration-files.ts';
import { stateHolidays } from '../workspace/holidays.ts';
import type { MeasuredFiles } from '../workspace/measured-files.ts';
import type { Alliances } from './alliances.ts';
import type { Clock } from './clock.ts';

/** What a check of an alliance gave, and the files it read. */
export interface CheckedAlliance {
  readonly name: string;
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
}

/**
 * The linter's findings, alliance by alliance. An alliance is checked again when one of its files changed, when its configuration or
 * the day did, when something was measured, or when another version was committed or signed.
 */
export class Findings {
  private readonly graph: WorkspaceGraph;
  private readonly alliances: Alliances;
  private readonly configuration: ConfigurationFiles;
  private readonly clock: Clock;
  private readonly measured: MeasuredFiles;
  private readonly earlier: EarlierVersions;
  private readonly checked = new Map<string, CheckedAlliance>();
  private readonly byFile = new Map<string, Map<string, readonly Finding[]>>();
  private readonly dirty = new Set<string>();
  private readonly portfolio = new Portfolio();
  private readonly concerned = new Set<string>();
  private day: string;

  constructor(services: AllianceLspServices) {
    this.graph = services.references.WorkspaceGraph;
    this.alliances = services.alliance.Alliances;
    this.configuration = services.alliance.Configuration;
    this.clock = services.alliance.Clock;
    this.measured = services.alliance.Measured;
    this.earlier = services.alliance.Earlier;
    this.day = this.clock.today();
    this.configuration.onChange(() => this.recheckAll());
    this.measured.onChange(() => this.recheckAll());
    this.earlier.onChange((alliances) => {
      for (const name of alliances) this.dirty.add(name);
    });
  }

  /** Alliances that are to be checked again. */
  get outdated(): ReadonlySet<string> {
    return this.dirty;
  }

  /** Alliances that were checked before another one changed what concerns them too; to be checked again when all others are. */
  get outdatedByOthers(): readonly string[] {
    return [...this.concerned];
  }

  /** Notes documents that were linked anew. */
  linked(documents: readonly AllianceDocument[]): void {
    const names = new Set<string>();
    for (const document of documents) {
      const ofFile = this.byFile.get(document.uri.toString());
      for (const name of ofFile?.keys() ?? []) {
        names.add(name);
        // Their places are those of a text that is no more.
        ofFile?.set(name, []);
      }
      for (const name of this.graph.alliancesOf(document)) names.add(name);
    }
    for (const name of names) this.dirty.add(name);
    if (this.day !== this.clock.today()) this.recheckAll();
  }

  /** Notes documents that are gone. */
  removed(uris: readonly string[]): void {
    for (const uri of uris) for (const name of this.byFile.get(uri)?.keys() ?? []) this.dirty.add(name);
  }

  /** Checks an alliance that is outdated. @returns the files that it reads or read before */
  async check(name: string): Promise<ReadonlySet<string>> {
    // From here on: a configuration or a measured value that changes while this check waits for another makes it outdated again.
    this.dirty.delete(name);
    const before = this.checked.get(name);
    const model = this.alliances.model(name);
    const files = model?.files.map(({ uri }) => uri) ?? [];
    const touched = new Set([...(before?.files ?? []), ...files]);
    for (const uri of before?.files ?? []) this.drop(uri, name);
    this.checked.delete(name);
    // What it says now may matter to others that were checked before it.
    for (const other of model ? this.portfolio.set(portfolioFacts(model)) : this.portfolio.delete(name))
      if (this.checked.has(other)) this.concerned.add(other);
    this.concerned.delete(name);
    if (model) {
      await stateHolidays(model);
      const { findings, waived } = lint(model, await this.settingsFor(name));
      this.checked.set(name, { name, files, findings, waived });
      const grouped = new Map<string, Finding[]>(files.map((uri) => [uri, []]));
      for (const finding of findings) grouped.get(finding.at.uri)?.push(finding);
      for (const [uri, inFile] of grouped) {
        const ofFile = this.byFile.get(uri) ?? new Map<string, readonly Finding[]>();
        ofFile.set(name, inFile);
        this.byFile.set(uri, ofFile);
      }
    }
    return touched;
  }

  /** How an alliance is checked: as the configuration of its main file says, on the user's day, with what was measured. */
  async settingsFor(alliance: string): Promise<LintOptions> {
    const [main] = this.graph.family(alliance);
    const model = this.alliances.model(alliance);
    return {
      today: this.clock.today(),
      others: this.portfolio.othersOf(alliance),
      ...(main ? await this.configuration.settingsFor(main.uri) : {}),
      ...(model ? await this.measured.of(model) : {}),
      ...(model ? this.sinceEarlier(model) : {}),
    };
  }

  /** What changed since earlier versions that are known; while a file cannot be read nobody can tell. */
  private sinceEarlier(model: AllianceModel): Pick<LintOptions, 'earlier'> {
    const known = this.earlier.known(model.id);
    const isReadable = model.files.every(({ complete }) => complete);
    return isReadable && (known.signed || known.committed) ? { earlier: sinceEarlier(model, known) } : {};
  }

  /** The findings in a file, of all alliances that it belongs to; what several of them find is told once. */
  inFile(uri: string): readonly Finding[] {
    const lists = [...(this.byFile.get(uri)?.values() ?? [])];
    if (lists.length < 2) return lists[0] ?? [];
    const unique = new Map<string, Finding>();
    for (const finding of lists.flat()) {
      const key = `${finding.rule} ${finding.at.offset} ${finding.at.length} ${finding.message}`;
      if (!unique.has(key)) unique.set(key, finding);
    }
    return [...unique.values()];
  }

  /** What the last check of an alliance gave. */
  of(alliance: string): CheckedAlliance | undefined {
    return this.checked.get(alliance);
  }

  /** The last checks of all alliances. */
  all(): Iterable<CheckedAlliance> {
    return this.checked.values();
  }

  private recheckAll(): void {
    this.day = this.clock.today();
    for (const name of this.checked.keys()) this.dirty.add(name);
    for (const { name } of this.graph.allAlliances()) this.dirty.add(name);
  }

  private drop(uri: string, alliance: string): void {
    const ofFile = this.byFile.get(uri);
    ofFile?.delete(alliance);
    if (ofFile?.size === 0) this.byFile.delete(uri);
  }
}
