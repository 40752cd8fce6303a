import { type Finding, rulePagePath } from '@alliance-lang/analysis';
import type { Range as Place } from '@alliance-lang/language';
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
    range: rangeOfPlace(finding.at),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(docsUrl ? { codeDescription: { href: `${docsUrl}${rulePagePath(finding.rule)}` } } : {}),
    source: 'alliance',
    message: `${finding.message}\n${finding.remedy}`,
    ...(finding.rule.startsWith('unused-') ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ at, message }) => ({
            location: { uri: at.uri, range: rangeOfPlace(at) },
            message,
          })),
        }
      : {}),
    data,
  };
}
