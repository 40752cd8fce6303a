import type { ProblemReport } from './report.ts';

/** Tells what could not be read, one problem a cause. */
export function checkSyntax(report: ProblemReport): void {
  for (const error of report.document.parseResult.parserErrors) {
    report.add(
      'syntax-error',
      report.place(Math.max(0, error.token.startOffset || 0), error.token.image.length),
      error.message,
    );
  }
}
