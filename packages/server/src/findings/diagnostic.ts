import { type Finding, rulePagePath } from '@alliance-lang/analysis';
import type { Range as Place, Problem } from '@alliance-lang/language';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { DiagnosticData } from '../protocol.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** The LSP range of a place of the model: both count lines and UTF-16 code units from 0. */
export function rangeOfPlace(place: Place): Range {
  return {
    start: { line: place.line, character: place.character },
    end: { line: place.endLine, character: place.endCharacter },
  };
}

/**
 * A finding as the editor shows it: what is wrong, and in the second line what to write.
 * @param docsUrl where `docs/` can be read, with a slash at its end
 */
export function findingDiagnostic(finding: Finding, docsUrl: string | undefined): Diagnostic {
  const data: DiagnosticData = { kind: 'finding', code: finding.rule, elementId: finding.elementId };
  return {
    ...common(finding, finding.rule, data),
    ...(docsUrl ? { codeDescription: { href: `${docsUrl}${rulePagePath(finding.rule)}` } } : {}),
    message: `${finding.message}\n${finding.remedy}`,
  };
}

/** A problem of the language as the editor shows it. */
export function problemDiagnostic(problem: Problem): Diagnostic {
  return { ...common(problem, problem.code, { kind: 'problem', code: problem.code }), message: problem.message };
}

function common(told: Finding | Problem, code: string, data: DiagnosticData): Omit<Diagnostic, 'message'> {
  return {
    range: rangeOfPlace(told.at),
    severity: SEVERITIES[told.severity],
    code,
    source: 'alliance',
    ...(code.startsWith('unused-') ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(told.related.length > 0
      ? {
          relatedInformation: told.related.map(({ at, message }) => ({
            location: { uri: at.uri, range: rangeOfPlace(at) },
            message,
          })),
        }
      : {}),
    data,
  };
}
