import { type Finding, GROUPS, type LintOptions, readinessByGroup, STAGES, type Stage } from '@alliance-lang/analysis';
import { type AllianceDocument, type AllianceModel, explainWord, label } from '@alliance-lang/language';
import { rangeOfPlace } from '../findings/diagnostic.ts';
import { skeletonFor } from '../lsp/code-actions/rule-skeletons.ts';
import type { LackInfo, ReadinessResult } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import { allianceInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/** What the next stage asks of an alliance, as a checklist by group; of the first alliance of the workspace where no file is named. */
export const readiness: RequestHandler<'alliance/readiness'> = async (params, services, document) => {
  const models = modelsFor(params.uri, services, document);
  const model = models.find(({ id }) => id === params.alliance) ?? models[0];
  if (!model) return null;
  const asked = params.stage === undefined ? undefined : stageNamed(params.stage);
  const settings: LintOptions = await services.alliance.Findings.settingsFor(model.id);
  const found = readinessByGroup(model, asked, settings);
  const result: ReadinessResult = {
    alliance: allianceInfo(model),
    uri: model.alliance.at.uri,
    alliances: models.map(allianceInfo),
    stages: STAGES.map((word) => ({ word, explanation: explainWord('Stage', word) ?? '' })),
    stage: found.stage,
    asked: found.asked,
    groups: found.groups.map(({ group, lacks, waived, holds }) => ({
      group,
      summary: GROUPS[group],
      lacks: lacks.map(({ finding, now }) => lackInfo(finding, model, now !== undefined)),
      waived: waived.map((finding) => lackInfo(finding, model, true)),
      holds: holds.map(({ name, summary }) => ({ rule: name, summary })),
    })),
    unknown: found.unknown.map(({ element, state, reason, at }) => ({
      label: label(element) || element.id,
      state,
      ...(reason ? { reason } : {}),
      uri: at.uri,
      range: rangeOfPlace(at),
    })),
  };
  return result;
};

/**
 * A stage by its word.
 * @throws Error that names the stages there are
 */
export function stageNamed(word: string): Stage {
  const stage = STAGES.find((each) => each === word);
  if (!stage) throw new Error(`There is no stage "${word}". Possible: ${STAGES.join(', ')}.`);
  return stage;
}

/** The alliances of a file; of the workspace where the file belongs to none, or none is named. */
function modelsFor(
  uri: string | undefined,
  services: AllianceLspServices,
  document: AllianceDocument | undefined,
): readonly AllianceModel[] {
  const { Alliances } = services.alliance;
  if (uri === undefined) return Alliances.all();
  return document ? Alliances.modelsOf(document) : [];
}

function lackInfo(finding: Finding, model: AllianceModel, isToldNow: boolean): LackInfo {
  const { rule, severity, message, why, remedy, elementId, at, fixes } = finding;
  return {
    rule,
    severity,
    message,
    why,
    remedy,
    elementId,
    uri: at.uri,
    range: rangeOfPlace(at),
    isToldNow,
    hasAction: fixes.length > 0 || skeletonFor(finding, model) !== undefined,
  };
}
