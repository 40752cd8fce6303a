/** The rules as SARIF 2.1.0 knows them (`tool.driver.rules`). */
import { rulePage } from './explain.ts';
import type { Severity } from './finding.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { rulePagePath } from './rule.ts';
import { firstStage } from './severity.ts';

/** A `reportingDescriptor` of SARIF 2.1.0, §3.49. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' };
  readonly properties: { readonly tags: readonly string[] };
}

/** The SARIF level of a severity. */
export function sarifLevel(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'information' ? 'note' : severity;
}

/** The descriptors of all rules; `docsUrl` is where `docs/` is published, with a slash at its end. */
export function sarifRules(docsUrl?: string, rules: readonly Rule[] = RULES): readonly SarifRule[] {
  return rules.map((rule) => ({
    id: rule.name,
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: `${rule.why} ${rule.remedy}` },
    help: { text: rule.remedy, markdown: rulePage(rule) },
    ...(docsUrl && { helpUri: `${docsUrl}${rulePagePath(rule.name)}` }),
    defaultConfiguration: { level: sarifLevel(rule.from[firstStage(rule)] ?? 'warning') },
    properties: { tags: [rule.group] },
  }));
}
