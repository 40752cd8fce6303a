import { type Finding, type LintOptions, lint, Portfolio, portfolioFacts, sinceEarlier } from '@alliance-lang/analysis';
import type { AllianceDocument, AllianceModel, Range, WorkspaceGraph } from '@alliance-lang/language';
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
  private readonly revisions = new Map<string, number>();
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
        this.keep(document.uri.toString(), name, []);
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

  /**
   * Notes what an alliance says that may matter to others. Of several that are to be checked each is noted first: then none has to be
   * checked a second time for what another one says.
   */
  note(name: string): void {
    const model = this.alliances.model(name);
    for (const other of model ? this.portfolio.set(portfolioFacts(model)) : this.portfolio.delete(name))
      if (this.checked.has(other)) this.concerned.add(other);
  }

  /** Checks an alliance that is outdated. @returns the files that it reads or read before */
  async check(name: string): Promise<ReadonlySet<string>> {
    // From here on: a configuration or a measured value that changes while this check waits for another makes it outdated again.
    this.dirty.delete(name);
    const before = this.checked.get(name);
    const model = this.alliances.model(name);
    const files = model?.files.map(({ uri }) => uri) ?? [];
    const touched = new Set([...(before?.files ?? []), ...files]);
    this.checked.delete(name);
    this.note(name);
    this.concerned.delete(name);
    const byFile = new Map<string, Finding[]>(files.map((uri) => [uri, []]));
    if (model) {
      await stateHolidays(model);
      const { findings, waived } = lint(model, await this.settingsFor(name));
      this.checked.set(name, { name, files, findings, waived });
      for (const finding of findings) byFile.get(finding.at.uri)?.push(finding);
    }
    for (const uri of touched) this.keep(uri, name, byFile.get(uri));
    return touched;
  }

  /** A number that grows whenever what {@link inFile} gives for a file looks different to its reader. */
  revisionOf(uri: string): number {
    return this.revisions.get(uri) ?? 0;
  }

  /** Keeps what an alliance finds in a file; nothing when the file is none of it. */
  private keep(uri: string, alliance: string, findings: readonly Finding[] | undefined): void {
    const ofFile = this.byFile.get(uri) ?? new Map<string, readonly Finding[]>();
    if (!areShownAlike(ofFile.get(alliance) ?? [], findings ?? [])) this.revisions.set(uri, this.revisionOf(uri) + 1);
    if (findings) ofFile.set(alliance, findings);
    else ofFile.delete(alliance);
    if (ofFile.size > 0) this.byFile.set(uri, ofFile);
    else this.byFile.delete(uri);
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
    const ofFile = [...(this.byFile.get(uri) ?? [])].filter(([, { length }]) => length > 0);
    if (ofFile.length < 2) return ofFile[0]?.[1] ?? [];
    // By name, so that it does not depend on which alliance was checked last.
    ofFile.sort(([a], [b]) => (a < b ? -1 : 1));
    const unique = new Map<string, Finding>();
    for (const finding of ofFile.flatMap(([, findings]) => findings)) {
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
}

/** Whether two lists of findings look the same where they are shown; their fixes may differ. */
function areShownAlike(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, index) => isShownAlike(finding, b[index]));
}

function isShownAlike(a: Finding, b: Finding | undefined): boolean {
  if (a === b) return true;
  if (!b || a.rule !== b.rule || a.severity !== b.severity || a.message !== b.message) return false;
  if (a.elementId !== b.elementId || a.remedy !== b.remedy || !isSamePlace(a.at, b.at)) return false;
  return (
    a.related.length === b.related.length &&
    a.related.every(({ at, message }, index) => {
      const other = b.related[index];
      return other !== undefined && message === other.message && isSamePlace(at, other.at);
    })
  );
}

function isSamePlace(a: Range, b: Range): boolean {
  return (
    a.uri === b.uri &&
    a.offset === b.offset &&
    a.length === b.length &&
    a.line === b.line &&
    a.character === b.character &&
    a.endLine === b.endLine &&
    a.endCharacter === b.endCharacter
  );
}
