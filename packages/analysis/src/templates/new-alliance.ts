/** A new alliance from a few answers: for `alliance init` and for “New alliance” in editors. */
import { type AllianceKind, hasReached, type Stage } from '../lint/stage.ts';
import type { Draft, KindTemplate } from './draft.ts';
import { consortium, jointDevelopment, licensing, technologyIntegration } from './kinds/building.ts';
import { jointVenture, strategicInvestment } from './kinds/owning.ts';
import { coMarketing, coSelling, transactional } from './kinds/selling.ts';
import * as sections from './sections.ts';
import { fileNameFrom, Names, nameFrom, withoutLegalForm } from './writing.ts';

/** What must be known to write an alliance. */
export interface NewAlliance {
  /** As people call it: `Northwind × Contoso retail insights`. */
  readonly title: string;
  readonly kind: AllianceKind;
  readonly stage: StartingStage;
  /** Two or more, as people call them: `Northwind Cloud, Inc.`. */
  readonly parties: readonly string[];
}

/**
 * The stages at which a new alliance can begin. From `sign` on nothing may be open any more, so nothing that a template could write
 * would be right.
 */
export const STARTING_STAGES = ['explore', 'select', 'design'] as const satisfies readonly Stage[];

export type StartingStage = (typeof STARTING_STAGES)[number];

const TEMPLATES: Readonly<Record<AllianceKind, KindTemplate>> = {
  transactional,
  'co-marketing': coMarketing,
  'co-selling': coSelling,
  'technology-integration': technologyIntegration,
  licensing,
  'joint-development': jointDevelopment,
  'joint-venture': jointVenture,
  'strategic-investment': strategicInvestment,
  consortium,
};

/** What cannot be written, in a sentence; undefined when everything is there. */
export function newAllianceProblem({ title, parties }: Pick<NewAlliance, 'title' | 'parties'>): string | undefined {
  if (title.trim() === '') return 'The alliance needs a name.';
  if (parties.some((party) => party.trim() === '')) return 'A party needs a name.';
  if (parties.length < 2) return 'An alliance has two parties or more.';
  const seen = new Set<string>();
  for (const party of parties) {
    const key = party.trim().toLowerCase();
    if (seen.has(key)) return `${party.trim()} is named twice.`;
    seen.add(key);
  }
  return undefined;
}

/** What an alliance is called while nobody has named it: `Northwind Cloud × Contoso`. */
export function titleOf(parties: readonly string[]): string {
  return parties.map(withoutLegalForm).join(' × ');
}

/**
 * Writes an alliance that has no finding at its stage: what its kind needs, with `tbd` and a question wherever somebody has to decide.
 * Formatted as the formatter prints it. The same answers give the same text.
 * @returns the name of the file (`retail-insights.alliance`) and its text
 * @throws Error with what `newAllianceProblem` says
 */
export function newAlliance(request: NewAlliance): { readonly fileName: string; readonly text: string } {
  const problem = newAllianceProblem(request);
  if (problem !== undefined) throw new Error(problem);
  const draft = draftOf(request);
  const kind = TEMPLATES[draft.kind];
  const selected = hasReached(draft.stage, 'select');
  const designed = hasReached(draft.stage, 'design');
  const declarations = [
    sections.head(draft, kind),
    ...sections.parties(draft),
    ...(designed ? sections.purpose(draft, kind) : []),
    ...(selected ? sections.selection(draft) : []),
    ...(selected ? sections.agreements(draft) : []),
    ...(designed
      ? [
          ...sections.work(draft, kind),
          ...sections.governance(draft, kind),
          ...sections.measures(kind),
          ...sections.economics(draft, kind),
          ...(kind.assets?.(draft) ?? []),
          ...(kind.more?.(draft) ?? []),
          ...sections.ending(draft),
        ]
      : []),
  ];
  const intro = [
    '// Each tbd is a question that somebody has to answer; the roles wait for the people who hold them.',
    '// To see what the next stage asks: change stage, and check again.',
  ];
  return {
    fileName: `${fileNameFrom(draft.name)}.alliance`,
    text: `${intro.join('\n')}\n${declarations.join('\n\n')}\n`,
  };
}

function draftOf({ title, kind, stage, parties }: NewAlliance): Draft {
  const names = new Names();
  const template = TEMPLATES[kind];
  // Measures and what the templates call by fixed names come first: a party of that name gets a number.
  for (const { name } of template.measures) names.take(name);
  for (const name of RESERVED) names.take(name);
  const steering = names.take('SteerCo');
  const disputes = names.take('Disputes');
  const pilot = names.take('Pilot');
  const named = parties.map((party, index) => ({
    name: names.take(nameFrom(party, `Party${index + 1}`)),
    title: party.trim(),
  }));
  return {
    name: names.take(nameFrom(title, 'Alliance')),
    title,
    kind,
    stage,
    parties: named,
    pilot,
    steering,
    disputes,
    names,
  };
}

/** Names that templates of a kind write as they are. */
const RESERVED = [
  'PartnerTrust',
  'Purchases',
  'Campaigns',
  'JointSales',
  'LeadRouting',
  'CustomersStay',
  'CustomerSupport',
  'Royalty',
  'Development',
  'Secretariat',
  'Incorporation',
  'LockUp',
  'FirstRefusal',
  'Investment',
  'Standstill',
  'FirstOffer',
  'Sponsor',
  'Lead',
  'Legal',
  'Aim',
  'Use',
  'Work',
  'ManagingDirector',
];
