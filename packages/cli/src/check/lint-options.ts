import { type LintOptions, type Portfolio, portfolioFacts, portfolioOf } from '@alliance-lang/analysis';
import type { AllianceModel, Workspace } from '@alliance-lang/language';
import type { Configurations } from '../config.ts';
import type { LoadedFiles } from '../loader.ts';

/**
 * How an alliance is checked: as the configuration nearest to its main file says, with what was measured of its KPIs, and what the other
 * alliances that were read say.
 * @throws WrongUse where a configuration cannot be read
 */
export function lintOptionsFor(
  model: AllianceModel,
  loaded: LoadedFiles,
  configurations: Configurations,
  today: string,
): LintOptions {
  const configured = configurations.settingsFor(loaded.path(model.alliance.at.uri));
  const others = portfolioFor(loaded.workspace).othersOf(model.id);
  return { ...configured, ...loaded.measured(model), others, today };
}

const portfolios = new WeakMap<Workspace, Portfolio>();

function portfolioFor(workspace: Workspace): Portfolio {
  const known = portfolios.get(workspace);
  if (known) return known;
  const made = portfolioOf(workspace.models.map(portfolioFacts));
  portfolios.set(workspace, made);
  return made;
}
