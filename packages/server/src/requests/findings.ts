import { lintForStage, nextStage, stageOf } from '@alliance-lang/analysis';
import type { AllianceDocument, AllianceModel } from '@alliance-lang/language';
import { URI } from 'langium';
import type { FindingsResult } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';
import { allianceInfo } from './diagrams.ts';
import type { RequestHandler } from './registration.ts';

/**
 * Stage of the alliance of a file, and what is found in all its files: by the rules, and by the language itself. A file of several
 * alliances shows the first; a file of none, as a library may be, shows its own.
 */
export const findings: RequestHandler<'alliance/findings'> = async (_params, services, document) => {
  const model = document && services.alliance.Alliances.modelsOf(document)[0];
  if (!model) return { ...counts(document ? services.alliance.Problems.of(document) : []), waived: 0 };
  const checked = services.alliance.Findings.of(model.id);
  const problems = documentsOf(model, services).flatMap((each) => services.alliance.Problems.of(each));
  const result: FindingsResult = {
    alliance: allianceInfo(model),
    ...counts([...(checked?.findings ?? []), ...problems]),
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

type Told = { readonly severity: 'error' | 'warning' | 'information' };

function counts(told: readonly Told[]): Pick<FindingsResult, 'errors' | 'warnings' | 'informations'> {
  const count = (asked: Told['severity']): number => told.filter(({ severity }) => severity === asked).length;
  return { errors: count('error'), warnings: count('warning'), informations: count('information') };
}

function documentsOf({ files }: AllianceModel, { shared }: AllianceLspServices): AllianceDocument[] {
  return files
    .map(({ uri }) => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri)))
    .filter((document) => document !== undefined) as AllianceDocument[];
}
