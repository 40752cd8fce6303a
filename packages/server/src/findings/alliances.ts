import {
  type AllianceDocument,
  type AllianceModel,
  type ast,
  ModelBuilder,
  type WorkspaceGraph,
} from '@alliance-lang/language';
import type { AllianceLspServices } from '../services.ts';
import type { AllianceDocumentBuilder } from '../workspace/document-builder.ts';

/** A document as it was when something was made of it. */
interface Reading {
  readonly document: AllianceDocument;
  readonly file: ast.File;
  readonly linked: number;
}

interface Kept {
  readonly model: AllianceModel | undefined;
  readonly documents: readonly AllianceDocument[];
  readonly readings: readonly Reading[];
}

/** The models of the workspace's alliances: one copy each, kept while all its files stay as they are. */
export class Alliances {
  private readonly graph: WorkspaceGraph;
  private readonly builder: ModelBuilder;
  private readonly documentBuilder: AllianceDocumentBuilder;
  private readonly kept = new Map<string, Kept>();
  private readonly read = new WeakMap<AllianceDocument, Reading>();

  constructor(services: AllianceLspServices) {
    this.graph = services.references.WorkspaceGraph;
    this.builder = new ModelBuilder(this.graph);
    this.documentBuilder = services.shared.workspace.DocumentBuilder as AllianceDocumentBuilder;
  }

  /** The model of an alliance by name; undefined when no file declares it. */
  model(name: string): AllianceModel | undefined {
    const documents = this.graph.modelFilesOf(name);
    const kept = this.kept.get(name);
    if (kept && kept.documents === documents && kept.readings.every((reading) => this.isCurrent(reading)))
      return kept.model;
    const readings = documents.map((document) => this.reading(document));
    const model = this.builder.build(name);
    if (model) this.kept.set(name, { model, documents, readings });
    else this.kept.delete(name);
    return model;
  }

  /** The models that a document takes part in, in the order of their main files. */
  modelsOf(document: AllianceDocument): AllianceModel[] {
    return this.graph.alliancesOf(document).flatMap((name) => this.model(name) ?? []);
  }

  /** The models of all alliances, in the order of their main files. */
  all(): AllianceModel[] {
    return this.graph.allAlliances().flatMap(({ name }) => this.model(name) ?? []);
  }

  private isCurrent({ document, file, linked }: Reading): boolean {
    return document.parseResult.value === file && this.documentBuilder.timesLinked(document) === linked;
  }

  /** Notes a document as it is; what it said before it was linked anew is forgotten. */
  private reading(document: AllianceDocument): Reading {
    const before = this.read.get(document);
    if (before && this.isCurrent(before)) return before;
    this.builder.forget(document);
    const file = document.parseResult.value;
    const reading: Reading = { document, file, linked: this.documentBuilder.timesLinked(document) };
    this.read.set(document, reading);
    return reading;
  }
}
