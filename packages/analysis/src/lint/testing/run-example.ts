/** Runs examples of rules from text: reads, builds, checks and applies fixes as the faces do. */
import type { AllianceModel } from '@alliance-lang/language';
import { createAllianceServices, formatText, readWorkspace } from '@alliance-lang/language';
import { sinceEarlier } from '../../diff/since.ts';
import { portfolioFacts } from '../../portfolio/facts.ts';
import { portfolioOf } from '../../portfolio/portfolio.ts';
import type { LintOptions } from '../configuration.ts';
import type { LintResult } from '../engine.ts';
import { lint } from '../engine.ts';
import type { Example } from '../example.ts';
import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { complete } from './complete.ts';

export const EXAMPLE_URI = 'file:///examples/main.alliance';

/** A text that was read: its model, its syntax errors, and itself as the formatter prints it. */
export interface ReadText {
  readonly model: AllianceModel;
  readonly errors: readonly string[];
  readonly formatted: string;
}

// Making a parser takes longer than reading an example: one reads them all, one after the other.
const services = createAllianceServices();

/** Reads one main file. */
export function readText(text: string, uri = EXAMPLE_URI): ReadText {
  const { documents, models } = readWorkspace([{ uri, text }], services);
  const [document] = documents;
  const [model] = models;
  if (!document || !model) throw new Error('No alliance in the text.');
  const { lexerErrors, parserErrors } = document.parseResult;
  return {
    model,
    errors: [...lexerErrors, ...parserErrors].map((error) => error.message),
    formatted: formatText(document, services.alliance.parser.Lexer),
  };
}

/** Checks a model as an example of a rule asks. */
export function lintExample(model: AllianceModel, rule: Rule, example: Example): LintResult {
  const facts = (example.others ?? []).map((text, index) =>
    portfolioFacts(readText(text, `file:///examples/other${index}.alliance`).model),
  );
  const portfolio = portfolioOf([...facts, portfolioFacts(model)]);
  const signed = example.signed && readText(complete(example.signed).text).model;
  const options: LintOptions = {
    ...(signed ? { earlier: sinceEarlier(model, { signed: { name: 'signed-2026', model: signed } }) } : {}),
    others: portfolio.othersOf(model.id),
    today: example.today,
    strict: example.strict,
    actuals: Object.fromEntries(
      Object.entries(example.actuals ?? {}).map(([kpi, values]) => [
        kpi,
        values.map(([date, value]) => ({ date, value })),
      ]),
    ),
    actualsProblems: example.actualsProblems,
    rules: example.options ? { [rule.name]: { options: example.options } } : {},
  };
  return lint(model, options);
}

/** The text after the edits of a fix. */
export function applyFix(text: string, fix: Fix): string {
  const edits = [...fix.edits].sort((a, b) => b.offset - a.offset);
  return edits.reduce(
    (result, edit) => result.slice(0, edit.offset) + edit.text + result.slice(edit.offset + edit.length),
    text,
  );
}
