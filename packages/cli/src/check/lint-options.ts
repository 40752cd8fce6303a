import type { LintOptions } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import type { Configurations } from '../config.ts';
import type { LoadedFiles } from '../loader.ts';

/**
 * How an alliance is checked: as the configuration nearest to its main file says, with what was measured of its KPIs.
 * @throws WrongUse where a configuration cannot be read
 */
export function lintOptionsFor(
  model: AllianceModel,
  loaded: LoadedFiles,
  configurations: Configurations,
  today: string,
): LintOptions {
  return { ...configurations.settingsFor(loaded.path(model.alliance.at.uri)), ...loaded.measured(model), today };
}
