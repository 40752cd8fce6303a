import { type ActorEdge, actorEdges } from '@alliance-lang/analysis';
import { type AllianceDocument, type AllianceModel, allElements, type Element } from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Range } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { fewModels } from './models.ts';
import { isEnabled, Refresh } from './settings.ts';

/** The picture that tells most about a declaration. */
const PICTURES: Readonly<Partial<Record<Element['kind'], readonly [title: string, diagram?: string]>>> = {
  alliance: ['Preview'],
  escalation: ['Show ladder', 'escalation'],
  term: ['Show timeline', 'timeline'],
};

/** Above declarations: findings, what a person is there for, and the way to the pictures. */
export class AllianceCodeLens implements CodeLensProvider {
  private readonly services: AllianceLspServices;
  /** What was shown last, to ask the editor for a new look only when it differs. */
  private readonly shown = new Map<string, string>();
  private readonly editor: Refresh;

  constructor(services: AllianceLspServices) {
    this.services = services;
    this.editor = new Refresh(services.shared, 'codeLens');
    services.shared.workspace.TextDocuments.onDidClose(({ document }) => this.shown.delete(document.uri));
    services.alliance.Publisher.onChange((uris) => this.refresh(uris));
  }

  async provideCodeLens(langiumDocument: LangiumDocument): Promise<CodeLens[]> {
    const document = langiumDocument as AllianceDocument;
    const uri = document.uri.toString();
    if (!(await isEnabled(this.services.shared, 'codeLens'))) return [];
    this.shown.set(uri, this.findingsText(uri));
    const models = fewModels(document, this.services);
    const lenses: CodeLens[] = [];
    const seen = new Set<string>();
    const findings = this.findingsOf(uri);
    for (const model of models) {
      for (const element of allElements(model)) {
        if (element.at.uri !== uri || seen.has(element.id)) continue;
        seen.add(element.id);
        lenses.push(...lensesOf(element, models, findings.get(element.id) ?? 0));
      }
    }
    return lenses;
  }

  /** How many findings each declaration of a file has. */
  private findingsOf(uri: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { elementId } of this.services.alliance.Findings.inFile(uri))
      counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
    return counts;
  }

  private findingsText(uri: string): string {
    return JSON.stringify([...this.findingsOf(uri)]);
  }

  private refresh(uris: Iterable<string>): void {
    const differs = [...uris].some((uri) => this.shown.has(uri) && this.shown.get(uri) !== this.findingsText(uri));
    if (differs) this.editor.ask();
  }
}

function lensesOf(element: Element, models: readonly AllianceModel[], findings: number): CodeLens[] {
  const range = rangeOf(element);
  const lenses: CodeLens[] = [];
  const picture = PICTURES[element.kind];
  if (picture) {
    const [title, diagram] = picture;
    const given = [element.at.uri, ...(diagram ? [diagram] : [])];
    lenses.push({ range, command: { title, command: 'alliance.previewToSide', arguments: given } });
  }
  if (findings > 0) {
    const title = findings === 1 ? '1 finding' : `${findings} findings`;
    lenses.push({ range, command: { title, command: 'alliance.showProblems' } });
  }
  const duties = dutiesOf(models, element);
  if (duties)
    lenses.push({
      range,
      command: { title: duties, command: 'alliance._duties', arguments: [element.at.uri, element.id] },
    });
  return lenses;
}

/** `3 seats · 2 accountable · 1 decision`, in all alliances together; undefined for who has no duty. */
function dutiesOf(models: readonly AllianceModel[], element: Element): string | undefined {
  if (element.kind !== 'person' && element.kind !== 'role') return undefined;
  const edges = models.flatMap((model) =>
    actorEdges(model).flatMap((edge) => (edge.actor.id === element.id ? [{ ...edge, alliance: model.id }] : [])),
  );
  const count = (counts: (edge: ActorEdge) => boolean): number =>
    new Set(edges.filter(counts).map(({ alliance, from }) => `${alliance} ${from.id}`)).size;
  const as = (...roles: string[]): number => count((edge) => roles.includes(edge.as));
  const parts = [
    counted(as('member', 'chair'), 'seat', 'seats'),
    counted(as('accountable'), 'accountable', 'accountable'),
    counted(as('responsible'), 'responsible', 'responsible'),
    counted(as('decider', 'approver'), 'decision', 'decisions'),
    counted(
      count(({ from }) => from.kind === 'ladder-step'),
      'step of escalation',
      'steps of escalation',
    ),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function rangeOf({ nameAt: { line, character, endLine, endCharacter } }: Element): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
