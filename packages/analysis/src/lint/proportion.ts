/** Which rule holds how for which alliance at which stage: asked of the engine, cell by cell. */
import { wordsOf } from '@alliance-lang/language';
import type { Severity } from './finding.ts';
import { GROUP_NAMES } from './group.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { severityOf } from './severity.ts';
import { LIGHT_KINDS } from './size.ts';
import type { AllianceKind } from './stage.ts';
import { STAGES } from './stage.ts';

/** How a rule holds for some kinds of alliance, stage by stage; `undefined` where it is silent. */
export interface ProportionRow {
  /** The kinds for which it holds so; all of them where the kind makes no difference. */
  readonly kinds: readonly AllianceKind[];
  /** Whether the row is about small alliances of these kinds. */
  readonly small: boolean;
  readonly severities: readonly (Severity | undefined)[];
}

const KINDS: readonly AllianceKind[] = wordsOf('AllianceKind');

/** The rows of a rule: one for all kinds that are treated alike, and one for small alliances where these are told less. */
export function proportionOf(rule: Rule): readonly ProportionRow[] {
  const rows: { kinds: AllianceKind[]; small: boolean; severities: readonly (Severity | undefined)[] }[] = [];
  const add = (kind: AllianceKind, small: boolean): void => {
    const severities = STAGES.map((stage) => severityOf(rule, stage, [kind], {}, small));
    const same = rows.find((row) => row.small === small && String(row.severities) === String(severities));
    if (same) same.kinds.push(kind);
    else rows.push({ kinds: [kind], small, severities });
  };
  for (const kind of KINDS) add(kind, false);
  const full = new Map(rows.flatMap((row) => row.kinds.map((kind) => [kind, String(row.severities)] as const)));
  for (const kind of KINDS) if (LIGHT_KINDS.has(kind)) add(kind, true);
  rows.sort((a, b) => Number(a.small) - Number(b.small) || b.kinds.length - a.kinds.length);
  return rows.filter(
    ({ small, kinds, severities }) => !small || kinds.some((kind) => full.get(kind) !== String(severities)),
  );
}

const LETTERS: Readonly<Record<Severity, string>> = { error: 'E', warning: 'W', information: 'I' };

/** `docs/rules/proportion.md`: the table of all rules. */
export function proportionPage(rules: readonly Rule[] = RULES): string {
  const lines = [
    '# Which rule holds when',
    'A rule knows the kind, the stage and the size of an alliance. `E` is an error, `W` a warning, `I` information, and an empty cell says that the rule is silent. Of several kinds the gravest holds.',
    'An alliance is small when every kind it has is `transactional`, `co-marketing` or `co-selling`, its term is known and no longer than a year, no sum in it is above 100,000 (10 million of currencies with small units, such as the yen), and nothing in it outlasts it: no venture, option, exclusivity or non-compete, no joint property, no personal data.',
    'At `operate` and later, what contracts leave out (sponsors, roles, measures, meetings) is information unless `managementContent` is `true` in `alliance.config.json`.',
  ];
  for (const group of GROUP_NAMES) {
    const members = rules.filter((rule) => rule.group === group);
    if (members.length === 0) continue;
    lines.push(`## ${group}`, [...header(), ...members.flatMap(rowsOf)].join('\n'));
  }
  return `${lines.join('\n\n')}\n`;
}

function header(): string[] {
  return [`| rule | for | ${STAGES.join(' | ')} |`, `| --- | --- |${' --- |'.repeat(STAGES.length)}`];
}

function rowsOf(rule: Rule): string[] {
  return proportionOf(rule).map((row, index) => {
    const name = index === 0 ? `[${rule.name}](${rule.name}.md)` : '';
    return `| ${name} | ${whom(row)} | ${row.severities.map(letter).join(' | ')} |`;
  });
}

function whom({ kinds, small }: ProportionRow): string {
  const all = small ? LIGHT_KINDS.size : KINDS.length;
  if (kinds.length === all) return small ? 'small ones' : 'all';
  if (!small && kinds.length > all / 2) return `all but ${KINDS.filter((kind) => !kinds.includes(kind)).join(', ')}`;
  return `${small ? 'small ' : ''}${kinds.join(', ')}`;
}

function letter(severity: Severity | undefined): string {
  return severity ? LETTERS[severity] : '';
}
