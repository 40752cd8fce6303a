import { type AllianceDocument, type AllianceModel, ModelBuilder } from '@alliance-lang/language';
import type { AllianceLspServices } from '../services.ts';

/** The models of the workspace's alliances: one copy each, kept until one of its files changes. */
export class Alliances {
  private readonly services: AllianceLspServices;
  private readonly builder: ModelBuilder;
  private readonly models = new Map<string, AllianceModel>();

  constructor(services: AllianceLspServices) {
    this.services = services;
    this.builder = new ModelBuilder(services.references.WorkspaceGraph);
  }

  /** The model of an alliance by name; undefined when no file declares it. */
  model(name: string): AllianceModel | undefined {
    const known = this.models.get(name);
    if (known) return known;
    const model = this.builder.build(name);
    if (model) this.models.set(name, model);
    return model;
  }

  /** The models that a document takes part in, in the order of their main files. */
  modelsOf(document: AllianceDocument): AllianceModel[] {
    return this.services.references.WorkspaceGraph.alliancesOf(document).flatMap((name) => this.model(name) ?? []);
  }

  /** Forgets the models of alliances, and what documents that were linked anew say. */
  forget(names: Iterable<string>, documents: Iterable<AllianceDocument>): void {
    for (const document of documents) this.builder.forget(document);
    for (const name of names) this.models.delete(name);
  }
}
