import type { Finding, Fix } from '@alliance-lang/analysis';
import type { AllianceDocument, Range as Place, Problem } from '@alliance-lang/language';
import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { rangeOfPlace } from '../findings/diagnostic.ts';
import type { AllianceLspServices } from '../services.ts';
import { skeletonFor } from './code-actions/rule-skeletons.ts';
import { waiverEdit } from './code-actions/waive.ts';
import { combined, workspaceEdit } from './code-actions/workspace-edit.ts';

/** What can be put right in bulk when a file is saved. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.alliance`;
/** The command of the editor that shows the page of a rule; its argument is the rule's name. */
export const EXPLAIN_COMMAND = 'alliance.explain';

/** Something told at a place, a finding or a problem, with its ways out. */
interface Told {
  readonly code: string;
  readonly at: Place;
  readonly fixes: readonly Fix[];
  readonly finding?: Finding;
}

/** Ways out of what is told: fix, fix all of a kind, waive with a reason, open the rule's page. */
export class AllianceCodeActions implements CodeActionProvider {
  private readonly services: AllianceLspServices;

  constructor(services: AllianceLspServices) {
    this.services = services;
  }

  getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
    const { only, diagnostics } = params.context;
    const wanted = (kind: string): boolean =>
      !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
    const actions: CodeAction[] = [];
    const inFile = this.toldIn(document as AllianceDocument);
    if (wanted(CodeActionKind.QuickFix)) {
      const here = inFile.filter(({ at }) => touches(rangeOfPlace(at), params.range));
      // Several things can be told at one place: what puts them right comes first, whatever it is.
      actions.push(
        ...here.flatMap((told) => this.fixes(told, diagnostics)),
        ...here.flatMap((told) => [...this.fixAll(told, inFile, diagnostics)]),
        ...here.flatMap((told) => this.skeletons(document as AllianceDocument, told, diagnostics)),
        ...here.flatMap((told) => this.waivers(document as AllianceDocument, told, diagnostics)),
        ...here.flatMap((told) => pages(told, diagnostics)),
      );
    }
    // Offered when somebody asks for it: in the menu of quick fixes it would be in the way.
    if (only && wanted(FIX_ALL_KIND)) {
      const edits = combined(inFile.flatMap((told) => safeFix(told)));
      if (edits.length > 0)
        actions.push({
          title: 'Fix all that has one safe fix',
          kind: FIX_ALL_KIND,
          edit: workspaceEdit(this.services, edits),
        });
    }
    return actions;
  }

  private fixes(told: Told, shown: readonly Diagnostic[]): CodeAction[] {
    const preferred = told.fixes.find(({ safe }) => safe) ?? (told.fixes.length === 1 ? told.fixes[0] : undefined);
    return told.fixes.map((fix) => ({
      ...quickFix(fix.title, told, shown),
      edit: workspaceEdit(this.services, fix.edits),
      ...(fix === preferred ? { isPreferred: true } : {}),
    }));
  }

  /** Fixes everything of one kind, where that is more than the one thing at hand. */
  private *fixAll(told: Told, inFile: readonly Told[], shown: readonly Diagnostic[]): Generator<CodeAction> {
    const ofKind = (all: Iterable<Told>): Fix[] => [...all].filter(({ code }) => code === told.code).flatMap(safeFix);
    const here = ofKind(inFile);
    if (here.length === 0) return;
    const everywhere = ofKind(this.toldEverywhere());
    const action = (fixes: readonly Fix[], where: string): CodeAction => ({
      ...quickFix(`Fix all ${fixes.length} of ${told.code} in ${where}`, told, shown),
      edit: workspaceEdit(this.services, combined(fixes)),
    });
    if (here.length > 1) yield action(here, 'this file');
    if (everywhere.length > here.length) yield action(everywhere, 'the workspace');
  }

  /** What lacks and nobody but the author can write: the text to fill in. */
  private skeletons(document: AllianceDocument, told: Told, shown: readonly Diagnostic[]): CodeAction[] {
    const { finding } = told;
    if (!finding) return [];
    for (const model of this.services.alliance.Alliances.modelsOf(document)) {
      const skeleton = skeletonFor(finding, model);
      if (skeleton)
        return [{ ...quickFix(skeleton.title, told, shown), edit: workspaceEdit(this.services, [skeleton.edit]) }];
    }
    return [];
  }

  private waivers(document: AllianceDocument, told: Told, shown: readonly Diagnostic[]): CodeAction[] {
    const edit = told.finding && this.waiver(document, told.finding);
    return edit ? [{ ...quickFix(`Waive ${told.code} here, with a reason`, told, shown), edit }] : [];
  }

  private waiver(document: AllianceDocument, finding: Finding): WorkspaceEdit | undefined {
    const { Alliances, Clock } = this.services.alliance;
    const { LangiumDocuments } = this.services.shared.workspace;
    for (const model of Alliances.modelsOf(document)) {
      const text = (uri: string) => LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText();
      const edit = waiverEdit(finding, model, Clock.today(), text);
      if (edit) return workspaceEdit(this.services, [edit]);
    }
    return undefined;
  }

  private toldIn(document: AllianceDocument): Told[] {
    const { Problems, Findings } = this.services.alliance;
    return [
      ...Problems.of(document).map((problem: Problem) => ({
        code: problem.code,
        at: problem.at,
        fixes: problem.fixes,
      })),
      ...Findings.inFile(document.uri.toString()).map((finding) => ({
        code: finding.rule,
        at: finding.at,
        fixes: finding.fixes,
        finding,
      })),
    ];
  }

  private *toldEverywhere(): Generator<Told> {
    for (const document of this.services.shared.workspace.LangiumDocuments.all)
      yield* this.toldIn(document as AllianceDocument);
  }
}

/** A quick fix, bound to the diagnostic that it is for. */
function quickFix(title: string, { code, at }: Told, shown: readonly Diagnostic[]): CodeAction {
  const { line, character } = rangeOfPlace(at).start;
  const diagnostics = shown.filter(
    ({ code: other, range }) => other === code && range.start.line === line && range.start.character === character,
  );
  return { title, kind: CodeActionKind.QuickFix, diagnostics };
}

/** Opens the page of the rule. */
function pages(told: Told, shown: readonly Diagnostic[]): CodeAction[] {
  if (!told.finding) return [];
  const title = `What ${told.code} means`;
  return [{ ...quickFix(title, told, shown), command: { title, command: EXPLAIN_COMMAND, arguments: [told.code] } }];
}

/** The fix that may run in bulk. */
function safeFix({ fixes }: Told): Fix[] {
  const fix = fixes.find(({ safe }) => safe);
  return fix ? [fix] : [];
}

function touches(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
