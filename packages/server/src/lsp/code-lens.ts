import { type ActorEdge, actorEdges } from '@alliance-lang/analysis';
import { type AllianceDocument, type AllianceModel, allElements, type Element } from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import { type CodeLens, CodeLensRefreshRequest, type Range } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { isEnabled } from './settings.ts';

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
  private canRefresh = false;

  constructor(services: AllianceLspServices) {
    this.services = services;
    const { lsp, workspace } = services.shared;
    lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.canRefresh = capabilities.workspace?.codeLens?.refreshSupport ?? false;
    });
    workspace.TextDocuments.onDidClose(({ document }) => this.shown.delete(document.uri));
    services.alliance.Publisher.onChange((uris) => this.refresh(uris));
  }

  async provideCodeLens(langiumDocument: LangiumDocument): Promise<CodeLens[]> {
    const document = langiumDocument as AllianceDocument;
    const uri = document.uri.toString();
    if (!(await isEnabled(this.services.shared, 'codeLens'))) return [];
    this.shown.set(uri, this.findingsText(uri));
    const models = this.services.alliance.Alliances.modelsOf(document);
    const lenses: CodeLens[] = [];
    const seen = new Set<string>();
    for (const model of models) {
      for (const element of allElements(model)) {
        if (element.at.uri !== uri || seen.has(element.id)) continue;
        seen.add(element.id);
        lenses.push(...this.lensesOf(model, element));
      }
    }
    return lenses;
  }

  private lensesOf(model: AllianceModel, element: Element): CodeLens[] {
    const range = rangeOf(element);
    const lenses: CodeLens[] = [];
    const picture = PICTURES[element.kind];
    if (picture) {
      const [title, diagram] = picture;
      const command = {
        title,
        command: 'alliance.previewToSide',
        arguments: [element.at.uri, ...(diagram ? [diagram] : [])],
      };
      lenses.push({ range, command });
    }
    const findings = this.services.alliance.Findings.inFile(element.at.uri).filter(
      ({ elementId }) => elementId === element.id,
    );
    if (findings.length > 0) {
      const title = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
      lenses.push({ range, command: { title, command: 'alliance.showProblems' } });
    }
    const duties = dutiesOf(model, element);
    if (duties) lenses.push({ range, command: { title: duties, command: '' } });
    return lenses;
  }

  /** How many findings each declaration of a file has, as one text. */
  private findingsText(uri: string): string {
    const counts = new Map<string, number>();
    for (const { elementId } of this.services.alliance.Findings.inFile(uri))
      counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
    return JSON.stringify([...counts]);
  }

  private refresh(uris: Iterable<string>): void {
    if (!this.canRefresh) return;
    const differs = [...uris].some((uri) => this.shown.has(uri) && this.shown.get(uri) !== this.findingsText(uri));
    // An editor that is gone needs no refresh.
    if (differs) this.services.shared.lsp.Connection?.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  }
}

/** `3 seats · 2 accountable · 1 decision`; undefined for who has no duty. */
function dutiesOf(model: AllianceModel, element: Element): string | undefined {
  if (element.kind !== 'person' && element.kind !== 'role') return undefined;
  const edges = actorEdges(model).filter(({ actor }) => actor.id === element.id);
  const count = (counts: (edge: ActorEdge) => boolean): number =>
    new Set(edges.filter(counts).map(({ from }) => from.id)).size;
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
