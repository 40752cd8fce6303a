import type { File } from '../generated/ast.ts';
import { type AllianceModel, MODEL_VERSION, type ModelFile } from '../model/alliance-model.ts';
import type { ActorRef, Element } from '../model/base.ts';
import type { AllianceDocument, WorkspaceGraph } from '../references/workspace-graph.ts';
import { type Fragment, fragmentOf } from './fragment.ts';

/**
 * Builds the models of the alliances of a workspace from linked documents. What a file says is kept until the file is linked anew,
 * so that after an edit only the changed files are read again.
 */
export class ModelBuilder {
  private readonly graph: WorkspaceGraph;
  private fragments = new WeakMap<File, Fragment>();

  constructor(graph: WorkspaceGraph) {
    this.graph = graph;
  }

  /** Forgets what a document says; called when it is linked anew. */
  forget(document: AllianceDocument): void {
    this.fragments.delete(document.parseResult.value);
  }

  /** The models of all alliances of the workspace, in the order of their main files. */
  buildAll(): AllianceModel[] {
    return this.graph.allAlliances().flatMap(({ name }) => this.build(name) ?? []);
  }

  /** The model of one alliance; undefined when no file declares it. The documents must be linked. */
  build(name: string): AllianceModel | undefined {
    const documents = this.graph.modelFilesOf(name);
    const known = new Set(this.graph.filesOf(name));
    const family = new Set(this.graph.family(name));
    const parts = documents.map((document) => ({
      document,
      fragment: this.fragment(document),
      own: family.has(document),
    }));
    const own = parts.filter((part) => part.own).map((part) => part.fragment);
    const alliance = own.flatMap((fragment) => fragment.alliances).find((candidate) => candidate.name === name);
    if (!alliance) return undefined;
    const all = parts.filter(({ document }) => known.has(document)).map((part) => part.fragment);
    const join = <Key extends ListKeys>(key: Key): Fragment[Key] => joined(all, key);
    const files: ModelFile[] = parts.map(({ document, own: isOwn }) => ({
      uri: document.uri.toString(),
      role: isOwn ? (this.graph.roleOf(document) === 'part' ? 'part' : 'main') : 'library',
      complete: document.parseResult.parserErrors.length === 0 && document.parseResult.lexerErrors.length === 0,
    }));
    const involved = this.involved(all, own, alliance.between);
    const parties = new Set(involved.parties.map((party) => party.id));
    const fragments = parts.map((part) => part.fragment);
    const model: AllianceModel = {
      version: MODEL_VERSION,
      id: name,
      alliance,
      files,
      ...involved,
      sides: join('sides'),
      ventures: join('ventures'),
      externals: join('externals'),
      lists: join('lists'),
      links: joined(own, 'links'),
      events: join('events'),
      programs: join('programs'),
      defines: join('defines'),
      objectives: join('objectives'),
      frictions: join('frictions'),
      risks: join('risks'),
      stakeholders: join('stakeholders'),
      journeys: join('journeys'),
      candidates: join('candidates'),
      diligences: join('diligences'),
      contributions: join('contributions'),
      work: join('work'),
      bodies: join('bodies'),
      decisions: join('decisions'),
      changes: join('changes'),
      escalations: join('escalations'),
      kpis: join('kpis'),
      reviews: join('reviews'),
      values: join('values'),
      shares: join('shares'),
      costs: join('costs'),
      payments: join('payments'),
      scenarios: join('scenarios'),
      assets: join('assets'),
      restrictions: join('restrictions'),
      options: join('options'),
      agreements: join('agreements'),
      services: join('services'),
      legal: join('legals')[0],
      closing: join('closings')[0],
      term: join('terms')[0],
      rights: join('rights'),
      exits: [...join('exits')].sort((a, b) => Math.min(1, a.causes.length) - Math.min(1, b.causes.length)),
      plans: join('plans'),
      communication: join('communications')[0],
      accesses: join('accesses'),
      barriers: join('barriers'),
      coordination: join('coordinations')[0],
      amendments: join('amendments'),
      playbooks: joined(fragments, 'playbooks').filter(
        ({ appliesTo }) => appliesTo.length === 0 || appliesTo.some(({ id }) => id !== undefined && parties.has(id)),
      ),
      unreadable: own.flatMap((fragment) => fragment.unreadable),
    };
    return model;
  }

  private fragment(document: AllianceDocument): Fragment {
    const file = document.parseResult.value;
    const known = this.fragments.get(file);
    if (known) return known;
    const made = fragmentOf(document);
    this.fragments.set(file, made);
    return made;
  }

  /**
   * The parties of this alliance and their people. A library may hold parties of many alliances: only those take part that `between`
   * names (through sides too), or all where `between` names none.
   */
  private involved(
    all: readonly Fragment[],
    own: readonly Fragment[],
    between: readonly ActorRef[],
  ): Pick<AllianceModel, 'parties' | 'people' | 'teams' | 'roles' | 'goals'> {
    const named = new Set(between.flatMap((actor) => actor.id ?? []));
    const sides = new Map(all.flatMap((fragment) => fragment.sides.map((side) => [side.id, side] as const)));
    for (const id of named) for (const actor of sides.get(id)?.actors ?? []) if (actor.id) named.add(actor.id);
    const parties = joined(all, 'parties');
    const ownParties = new Set(joined(own, 'parties'));
    const taking = parties.filter((party) => named.has(party.id) || (named.size === 0 && ownParties.has(party)));
    const ids = new Set(taking.map((party) => party.id));
    const others = new Set(parties.filter((party) => !ids.has(party.id)).map((party) => party.id));
    const takesPart = (member: Element & { readonly party?: string }): boolean =>
      member.party === undefined || !others.has(member.party);
    return {
      parties: taking,
      people: joined(all, 'people').filter(takesPart),
      teams: joined(all, 'teams').filter(takesPart),
      roles: joined(all, 'roles').filter(takesPart),
      goals: joined(all, 'goals').filter(takesPart),
    };
  }
}

type ListKeys = {
  [Key in keyof Fragment]: Fragment[Key] extends readonly { readonly kind: string }[] ? Key : never;
}[keyof Fragment];

function joined<Key extends ListKeys>(fragments: readonly Fragment[], key: Key): Fragment[Key] {
  const lists = fragments.map((fragment) => fragment[key]).filter((list) => list.length > 0);
  return (lists.length === 1 ? lists[0]! : lists.flat()) as Fragment[Key];
}
