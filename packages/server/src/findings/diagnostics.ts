import type { AllianceDocument } from '@alliance-lang/language';
import type { Diagnostic } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { findingDiagnostic, problemDiagnostic } from './diagnostic.ts';
import type { Findings } from './findings.ts';
import type { Problems } from './problems.ts';

/** What the editor shows in a file: problems of the language, and findings of the linter. */
export class Diagnostics {
  private readonly findings: Findings;
  private readonly problems: Problems;
  private docsUrl: string | undefined;

  constructor(services: AllianceLspServices) {
    this.findings = services.alliance.Findings;
    this.problems = services.alliance.Problems;
  }

  /** States where the rules' pages can be read; without it diagnostics have no link. */
  readDocsAt(url: unknown): void {
    this.docsUrl = typeof url === 'string' && url ? url.replace(/\/?$/, '/') : undefined;
  }

  /** The diagnostics of a document that is linked, with findings as of its last check. */
  of(document: AllianceDocument): readonly Diagnostic[] {
    return [
      ...this.problems.of(document).map(problemDiagnostic),
      ...this.findings.inFile(document.uri.toString()).map((finding) => findingDiagnostic(finding, this.docsUrl)),
    ];
  }
}
