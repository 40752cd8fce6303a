import { lintForStage, nextStage, stageOf } from '@alliance-lang/analysis';
import type { FindingsResult } from '../protocol.ts';
import { allianceInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/** Stage and findings of the alliance of a file, for a status bar. A file of several alliances shows the first. */
export const findings: RequestHandler<'alliance/findings'> = async (_params, services, document) => {
  const model = document && services.alliance.Alliances.modelsOf(document)[0];
  if (!model) return { errors: 0, warnings: 0, informations: 0, waived: 0 };
  const checked = services.alliance.Findings.of(model.id);
  const count = (severity: string): number => checked?.findings.filter((one) => one.severity === severity).length ?? 0;
  const result: FindingsResult = {
    alliance: allianceInfo(model),
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    waived: checked?.waived.length ?? 0,
  };
  const next = nextStage(stageOf(model));
  if (!next) return result;
  const settings = await services.alliance.Findings.settingsFor(model.id);
  const then = lintForStage(model, next, settings).findings;
  return {
    ...result,
    next: {
      stage: next,
      errors: then.filter(({ severity }) => severity === 'error').length,
      warnings: then.filter(({ severity }) => severity === 'warning').length,
    },
  };
};
