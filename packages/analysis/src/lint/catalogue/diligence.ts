/** The rules of the group `diligence`, in catalogue order. */
import type { Rule } from '../rule.ts';
import incompleteScorecard from '../rules/diligence/incomplete-scorecard.ts';
import missingDiligence from '../rules/diligence/missing-diligence.ts';
import openDiligence from '../rules/diligence/open-diligence.ts';
import overlappingAssets from '../rules/diligence/overlapping-assets.ts';
import singleCandidate from '../rules/diligence/single-candidate.ts';
import staleDiligence from '../rules/diligence/stale-diligence.ts';
import unevidencedFinding from '../rules/diligence/unevidenced-finding.ts';

export const diligenceRules: readonly Rule[] = [
  incompleteScorecard,
  missingDiligence,
  openDiligence,
  overlappingAssets,
  singleCandidate,
  staleDiligence,
  unevidencedFinding,
];
