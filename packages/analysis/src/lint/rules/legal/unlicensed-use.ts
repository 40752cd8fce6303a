import type { AllianceModel, Asset } from '@alliance-lang/language';
import { elementOf, knownValue, label } from '@alliance-lang/language';
import type { Principal } from '../../../parties/principals.ts';
import { listedPrincipals, principalsFor, principalsForAll } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unlicensed-use',
  group: 'legal',
  from: { sign: 'warning' },
  summary: 'A deliverable rests on a partner’s background asset with no licence to use it',
  why: 'Joint work on top of something that the other owns stops, legally, on the day the owner says so.',
  remedy: 'Write `license Name to …` in the asset, for everybody who works with it.',
  messages: {
    unlicensed: ({ work, asset, user }: { work: string; asset: string; user: string }) =>
      `"${work}" rests on ${asset}, but ${user}, who works on it, has no licence.`,
  },
  check(model, { report }) {
    for (const item of model.work) {
      const workers = principalsForAll(model, item.responsible);
      if (!workers) continue;
      for (const use of item.uses) {
        const asset = elementOf(model, use.id) as Asset | undefined;
        if (asset?.kind !== 'asset' || knownValue(asset.assetKind)?.word !== 'background' || asset.unknown) continue;
        const owners = principalsForAll(model, asset.owner?.actors ?? []);
        const unlicensed = [...workers].filter(
          (worker) => owners && owners.size > 0 && !owners.has(worker) && !isLicensed(model, asset, worker),
        );
        if (unlicensed.length === 0) continue;
        const facts = { work: label(item), asset: label(asset), user: listedPrincipals(unlicensed) };
        const related = [{ at: asset.nameAt, message: `${label(asset)} is declared here` }];
        report({ message: 'unlicensed', facts, at: use.at, element: item, related });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'deliverable ForecastConnector {\n  …\n  uses «ForecastEngine»\n}\n\nasset ForecastEngine "Forecasting engine" {\n  kind background\n  owner Northwind\n}',
      },
    ],
    good: [
      { text: 'deliverable ForecastConnector {\n  …\n  uses ForecastEngine\n}' },
      {
        title: 'only the owner works on it',
        text: 'deliverable ForecastConnector {\n  …\n  responsible Northwind.Clara\n  uses ForecastEngine\n}\n\nasset ForecastEngine {\n  kind background\n  owner Northwind\n}',
      },
    ],
  },
});

function isLicensed(model: AllianceModel, asset: Asset, worker: Principal): boolean {
  return asset.licenses.some((license) =>
    [...license.to, ...license.between].some((actor) => principalsFor(model, actor)?.has(worker) ?? true),
  );
}
