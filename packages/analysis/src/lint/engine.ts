/** Runs the rules over one alliance. Never throws: a rule that fails becomes a finding that names it. */
import type { AllianceModel } from '@alliance-lang/language';
import type { SinceEarlier } from '../diff/since.ts';
import type { LintOptions } from './configuration.ts';
import type { Finding, Fix, Severity } from './finding.ts';
import { sortFindings } from './finding.ts';
import { optionValues } from './options.ts';
import { RULES } from './registry.ts';
import type { Report, Rule, RuleContext, WaiverOutcome } from './rule.ts';
import { severityOf } from './severity.ts';
import { isSmall } from './size.ts';
import type { Stage } from './stage.ts';
import { kindsOf, stageOf } from './stage.ts';
import { Waivers } from './waivers.ts';

export interface LintResult {
  /** What is told, in reading order. */
  readonly findings: readonly Finding[];
  /** What a waiver holds back. */
  readonly waived: readonly Finding[];
  /** Every rule named in a waiver, and what became of it. */
  readonly waivers: readonly WaiverOutcome[];
}

/** All findings of an alliance at its stage, or at the stage of `options`. `rules` is for tests of the engine. */
export function lint(model: AllianceModel, options: LintOptions = {}, rules: readonly Rule[] = RULES): LintResult {
  const stage = options.stage ?? stageOf(model);
  const kinds = kindsOf(model);
  const small = isSmall(model);
  const ruleNames = rules.map((rule) => rule.name);
  const active = new Map<string, Severity>();
  for (const rule of rules) {
    const severity = severityOf(rule, stage, kinds, options, small);
    if (severity && hasWhatItNeeds(rule, options)) active.set(rule.name, severity);
  }

  const run = (rule: Rule, waivers: readonly WaiverOutcome[]): Finding[] => {
    const severity = active.get(rule.name);
    const openIsWrong = active.get('unknown-value') === 'error';
    return severity ? runRule(rule, model, { stage, options, severity, waivers, ruleNames, openIsWrong }) : [];
  };

  const waivers = new Waivers(model, new Set(active.keys()), options.today);
  const findings: Finding[] = [];
  const waived: Finding[] = [];
  for (const rule of rules) {
    if (rule.phase === 'waivers') continue;
    for (const finding of run(rule, [])) (waivers.hold(finding) ? waived : findings).push(finding);
  }
  const outcomes = waivers.outcomes();
  if (outcomes.length > 0)
    for (const rule of rules) if (rule.phase === 'waivers') findings.push(...run(rule, outcomes));

  const files = model.files.map((file) => file.uri);
  return { findings: sortFindings(findings, files), waived: sortFindings(waived, files), waivers: outcomes };
}

/** Whether there is what a rule is about: other alliances, an earlier version. */
export function hasWhatItNeeds({ needs }: Rule, { others, earlier }: LintOptions): boolean {
  if (needs === 'portfolio') return others !== undefined && others.length > 0;
  return needs !== 'earlier' || earlier !== undefined;
}

const NOTHING_EARLIER: SinceEarlier = { unrecorded: [], grown: [], disagreed: [] };

/** The findings as they would be at another stage: what readiness for it asks. */
export function lintForStage(model: AllianceModel, stage: Stage, options: LintOptions = {}): LintResult {
  return lint(model, { ...options, stage });
}

interface Run {
  readonly stage: Stage;
  readonly options: LintOptions;
  readonly severity: Severity;
  readonly waivers: readonly WaiverOutcome[];
  readonly ruleNames: readonly string[];
  /** Whether a value to be decided is itself an error, as it is at signature. */
  readonly openIsWrong: boolean;
}

function runRule(rule: Rule, model: AllianceModel, run: Run): Finding[] {
  const findings: Finding[] = [];
  const { stage, options, severity, waivers, ruleNames, openIsWrong } = run;
  const fixedSeverity = severityIsConfigured(rule, options) || severity === 'information';
  const context: RuleContext = {
    stage,
    strict: options.strict ?? false,
    options: optionValues(rule.options ?? {}, options.rules?.[rule.name]?.options) as RuleContext['options'],
    today: options.today,
    actuals: options.actuals ?? {},
    actualsProblems: options.actualsProblems ?? {},
    waivers,
    others: options.others ?? [],
    earlier: options.earlier ?? NOTHING_EARLIER,
    ruleNames,
    report(report) {
      const finding = findingOf(rule, report, fixedSeverity ? severity : (report.severity ?? severity));
      findings.push(openIsWrong ? { ...finding, fixes: finding.fixes.map(decided) } : finding);
    },
  };
  try {
    rule.check(model, context);
    return findings;
  } catch (error) {
    return [...findings, failureOf(rule, model, error)];
  }
}

/** A severity that a team has set, or that the stage has lowered, is not raised again by a single finding. */
function severityIsConfigured(rule: Rule, options: LintOptions): boolean {
  const configured = options.rules?.[rule.name]?.severity ?? options.groups?.[rule.group];
  return configured !== undefined && configured !== 'on';
}

function findingOf(rule: Rule, report: Report<Rule['messages']>, severity: Severity): Finding {
  const facts: unknown = report.facts;
  const say = rule.messages[report.message] as ((facts: unknown) => string) | undefined;
  if (!say) throw new Error(`The rule ${rule.name} has no message ${report.message}.`);
  return {
    rule: rule.name,
    severity,
    message: say(facts),
    why: rule.why,
    remedy: rule.remedy,
    at: report.at,
    elementId: report.element.id,
    messageId: report.message,
    data: (facts ?? {}) as Readonly<Record<string, unknown>>,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
  };
}

/** A fix that leaves something to be decided trades one error for another where that is an error: it is for a person to choose. */
function decided(fix: Fix): Fix {
  return fix.safe && fix.edits.some(({ text }) => /\btbd\b/.test(text)) ? { ...fix, safe: false } : fix;
}

function failureOf(rule: Rule, model: AllianceModel, error: unknown): Finding {
  const cause = error instanceof Error ? error.message : String(error);
  return {
    rule: rule.name,
    severity: 'error',
    message: `The rule ${rule.name} failed on this alliance: ${cause}`,
    why: 'This is a defect of the checker, not of your files; all other rules ran.',
    remedy: `Please report it with the file, and turn the rule off meanwhile: "rules": { "${rule.name}": "off" }.`,
    at: model.alliance.nameAt,
    elementId: model.alliance.id,
    messageId: 'rule-failed',
    data: { cause },
    related: [],
    fixes: [],
    internal: true,
  };
}
