import type { AllianceModel, WorkItem } from '@alliance-lang/language';
import { isMissing, knownValue, label } from '@alliance-lang/language';
import { principalsForAll } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Areas of work from which something arises that can be owned. */
const CREATIVE: ReadonlySet<string | undefined> = new Set(['technical', 'data', undefined]);

export default defineRule({
  name: 'unowned-ip',
  group: 'legal',
  from: { design: 'warning', sign: 'error' },
  summary: 'Joint work with no rule on who owns what comes of it; an asset without owner',
  why: 'Who owns what is made together is easy to agree on before it exists, and nearly impossible once it has a value.',
  remedy: 'Declare an `asset` of `kind foreground` with its `owner`: one party, or `jointly`.',
  messages: {
    asset: ({ asset }: { asset: string }) => `Nothing says who owns ${asset}.`,
    work: ({ work }: { work: string }) =>
      `The parties make "${work}" together, but no foreground asset says who owns what comes of it.`,
  },
  check(model, { report }) {
    for (const asset of model.assets) {
      if (!isMissing(asset, asset.owner, 'owner')) continue;
      const fixes = safeFix('Add an owner to be agreed', insertStatement(asset, 'owner tbd'));
      report({ message: 'asset', facts: { asset: label(asset) }, at: asset.nameAt, element: asset, fixes });
    }
    const owned = model.assets.some(
      (asset) =>
        !['background', 'brand', 'equipment'].includes(knownValue(asset.assetKind)?.word ?? '') &&
        knownValue(asset.assetKind)?.word !== 'data',
    );
    if (owned || model.unreadable.includes('asset')) return;
    const work = model.work.find((item) => isJointWork(model, item));
    if (work) report({ message: 'work', facts: { work: label(work) }, at: work.nameAt, element: work });
  },
  examples: {
    bad: [
      {
        text: 'asset «Connector» "Forecast connector" {\n  kind foreground\n}',
        fixed: 'asset Connector "Forecast connector" {\n  kind foreground\n  owner tbd\n}',
        stage: 'design',
      },
      {
        title: 'made together, owned by nobody said',
        text: 'deliverable «ForecastConnector» { … }',
        without: ['asset Connector', 'exit.assets'],
      },
    ],
    good: [
      { text: 'asset Connector {\n  kind foreground\n  owner jointly Northwind, Contoso\n}' },
      {
        title: 'one party makes it alone',
        text: 'deliverable ForecastConnector {\n  …\n  responsible Northwind.Clara\n  consulted Contoso.Dana\n}',
        without: ['asset Connector', 'exit.assets'],
      },
    ],
  },
});

function isJointWork(model: AllianceModel, item: WorkItem): boolean {
  if (item.kind !== 'deliverable' || !CREATIVE.has(knownValue(item.area)?.word)) return false;
  return (principalsForAll(model, item.responsible)?.size ?? 0) > 1;
}
