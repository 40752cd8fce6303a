import type { AstNode } from 'langium';
import type { TypedProperty } from '../grammar/typed-properties.ts';
import { durationUnit } from '../values/duration.ts';
import { nearestWords } from '../words/nearest.ts';
import { isWordOf, type WordSetName, wordsOf } from '../words/sets.ts';
import type { ProblemReport } from './report.ts';
import { leafRange } from './values.ts';

/** Tells words that are not in the closed set of their place, with the nearest that are. */
export function checkWords(report: ProblemReport, node: AstNode, { property, sets }: TypedProperty): void {
  const value = (node as unknown as Record<string, unknown>)[property];
  if (value === undefined) return;
  const words = Array.isArray(value) ? value : [value];
  words.forEach((word, index) => {
    if (typeof word !== 'string' || sets.some((set) => isWordOf(set, word))) return;
    const at = leafRange(report, node, property, Array.isArray(value) ? index : undefined);
    if (!at) return;
    const isUnit = sets.includes('DurationUnit');
    if (isUnit && durationUnit(word)) return;
    const known = sets.flatMap((set) => wordsOf(set) as readonly string[]);
    const meant = nearestWords(word, known, 3);
    const advice = meant[0]
      ? `Is \`${meant[0]}\` meant?`
      : known.length <= 12
        ? `It is one of ${known.map((each) => `\`${each}\``).join(', ')}.`
        : `Among others there are ${known
            .slice(0, 8)
            .map((each) => `\`${each}\``)
            .join(', ')}.`;
    const fixes = meant.map((each) => report.replacing(at, each));
    report.add(isUnit ? 'unknown-unit' : 'unknown-word', at, `\`${word}\` is no ${setNoun(sets)}. ${advice}`, {
      fixes,
    });
  });
}

/** What a word of a set is called: `KpiCategory` → `category of a measure`. */
function setNoun(sets: readonly WordSetName[]): string {
  return SET_NOUNS[sets[0]!] ?? 'word of this place';
}

const SET_NOUNS: Partial<Record<WordSetName, string>> = {
  AllianceKind: 'kind of alliance',
  Stage: 'stage',
  Route: 'route',
  Function: 'function',
  Priority: 'priority',
  Level3: 'level',
  Concern: 'concern',
  DiligenceStatus: 'outcome of a diligence',
  ContributionKind: 'kind of contribution',
  ContributionPurpose: 'purpose of a contribution',
  Effort: 'degree of effort',
  WorkArea: 'area of work',
  QuantityUnit: 'unit',
  DurationUnit: 'unit of time',
  BodyLevel: 'level of a body',
  QuorumUnit: 'way to count a quorum',
  VoteUnit: 'way to count votes',
  PassRule: 'way to pass a decision',
  DecisionArea: 'area of decision',
  StepMethod: 'way to settle a dispute',
  Meanwhile: 'state while a dispute lasts',
  KpiCategory: 'category of a kpi',
  Better: 'direction of a kpi',
  ReviewTopic: 'topic of a review',
  Overrun: 'way to bear an overrun',
  AssetKind: 'kind of asset',
  DataRegime: 'data protection law',
  RestrictionKind: 'kind of restriction',
  OptionKind: 'kind of option',
  AgreementKind: 'kind of agreement',
  Consent: 'form of consent',
  AmendmentForm: 'form of amendment',
  Clause: 'clause',
  CapitalCall: 'way to call capital',
  ChannelUse: 'use of a channel',
  AccessThrough: 'way of access',
  CoordinationMode: 'mode of coordination',
  PlaybookSubject: 'subject of a policy',
  PlaybookAspect: 'aspect of a policy',
};
